/// The plan as the screens look at it: indexed, filtered, and laid out as the rows of seven views.
@NullMarked
package dev.waymark.tui.plan;

import org.jspecify.annotations.NullMarked;
