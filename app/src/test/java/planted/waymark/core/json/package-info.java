/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.json;

import org.jspecify.annotations.NullMarked;
