/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.event;

import org.jspecify.annotations.NullMarked;
