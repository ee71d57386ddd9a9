package dev.waymark.core.request;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request that changes something.
public sealed interface Command extends Request {
  record Start(List<Named> items) implements Command {
    public Start {
      items = List.copyOf(items);
    }
  }

  record Done(List<Named> items, List<Evidence> evidence) implements Command {
    public Done {
      items = List.copyOf(items);
      evidence = List.copyOf(evidence);
    }
  }

  /// Finishes a milestone although something in it is open.
  record Finish(Named milestone, String reason) implements Command {}

  /// Says that a criterion is met.
  ///
  /// @param number which, from 1
  /// @param evidence what shows it; null where nothing was said
  record Meet(Named of, int number, @Nullable String evidence) implements Command {}

  record Unmeet(Named of, int number) implements Command {}

  record Block(Named item, String reason) implements Command {}

  record Unblock(List<Named> items) implements Command {
    public Unblock {
      items = List.copyOf(items);
    }
  }

  record Reopen(List<Named> items) implements Command {
    public Reopen {
      items = List.copyOf(items);
    }
  }

  /// @param milestone names one
  record Add(Named milestone, String title) implements Command {}

  record Rename(Named item, String title) implements Command {}

  /// @param milestone names one of the same roadmap
  record Move(Named item, Named milestone) implements Command {}

  /// @param reason null where none is given
  record Drop(Named item, @Nullable String reason) implements Command {}

  record Defer(List<Named> items) implements Command {
    public Defer {
      items = List.copyOf(items);
    }
  }

  /// @param priority null for none
  record SetPriority(Named item, @Nullable Priority priority) implements Command {}

  /// Makes it the asker's own.
  record Take(List<Named> items) implements Command {
    public Take {
      items = List.copyOf(items);
    }
  }

  record Link(Named item, Evidence evidence) implements Command {}

  /// Stops following a file; what its items were stays in the journal.
  record Untrack(Named roadmap) implements Command {}

  /// Keeps a filter under a name, for everybody.
  ///
  /// @param filter its `owner:me` is whoever looks
  record SaveView(String name, Filter filter) implements Command {}

  /// Posts a team's digest now, and not again later that day.
  ///
  /// @param team empty for the only one, or the one without a name
  record PostStandup(String team) implements Command {}

  /// Has the channel where it is said told what changes.
  record Follow(Filter filter) implements Command {}

  record Unfollow(Filter filter) implements Command {}

  /// Whether whoever says it is called by name in channels.
  record CallMe(boolean wanted) implements Command {}

  /// @param owner null for nobody
  record Own(Named item, @Nullable String owner) implements Command {}

  /// @param target null for none
  record SetTarget(Named item, @Nullable Target target) implements Command {}

  /// Says what has to be finished before an item.
  ///
  /// @param first items or milestones; empty takes back all that was said
  record After(Named item, List<Named> first) implements Command {
    public After {
      first = List.copyOf(first);
    }
  }

  /// Makes one item of the same work under two lines.
  ///
  /// @param item stays
  /// @param other becomes part of it
  record Join(Named item, Named other) implements Command {}

  record Note(Named item, String text) implements Command {}

  /// Takes back a change: the asker's last one, an item's or a person's.
  ///
  /// @param of names an item or a person; null for the asker
  /// @param anyway whether also when somebody changed the same item since
  record Undo(@Nullable Named of, boolean anyway) implements Command {
    public static final Undo LAST = new Undo(null, false);
  }

  /// Does again what the asker's last undo took back.
  record Redo() implements Command {}

  /// Looks whether what is said to show that work is done still holds.
  record Verify(Filter filter) implements Command {}

  /// Accepts a finding as it is, or no longer.
  ///
  /// @param finding its id
  /// @param reason null takes an earlier waiver back
  /// @param until the last day it is accepted; null for good
  record Waive(String finding, @Nullable String reason, @Nullable LocalDate until)
      implements Command {}

  /// What people say of their own days.
  sealed interface OfDays extends Command {}

  /// Says how it goes. What is not said is as it is known.
  ///
  /// @param day null for today
  /// @param yesterday null, like the others, where it is not said
  record CheckIn(
      @Nullable LocalDate day,
      @Nullable String yesterday,
      @Nullable String today,
      @Nullable String blockers)
      implements OfDays {}

  /// Says the same as on the day before.
  record SameCheckIn(@Nullable LocalDate day) implements OfDays {}

  /// Has nothing to say of a day.
  record SkipCheckIn(@Nullable LocalDate day) implements OfDays {}

  /// Changes the items that a check-in names, as it says.
  record ApplyCheckIn(@Nullable LocalDate day) implements OfDays {}

  /// @param until the last day; null for not away any more
  record Away(@Nullable LocalDate until) implements OfDays {}

  /// Says which is to be where file and store differ.
  record Resolve(Named item, Conflict.Side side) implements Command {}
}
