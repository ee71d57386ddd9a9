package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ChangeRedone;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Conflict.Field;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// `undo [REF|PERSON] [anyway]` and `redo`
public final class UndoVerb {
  private UndoVerb() {}

  /// Puts the item back to what it was before the request.
  ///
  /// @param anyway whether also when it was changed since: then only what the request changed
  public static Decision undo(Stretch stretch, Item item, boolean anyway) {
    if (stretch.isMissing()) {
      return new Decision.Rejected("has nothing to take back");
    }
    if (stretch.changedSince() && !anyway) {
      return new Decision.Rejected("was changed since");
    }
    Item before = stretch.before();
    Item.State restored =
        before == null
            ? item.state().withGone(true)
            : stretch.changedSince()
                ? without(item.state(), before.state(), stretch.after().state())
                : before.state();
    return new Decision.Accepted(
        new ChangeUndone(stretch.request(), restored),
        before == null ? "is taken out again" : Wording.again(item.state(), restored));
  }

  /// Makes it again what the undo had found.
  public static Decision redo(Stretch stretch, Item item) {
    Item before = stretch.before();
    if (stretch.isMissing() || before == null) {
      return new Decision.Rejected("has nothing to do again");
    }
    return stretch.changedSince()
        ? new Decision.Rejected("was changed since")
        : new Decision.Accepted(
            new ChangeRedone(stretch.request(), before.state()),
            Wording.again(item.state(), before.state()));
  }

  /// The item as it is, but for what a change from one state to the next made of it.
  private static Item.State without(Item.State now, Item.State before, Item.State after) {
    Facts facts = now.facts();
    for (Field field : Field.values()) {
      if (!field.in(before.facts()).equals(field.in(after.facts()))) {
        facts = field.carried(before.facts(), facts);
      }
    }
    return now.withFacts(facts)
        .withNeeds(before.needs().equals(after.needs()) ? now.needs() : before.needs())
        .withReason(
            Objects.equals(before.reason(), after.reason()) ? now.reason() : before.reason())
        .withEvidence(less(now.evidence(), before.evidence(), after.evidence()))
        .withNotes(less(now.notes(), before.notes(), after.notes()));
  }

  /// These, but for what came between.
  private static <T> List<T> less(List<T> now, List<T> before, List<T> after) {
    List<T> came = new ArrayList<>(after);
    before.forEach(came::remove);
    List<T> rest = new ArrayList<>(now);
    came.forEach(rest::remove);
    return rest;
  }
}
