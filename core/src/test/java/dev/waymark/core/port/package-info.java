/// What every adapter promises, and the fake that keeps the same promises in memory.
@NullMarked
package dev.waymark.core.port;

import org.jspecify.annotations.NullMarked;
