/// The parts put together, top to bottom.
@NullMarked
package dev.waymark.app.wiring;

import org.jspecify.annotations.NullMarked;
