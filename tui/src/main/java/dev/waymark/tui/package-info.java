/// Terminal surfaces: screens, keys and the SSH door.
@NullMarked
package dev.waymark.tui;

import org.jspecify.annotations.NullMarked;
