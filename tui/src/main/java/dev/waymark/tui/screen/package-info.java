/// One screen: its model, what a message makes of it, and its view.
@NullMarked
package dev.waymark.tui.screen;

import org.jspecify.annotations.NullMarked;
