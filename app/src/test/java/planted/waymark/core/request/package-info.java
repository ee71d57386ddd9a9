/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.request;

import org.jspecify.annotations.NullMarked;
