/// Planted: what the rules must find.
@NullMarked
package planted.waymark.core.reply;

import org.jspecify.annotations.NullMarked;
