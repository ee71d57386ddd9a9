package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.CriterionChanged;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Item;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `meet REF N [EVIDENCE]` and `unmeet REF N`
public final class MeetVerb {
  private MeetVerb() {}

  public static Decision decide(Item item, int number, boolean met, @Nullable String evidence) {
    List<Criterion> criteria = item.facts().criteria();
    return obstacle(criteria, number, met, evidence)
        .<Decision>map(Decision.Impossible::new)
        .orElseGet(() -> accepted(criteria.get(number - 1), number, met, evidence));
  }

  private static Decision accepted(
      Criterion criterion, int number, boolean met, @Nullable String evidence) {
    boolean part = met && !isWhole(criterion);
    return new Decision.Accepted(
        new CriterionChanged(number, met && !part, evidence),
        (part
                ? "shows "
                    + (criterion.shown().size() + 1)
                    + " of "
                    + criterion.asked()
                    + " for criterion "
                : met ? "meets criterion " : "no longer meets criterion ")
            + number
            + " (“"
            + criterion.text()
            + "”)");
  }

  /// Whether one more piece of evidence is all that is asked for.
  public static boolean isWhole(Criterion criterion) {
    return criterion.shown().size() + 1 >= criterion.asked();
  }

  /// Why a criterion cannot be said to be so, as the end of a sentence.
  public static Optional<String> obstacle(
      List<Criterion> criteria, int number, boolean met, @Nullable String evidence) {
    if (number > criteria.size()) {
      return Optional.of(
          switch (criteria.size()) {
            case 0 -> "has no criteria";
            case 1 -> "has one criterion: say 1";
            default -> "has " + criteria.size() + " criteria: say a number from 1 on";
          });
    }
    Criterion criterion = criteria.get(number - 1);
    boolean partly = !criterion.shown().isEmpty();
    if (criterion.met() == met && (met || !partly)) {
      return Optional.of((met ? "meets" : "does not meet") + " criterion " + number + " already");
    }
    if (!met || criterion.asked() == 1) {
      return Optional.empty();
    }
    String asks =
        "asks for "
            + criterion.asked()
            + " in criterion "
            + number
            + ", "
            + criterion.shown().size()
            + " shown so far: ";
    return evidence == null
        ? Optional.of(asks + "say what shows one more, behind the number")
        : criterion.shown().contains(evidence)
            ? Optional.of(asks + "this one is among them")
            : Optional.empty();
  }
}
