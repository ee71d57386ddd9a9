/// One session: read, update, draw; one thread.
@NullMarked
package dev.waymark.tui.loop;

import org.jspecify.annotations.NullMarked;
