/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.filter;

import org.jspecify.annotations.NullMarked;
