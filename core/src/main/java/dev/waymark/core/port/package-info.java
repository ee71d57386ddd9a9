/// What core asks of the outside world.
@NullMarked
package dev.waymark.core.port;

import org.jspecify.annotations.NullMarked;
