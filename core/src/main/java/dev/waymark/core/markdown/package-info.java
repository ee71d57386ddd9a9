/// A document in, the smallest patch out.
@NullMarked
package dev.waymark.core.markdown;

import org.jspecify.annotations.NullMarked;
