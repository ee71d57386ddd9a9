package dev.waymark.core.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every verb of the grammar: how it is spelled and what it does. Help, sub-commands, chat commands
/// and the documentation are all printed from here.
public enum Verb {
  LIST(
      "[FILTER]",
      "is:open owner:me",
      "Show the items that match, those of a @VIEW, or of a day: at:DATE"),
  SHOW("REF", "KMS-12", "Show one item with its history"),
  STATUS("[ROADMAP|MILESTONE]", "M1", "Show how far everything is, or was: at:DATE"),
  NEXT("", "", "Show what you can do next: yours or nobody's, not blocked"),
  MINE("", "", "Show your own open items"),
  START("REF…", "KMS-12", "Say that work has begun", true),
  DONE("REF… [EVIDENCE]", "KMS-12", "Say that work is done", true),
  BLOCK("REF REASON", "KMS-12 waiting for legal", "Say that work cannot go on, and why", true),
  UNBLOCK("REF…", "KMS-12", "Say that work can go on", true),
  REOPEN("REF…", "KMS-12", "Say that work is to be done again", true),
  DEFER("REF…", "KMS-12", "Put work off to an unknown day", true),
  DROP("REF [REASON]", "KMS-12 nobody needs it", "Say that work will not be done, and why", true),
  ADD("MILESTONE TITLE", "M1 Helm charts", "Add a piece of work", true),
  RENAME("REF TITLE", "KMS-12 Helm charts", "Give work another title", true),
  MOVE("REF MILESTONE", "KMS-12 M2", "Take work to another milestone", true),
  OWN("REF PERSON", "KMS-12 ana", "Say whose work it is", true),
  TARGET("REF DATE", "KMS-12 fri", "Say when it is due", true),
  TAKE("REF…", "KMS-12", "Make work your own", true),
  PRIORITY(
      "REF LEVEL",
      "KMS-12 high",
      "Say how urgent it is: critical, high, medium, low or none",
      true),
  LINK("REF URL", "KMS-12 https://ci.example/7", "Say what shows that work is done", true),
  MEET(
      "REF N [EVIDENCE]",
      "KMS-12 1",
      "Say that an acceptance criterion is met, by its number",
      true),
  UNMEET("REF N", "KMS-12 1", "Say that an acceptance criterion is not met after all", true),
  AFTER("REF REF…", "KMS-12 KMS-9", "Say what has to be finished first; none for nothing", true),
  JOIN(
      "REF REF",
      "KMS-12 KMS-30",
      "Make one item of the same work under two lines: the first stays",
      true),
  NOTE("REF TEXT", "KMS-12 asked legal again", "Write something down about an item", true),
  LOG("[REF] [WHICH]", "since:3d by:ana", "Show who changed what: since:3d by:ana surface:slack"),
  UNDO(
      "[REF|PERSON] [anyway]",
      "KMS-12",
      "Take back your last change, an item's or a person's; anyway: even if changed since",
      true),
  REDO("", "", "Do again what your last undo took back", true),
  SYNC(
      "[REF] [SIDE]",
      "KMS-12 ours",
      "Say which is to be where they differ: ours, the store's value, or theirs, the file's",
      true),
  VERIFY(
      "[FILTER]",
      "milestone:M1",
      "Look whether what shows finished work still holds; on your own command line only",
      true),
  EXPORT("ROADMAP", "plan", "Show a roadmap's document, byte for byte"),
  UNTRACK("ROADMAP", "plan", "Stop following a roadmap's file", true),
  VIEW(
      "[save NAME FILTER]",
      "save hot priority:high+",
      "Show the saved views, or save one for list @NAME"),
  LINT("[ROADMAP]", "plan", "Show where the plan contradicts itself"),
  WAIVE(
      "FINDING REASON [until DATE]",
      "R4-1f3a9c legal decides until 2026-12-01",
      "Accept a finding as it is, and why; with none as the reason no longer",
      true),
  FOLLOW(
      "[FILTER|me]",
      "milestone:M1",
      "Tell this channel what changes of that, or call you; alone: what it follows"),
  UNFOLLOW("FILTER|me", "milestone:M1", "No longer tell this channel of that, or call you", true),
  DIGEST(
      "[since:DAY]",
      "since:monday",
      "Show what moved since the last working day, or since that day"),
  STANDUP(
      "[preview|now|history] [TEAM]",
      "preview",
      "Show a team's digest as it would be posted now, post it, or show what became of the posts"),
  CHECKIN(
      "[TEXT]",
      "today: helm charts",
      "Say how your day goes: send, same, skip or today: …; alone: what is known; show [PERSON]"),
  AWAY(
      "[until DATE]",
      "until fri",
      "Say until when you are away, none for back again; alone: who is away"),
  HELP("[VERB]", "done", "Show what can be asked");

  private final String arguments;
  private final String example;
  private final String caption;
  private final boolean changes;

  /// @param example what somebody may say in place of the arguments
  Verb(String arguments, String example, String caption) {
    this(arguments, example, caption, false);
  }

  Verb(String arguments, String example, String caption, boolean changes) {
    this.arguments = arguments;
    this.example = example;
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

  /// The word and what somebody may say behind it.
  public String example() {
    return example.isEmpty() ? word() : word() + " " + example;
  }

  public String caption() {
    return caption;
  }

  /// Whether it changes something.
  public boolean changes() {
    return changes;
  }
}
