/// A small door for machines: pages that are looked at and nothing else.
@NullMarked
package dev.waymark.app.http;

import org.jspecify.annotations.NullMarked;
