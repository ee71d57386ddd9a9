/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.markdown;

import org.jspecify.annotations.NullMarked;
