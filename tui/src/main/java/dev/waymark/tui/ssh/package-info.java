/// Public keys in, terminals out.
@NullMarked
package dev.waymark.tui.ssh;

import org.jspecify.annotations.NullMarked;
