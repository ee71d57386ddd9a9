/// Which blocks are work, which are about work, and where each piece of work says how far it is.
@NullMarked
package dev.waymark.core.markdown.reading;

import org.jspecify.annotations.NullMarked;
