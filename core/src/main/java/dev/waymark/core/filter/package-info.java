/// Which items are meant.
@NullMarked
package dev.waymark.core.filter;

import org.jspecify.annotations.NullMarked;
