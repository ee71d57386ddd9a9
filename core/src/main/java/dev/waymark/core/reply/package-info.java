/// What is answered, and the words for it; drawing them is each surface's own affair.
@NullMarked
package dev.waymark.core.reply;

import org.jspecify.annotations.NullMarked;
