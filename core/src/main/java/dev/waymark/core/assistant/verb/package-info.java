/// One file per verb: its decision, pure, and what it says.
@NullMarked
package dev.waymark.core.assistant.verb;

import org.jspecify.annotations.NullMarked;
