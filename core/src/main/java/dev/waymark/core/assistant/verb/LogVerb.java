package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.filter.Distance;
import dev.waymark.core.port.Journal;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.LogFilter;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `log [REF] [since:] [by:] [surface:]`
public final class LogVerb {
  private LogVerb() {}

  private static final int MOST = 100;

  /// Where a moment was named to begin at, so many are shown.
  private static final int MOST_SINCE = 1_000;

  private static final int AT_ONCE = 1_000;

  /// A name that nobody has is a slip; nothing else would be found by it.
  public static Optional<Reply> refusal(LogFilter filter, View view) {
    String by = filter.by();
    if (by == null || view.world().people().byName(by).isPresent()) {
      return Optional.empty();
    }
    String nearest =
        view.world().people().all().stream()
            .map(Person::name)
            .filter(name -> Distance.between(name, by) <= Math.min(2, name.length() / 2))
            .findFirst()
            .map(name -> "did you mean " + name + "?")
            .orElse("person list shows who there is.");
    return Optional.of(
        new Reply.Refused(Reply.Reason.WRONG, "Nobody is called “" + by + "”: " + nearest));
  }

  /// @param item null for everything
  public static Reply answer(@Nullable Item item, LogFilter filter, View view) {
    if (item == null) {
      return answer(_ -> true, filter, view);
    }
    Instant from = from(filter, view);
    return new Reply.History(
        view.world().journal().of(item.id()).reversed().stream()
            .filter(event -> fits(event, from, filter, view))
            .map(view::entry)
            .toList());
  }

  private static Reply answer(Predicate<Recorded> about, LogFilter filter, View view) {
    Journal journal = view.world().journal();
    Instant from = from(filter, view);
    int most = filter.since() == null ? MOST : MOST_SINCE;
    List<Recorded> found = new ArrayList<>();
    for (long end = journal.head(); end > 0 && found.size() < most; end -= AT_ONCE) {
      journal.since(Math.max(0, end - AT_ONCE), (int) Math.min(end, AT_ONCE)).reversed().stream()
          .filter(event -> about.test(event) && fits(event, from, filter, view))
          .limit(most - found.size())
          .forEach(found::add);
    }
    return new Reply.History(found.stream().map(view::entry).toList());
  }

  private static Instant from(LogFilter filter, View view) {
    return filter.since() == null
        ? Instant.MIN
        : filter.since().atStartOfDay(view.clock().getZone()).toInstant();
  }

  /// What happened to any of these items.
  public static Reply ofAny(List<Item> items, LogFilter filter, View view) {
    Set<Item.Id> ids = items.stream().map(Item::id).collect(Collectors.toSet());
    return answer(recorded -> ids.contains(recorded.item()), filter, view);
  }

  private static boolean fits(Recorded recorded, Instant from, LogFilter filter, View view) {
    return !(recorded.event() instanceof MilestonesRead)
        && !recorded.origin().at().isBefore(from)
        && (filter.surface() == null || recorded.origin().surface() == filter.surface())
        && (filter.by() == null
            || view.name(recorded.origin().person()).equalsIgnoreCase(filter.by()));
  }
}
