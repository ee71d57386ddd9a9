/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.roadmap;

import org.jspecify.annotations.NullMarked;
