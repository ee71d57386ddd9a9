package dev.waymark.app.cli;

import dev.waymark.core.reply.Reply;

/// How a run ended, for scripts.
public enum Exit {
  FINE(0),
  /// The answer is no: something differs.
  NO(1),
  /// The request is wrong, ambiguous or not allowed.
  WRONG(2),
  CONFLICT(3),
  /// The disk or the store failed.
  STORE(4),
  /// A bug of ours, with an id that is in the log.
  BUG(70),
  CONFIGURATION(78);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  static Exit of(Reply.Reason reason) {
    return switch (reason) {
      case WRONG -> WRONG;
      case CONFLICT -> CONFLICT;
      case STORE -> STORE;
    };
  }
}
