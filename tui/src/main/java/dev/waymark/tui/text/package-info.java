/// A reply as terminal text: made harmless, measured in columns, coloured as far as the terminal
/// can.
@NullMarked
package dev.waymark.tui.text;

import org.jspecify.annotations.NullMarked;
