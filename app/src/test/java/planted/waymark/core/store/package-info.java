/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.store;

import org.jspecify.annotations.NullMarked;
