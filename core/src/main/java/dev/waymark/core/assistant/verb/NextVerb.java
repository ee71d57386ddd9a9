package dev.waymark.core.assistant.verb;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.Or;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `next`
public final class NextVerb {
  private NextVerb() {}

  private static final int MOST = 5;

  /// What is begun comes before what is not, one's own before nobody's, the urgent before the rest,
  /// the early before the late; what belongs to others, or waits for other work, does not come at
  /// all.
  public static Reply answer(Person person, View view) {
    List<Item> next =
        view.find(free(person)).stream()
            .filter(item -> !view.waiting().contains(item.id()))
            .sorted(
                Comparator.comparing((Item item) -> item.status() != Status.IN_PROGRESS)
                    .thenComparing(item -> owner(item) == null)
                    .thenComparing(NextVerb::urgency)
                    .thenComparing(NextVerb::due))
            .limit(MOST)
            .toList();
    return new Reply.Listing("what is next", next.stream().map(view::listed).toList());
  }

  private static Filter free(Person person) {
    return new Filter(
        List.of(
            new Or(List.of(new HasStatus(Status.PLANNED), new HasStatus(Status.IN_PROGRESS))),
            new Or(List.of(new OwnedBy(null), new OwnedBy(person.name())))));
  }

  private static @Nullable String owner(Item item) {
    return item.facts().plan().owner();
  }

  private static Priority urgency(Item item) {
    return Objects.requireNonNullElse(item.facts().plan().priority(), Priority.MEDIUM);
  }

  private static LocalDate due(Item item) {
    Plan plan = item.facts().plan();
    return plan.target() == null ? LocalDate.MAX : plan.target().lastDay();
  }
}
