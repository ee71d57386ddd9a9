/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.port;

import org.jspecify.annotations.NullMarked;
