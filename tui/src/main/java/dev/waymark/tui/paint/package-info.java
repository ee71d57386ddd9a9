/// What rows, charts and single items look like.
@NullMarked
package dev.waymark.tui.paint;

import org.jspecify.annotations.NullMarked;
