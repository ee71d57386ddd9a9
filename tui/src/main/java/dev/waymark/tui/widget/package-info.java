/// What screens draw with: cells on Lanterna's canvas.
@NullMarked
package dev.waymark.tui.widget;

import org.jspecify.annotations.NullMarked;
