/// Bytes as lines that people can read, each character traceable to the bytes it came from.
@NullMarked
package dev.waymark.core.markdown.text;

import org.jspecify.annotations.NullMarked;
