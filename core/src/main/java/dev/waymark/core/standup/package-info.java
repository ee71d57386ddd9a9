/// Who did what since the last working day.
@NullMarked
package dev.waymark.core.standup;

import org.jspecify.annotations.NullMarked;
