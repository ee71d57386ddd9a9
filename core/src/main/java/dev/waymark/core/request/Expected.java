package dev.waymark.core.request;

/// What the text behind the names of a line is to be.
enum Expected {
  EVIDENCE,
  /// Why something will not be done.
  REASON,
  /// What is in the way.
  OBSTACLE,
  TITLE,
  /// Nothing, as all that stands there is a name.
  NAMES,
  /// Whatever somebody likes to write down.
  ANYTHING;

  static Expected behind(Verb verb) {
    return switch (verb) {
      case DONE, MEET -> EVIDENCE;
      case DROP -> REASON;
      case BLOCK -> OBSTACLE;
      case RENAME, ADD -> TITLE;
      case START, UNBLOCK, REOPEN, DEFER, TAKE -> NAMES;
      case LIST, SHOW, STATUS, NEXT, MINE, LOG, VIEW, DIGEST, STANDUP, CHECKIN, HELP -> ANYTHING;
      case MOVE, OWN, TARGET, PRIORITY, LINK, UNMEET, AFTER, JOIN, NOTE, AWAY -> ANYTHING;
      case UNDO, REDO, SYNC, VERIFY, EXPORT, UNTRACK, LINT, WAIVE, FOLLOW, UNFOLLOW -> ANYTHING;
    };
  }
}
