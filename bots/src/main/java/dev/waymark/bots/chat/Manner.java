package dev.waymark.bots.chat;

/// How changes are told in a channel.
public enum Manner {
  /// One line for everybody.
  PUBLIC,
  /// One line in a thread, so that the channel stays free for talk.
  THREAD,
  /// To nobody but who made them.
  QUIET
}
