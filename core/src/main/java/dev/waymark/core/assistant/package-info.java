/// The one door: every surface asks here and nowhere else.
@NullMarked
package dev.waymark.core.assistant;

import org.jspecify.annotations.NullMarked;
