/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.assistant;

import org.jspecify.annotations.NullMarked;
