/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.insight;

import org.jspecify.annotations.NullMarked;
