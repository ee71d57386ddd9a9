package dev.waymark.tui.screen;

import java.util.ArrayList;
import java.util.List;

/// What is being asked of the program.
///
/// @param running whether an answer about the plan is still to come
/// @param again whether it will be outdated when it comes
/// @param asked how many requests are still to be answered
/// @param said what came of changes, and is told with the plan that has them: whoever reads that
///   something is done can go on from there at once
/// @param unread likewise, of changes that the plan being read may not have
/// @param linted as of which event lint was asked last; -1 for never
/// @param counted as of which event the charts were asked for last; -1 for never
record Reading(
    boolean running,
    boolean again,
    int asked,
    List<Message.Answered> said,
    List<Message.Answered> unread,
    long linted,
    long counted) {
  static final Reading NOTHING = new Reading(false, false, 0, List.of(), List.of(), -1, -1);

  Reading {
    said = List.copyOf(said);
    unread = List.copyOf(unread);
  }

  Reading begun() {
    return running
        ? new Reading(true, true, asked, said, unread, linted, counted)
        : new Reading(true, false, asked, both(said, unread), List.of(), linted, counted);
  }

  Reading ended() {
    return new Reading(false, false, asked, said, unread, linted, counted);
  }

  Reading asking(int more) {
    return new Reading(running, again, asked + more, said, unread, linted, counted);
  }

  /// It is to be told with the next plan.
  Reading waiting(Message.Answered answered) {
    return new Reading(
        running, again, asked, said, both(unread, List.of(answered)), linted, counted);
  }

  /// All of them were told.
  Reading told() {
    return new Reading(running, again, asked, List.of(), unread, linted, counted);
  }

  Reading linting(long head) {
    return new Reading(running, again, asked, said, unread, head, counted);
  }

  Reading counting(long head) {
    return new Reading(running, again, asked, said, unread, linted, head);
  }

  private static List<Message.Answered> both(
      List<Message.Answered> first, List<Message.Answered> second) {
    List<Message.Answered> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
