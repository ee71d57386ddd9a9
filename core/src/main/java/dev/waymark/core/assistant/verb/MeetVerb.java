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
    return obstacle(criteria, number, met)
        .<Decision>map(Decision.Rejected::new)
        .orElseGet(
            () ->
                new Decision.Accepted(
                    new CriterionChanged(number, met, evidence),
                    (met ? "meets criterion " : "no longer meets criterion ")
                        + number
                        + " (“"
                        + criteria.get(number - 1).text()
                        + "”)"));
  }

  /// Why a criterion cannot be said to be so, as the end of a sentence.
  public static Optional<String> obstacle(List<Criterion> criteria, int number, boolean met) {
    if (number > criteria.size()) {
      return Optional.of(
          switch (criteria.size()) {
            case 0 -> "has no criteria";
            case 1 -> "has one criterion: say 1";
            default -> "has " + criteria.size() + " criteria: say a number from 1 on";
          });
    }
    return criteria.get(number - 1).met() == met
        ? Optional.of((met ? "meets" : "does not meet") + " criterion " + number + " already")
        : Optional.empty();
  }
}
