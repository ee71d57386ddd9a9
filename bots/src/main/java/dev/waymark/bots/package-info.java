/// Chat surfaces: Slack and Discord.
@NullMarked
package dev.waymark.bots;

import org.jspecify.annotations.NullMarked;
