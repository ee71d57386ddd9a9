/// Commands about roadmaps and what is in them.
@NullMarked
package dev.waymark.app.command;

import org.jspecify.annotations.NullMarked;
