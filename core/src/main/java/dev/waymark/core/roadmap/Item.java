package dev.waymark.core.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One piece of work.
///
/// @param places where it stands in the file as last synced; empty when it left the file
public record Item(
    Id id, Ref ref, Roadmap.Id roadmap, State state, List<Place> places, Change last) {
  public record Id(String value) {
    // Spelled out for a quick start: see FileStamp.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Id id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /// All that events have made of an item; undoing a change puts an earlier one back.
  ///
  /// @param reason why it is blocked, else null
  /// @param gone whether it left its file
  /// @param conflicts what file and store say differently
  /// @param needs what has to be finished first, as people said; a document's own words for it are
  ///   read from there
  /// @param into which item it has become part of; null while it is one itself
  public record State(
      Facts facts,
      @Nullable String reason,
      List<Evidence> evidence,
      List<String> notes,
      boolean gone,
      List<Conflict> conflicts,
      List<Need> needs,
      @Nullable Ref into) {
    public State {
      conflicts = List.copyOf(conflicts);
      evidence = List.copyOf(evidence);
      notes = List.copyOf(notes);
      needs = List.copyOf(needs);
    }

    /// Of an item that nothing is to come before.
    public State(
        Facts facts,
        @Nullable String reason,
        List<Evidence> evidence,
        List<String> notes,
        boolean gone,
        List<Conflict> conflicts) {
      this(facts, reason, evidence, notes, gone, conflicts, List.of(), null);
    }

    public static State of(Facts facts) {
      return new State(facts, null, List.of(), List.of(), false, List.of());
    }

    public State withFacts(Facts newFacts) {
      return new State(newFacts, reason, evidence, notes, gone, conflicts, needs, into);
    }

    public State withReason(@Nullable String newReason) {
      return new State(facts, newReason, evidence, notes, gone, conflicts, needs, into);
    }

    public State withEvidence(List<Evidence> newEvidence) {
      return new State(facts, reason, newEvidence, notes, gone, conflicts, needs, into);
    }

    public State withNotes(List<String> newNotes) {
      return new State(facts, reason, evidence, newNotes, gone, conflicts, needs, into);
    }

    public State withGone(boolean isGone) {
      return new State(facts, reason, evidence, notes, isGone, conflicts, needs, into);
    }

    public State withConflicts(List<Conflict> newConflicts) {
      return new State(facts, reason, evidence, notes, gone, newConflicts, needs, into);
    }

    public State withNeeds(List<Need> newNeeds) {
      return new State(facts, reason, evidence, notes, gone, conflicts, newNeeds, into);
    }

    /// Part of another item from now on.
    public State joined(Ref other) {
      return new State(facts, reason, evidence, notes, true, List.of(), needs, other);
    }

    public boolean differsOn(Conflict.Field field) {
      return conflicts.stream().anyMatch(conflict -> conflict.field() == field);
    }
  }

  /// The last change.
  ///
  /// @param version its number among the item's changes, from 1
  /// @param event its number in the journal
  public record Change(long version, long event, Instant at, Person.Id by) {}

  public Item {
    places = List.copyOf(places);
  }

  public Facts facts() {
    return state.facts();
  }

  public String title() {
    return facts().title();
  }

  public Status status() {
    return facts().status();
  }

  public String milestone() {
    return facts().milestone();
  }

  public boolean isDone() {
    return status() == Status.DONE;
  }

  /// Still open although its target has passed.
  public boolean isOverdue(LocalDate today) {
    Target target = facts().plan().target();
    return status().isOpen() && target != null && target.isPast(today);
  }

  /// Whether nobody knows yet which line of its file it is.
  public boolean isMissed() {
    return places.isEmpty() && !state.gone() && !state.differsOn(Conflict.Field.LINE);
  }

  /// Where replies say it stands, from 1; 0 when it left the file.
  public int line() {
    return places.isEmpty() ? 0 : places.getFirst().line();
  }
}
