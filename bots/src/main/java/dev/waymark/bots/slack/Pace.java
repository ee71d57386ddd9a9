package dev.waymark.bots.slack;

import java.time.Duration;

/// How patient the connection to Slack is.
///
/// @param ping how often a sign of life is asked for
/// @param greeting how long a new connection may take until Slack has said hello
/// @param silence after how long without one the connection counts as dead
/// @param answer how long Slack may take to answer what it is asked
/// @param overlap how long the old connection stays open beside the new one when Slack asks for a
///   fresh one
/// @param retry the first wait before connecting again; each further one is twice as long
/// @param longestRetry the longest such wait
/// @param message how long a channel rests after a message, when it had some at once before
public record Pace(
    Duration ping,
    Duration greeting,
    Duration silence,
    Duration answer,
    Duration overlap,
    Duration retry,
    Duration longestRetry,
    Duration message) {
  /// For Slack itself.
  public static final Pace USUAL =
      new Pace(
          Duration.ofSeconds(5),
          Duration.ofSeconds(8),
          Duration.ofSeconds(20),
          Duration.ofSeconds(8),
          Duration.ofSeconds(3),
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(1));
}
