package dev.waymark.core.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every verb of the grammar: how it is spelled and what it does. Help, sub-commands, chat commands
/// and the documentation are all printed from here.
public enum Verb {
  LIST("[FILTER]", "Show the items that match, those of a @VIEW, or of a day: at:DATE"),
  SHOW("REF", "Show one item with its history"),
  STATUS("[ROADMAP|MILESTONE]", "Show how far everything is, or was: at:DATE"),
  NEXT("", "Show what you can do next: yours or nobody's, not blocked"),
  MINE("", "Show your own open items"),
  START("REF…", "Say that work has begun", true),
  DONE("REF… [EVIDENCE]", "Say that work is done", true),
  BLOCK("REF REASON", "Say that work cannot go on, and why", true),
  UNBLOCK("REF…", "Say that work can go on", true),
  REOPEN("REF…", "Say that work is to be done again", true),
  DEFER("REF…", "Put work off to an unknown day", true),
  DROP("REF [REASON]", "Say that work will not be done, and why", true),
  ADD("MILESTONE TITLE", "Add a piece of work", true),
  RENAME("REF TITLE", "Give work another title", true),
  MOVE("REF MILESTONE", "Take work to another milestone", true),
  OWN("REF PERSON", "Say whose work it is", true),
  TARGET("REF DATE", "Say when it is due", true),
  TAKE("REF…", "Make work your own", true),
  PRIORITY("REF LEVEL", "Say how urgent it is: critical, high, medium, low or none", true),
  LINK("REF URL", "Say what shows that work is done", true),
  MEET("REF N [EVIDENCE]", "Say that an acceptance criterion is met, by its number", true),
  UNMEET("REF N", "Say that an acceptance criterion is not met after all", true),
  AFTER("REF REF…", "Say what has to be finished first; none for nothing", true),
  JOIN("REF REF", "Make one item of the same work under two lines: the first stays", true),
  NOTE("REF TEXT", "Write something down about an item", true),
  LOG("[REF] [WHICH]", "Show who changed what: since:3d by:ana surface:slack"),
  UNDO(
      "[REF|PERSON] [anyway]",
      "Take back your last change, an item's or a person's; anyway: even if changed since",
      true),
  REDO("", "Do again what your last undo took back", true),
  SYNC(
      "[REF] [SIDE]",
      "Say which is to be where they differ: ours, the store's value, or theirs, the file's",
      true),
  VERIFY(
      "[FILTER]",
      "Look whether what shows finished work still holds; on your own command line only",
      true),
  EXPORT("ROADMAP", "Show a roadmap's document, byte for byte"),
  UNTRACK("ROADMAP", "Stop following a roadmap's file", true),
  VIEW("[save NAME FILTER]", "Show the saved views, or save one for list @NAME"),
  LINT("[ROADMAP]", "Show where the plan contradicts itself"),
  WAIVE(
      "FINDING REASON [until DATE]",
      "Accept a finding as it is, and why; with none as the reason no longer",
      true),
  FOLLOW(
      "[FILTER|me]", "Tell this channel what changes of that, or call you; alone: what it follows"),
  UNFOLLOW("FILTER|me", "No longer tell this channel of that, or call you", true),
  DIGEST("[since:DAY]", "Show what moved since the last working day, or since that day"),
  STANDUP(
      "[preview|now|history] [TEAM]",
      "Show a team's digest as it would be posted now, post it, or show what became of the posts"),
  CHECKIN(
      "[TEXT]",
      "Say how your day goes: send, same, skip or today: …; alone: what is known; show [PERSON]"),
  AWAY("[until DATE]", "Say until when you are away, none for back again; alone: who is away"),
  HELP("[VERB]", "Show what can be asked");

  private final String arguments;
  private final String caption;
  private final boolean changes;

  Verb(String arguments, String caption) {
    this(arguments, caption, false);
  }

  Verb(String arguments, String caption, boolean changes) {
    this.arguments = arguments;
    this.caption = caption;
    this.changes = changes;
  }

  public static Optional<Verb> of(String word) {
    return Arrays.stream(values()).filter(verb -> verb.word().equalsIgnoreCase(word)).findFirst();
  }

  /// As it is typed.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What follows the word; empty for nothing.
  public String arguments() {
    return arguments;
  }

  /// The word and what follows it.
  public String usage() {
    return arguments.isEmpty() ? word() : word() + " " + arguments;
  }

  public String caption() {
    return caption;
  }

  /// Whether it changes something.
  public boolean changes() {
    return changes;
  }
}
