/// A small door for machines: pages that are looked at, and a path for what Slack sends.
@NullMarked
package dev.waymark.app.http;

import org.jspecify.annotations.NullMarked;
