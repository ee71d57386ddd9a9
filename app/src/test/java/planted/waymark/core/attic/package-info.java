/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.attic;

import org.jspecify.annotations.NullMarked;
