/// Slack on one side, a conversation on the other.
@NullMarked
package dev.waymark.bots.slack;

import org.jspecify.annotations.NullMarked;
