/// Which key does what: bytes from a terminal become keys, and what they do is data.
@NullMarked
package dev.waymark.tui.key;

import org.jspecify.annotations.NullMarked;
