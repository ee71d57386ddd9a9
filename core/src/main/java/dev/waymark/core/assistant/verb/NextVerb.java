package dev.waymark.core.assistant.verb;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Arrangement.Order;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.HasPriority;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.Or;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `next`
public final class NextVerb {
  private NextVerb() {}

  private static final int MOST = 5;

  /// What counts as this urgent where nobody said how urgent it is.
  private static final Priority UNSAID = Priority.MEDIUM;

  /// What is begun comes before what is not, one's own before nobody's, the urgent before the rest,
  /// the early before the late; what belongs to others, or waits for other work, does not come at
  /// all.
  public static Reply answer(Person person, View view) {
    List<Item> next = new ArrayList<>(begunOrOwn(person, view));
    for (Priority priority : Priority.values()) {
      if (next.size() < MOST) {
        next.addAll(nobodys(priority, MOST - next.size(), view));
      }
    }
    return new Reply.Listing("what is next", next.stream().limit(MOST).map(view::listed).toList());
  }

  private static List<Item> begunOrOwn(Person person, View view) {
    Term own = new OwnedBy(person.name());
    Term begun = new HasStatus(Status.IN_PROGRESS);
    Filter filter =
        new Filter(
            List.of(
                new Or(List.of(new HasStatus(Status.PLANNED), begun)),
                new Or(List.of(new OwnedBy(null), own)),
                new Or(List.of(begun, own))));
    return free(view.find(filter), view).stream()
        .sorted(
            Comparator.comparing((Item item) -> item.status() != Status.IN_PROGRESS)
                .thenComparing(item -> owner(item) == null)
                .thenComparing(NextVerb::urgency)
                .thenComparing(NextVerb::due))
        .toList();
  }

  /// What nobody has begun and nobody owns is most of many plans, so no more of it is read than is
  /// shown, and what stands in for what waits.
  private static List<Item> nobodys(Priority priority, int most, View view) {
    List<Term> terms =
        List.of(new HasStatus(Status.PLANNED), new OwnedBy(null), isAsUrgent(priority));
    for (int limit = 2 * MOST; ; limit *= 10) {
      Arrangement early =
          new Arrangement(List.of(new Order(Arrangement.Field.TARGET, false)), null, limit);
      List<Item> found = view.find(new Filter(terms, early));
      List<Item> free = free(found, view);
      if (free.size() >= most || found.size() < limit) {
        return free;
      }
    }
  }

  private static Term isAsUrgent(Priority priority) {
    Term same = new HasPriority(priority, false);
    return priority == UNSAID ? new Or(List.of(same, new HasPriority(null, false))) : same;
  }

  private static List<Item> free(List<Item> items, View view) {
    return items.stream()
        .filter(item -> !view.waiting(item.roadmap()).contains(item.id()))
        .toList();
  }

  private static @Nullable String owner(Item item) {
    return item.facts().plan().owner();
  }

  private static Priority urgency(Item item) {
    return Objects.requireNonNullElse(item.facts().plan().priority(), UNSAID);
  }

  private static LocalDate due(Item item) {
    Plan plan = item.facts().plan();
    return plan.target() == null ? LocalDate.MAX : plan.target().lastDay();
  }
}
