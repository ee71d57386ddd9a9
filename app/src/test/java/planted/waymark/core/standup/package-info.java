/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.standup;

import org.jspecify.annotations.NullMarked;
