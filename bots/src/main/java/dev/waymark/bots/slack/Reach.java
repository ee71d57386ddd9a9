package dev.waymark.bots.slack;

import java.util.Optional;

/// How Slack reaches this app.
interface Reach extends Runnable, AutoCloseable {
  /// Keeps it so until the thread is interrupted, or trying is of no use.
  @Override
  void run();

  /// Whether Slack can be heard and knows the app.
  boolean isConnected();

  /// Where its requests go, where Slack comes to us.
  default Optional<SlackDoor> door() {
    return Optional.empty();
  }

  @Override
  void close();
}
