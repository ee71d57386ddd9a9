/// What the plan says against itself.
@NullMarked
package dev.waymark.core.insight;

import org.jspecify.annotations.NullMarked;
