/// What moved since people were told last, posted once; who says how their day goes.
@NullMarked
package dev.waymark.core.standup;

import org.jspecify.annotations.NullMarked;
