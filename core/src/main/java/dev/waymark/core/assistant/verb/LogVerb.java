package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.filter.Distance;
import dev.waymark.core.port.Journal.Sought;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.LogFilter;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `log [REF] [since:] [by:] [surface:]`
public final class LogVerb {
  private LogVerb() {}

  private static final int MOST = 100;

  /// Where a moment was named to begin at, so many are shown.
  private static final int MOST_SINCE = 1_000;

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
      return latest(null, filter, view);
    }
    Instant from = from(filter, view);
    return new Reply.History(
        view.entries(
            view.world().journal().of(item.id()).reversed().stream()
                .filter(event -> fits(event, from, filter, view))
                .toList()));
  }

  /// What happened to any of these items.
  public static Reply ofAny(List<Item> items, LogFilter filter, View view) {
    return latest(ids(items), filter, view);
  }

  /// What was said of a milestone itself, and what happened to its items.
  public static Reply answer(Roadmap roadmap, Milestone milestone, LogFilter filter, View view) {
    Instant from = from(filter, view);
    Stream<Recorded> said =
        view.past(roadmap, milestone).stream().filter(event -> fits(event, from, filter, view));
    Stream<Recorded> done = found(ids(view.in(roadmap, milestone)), filter, view).stream();
    return new Reply.History(
        view.entries(
            Stream.concat(said, done)
                .sorted(Comparator.comparingLong(Recorded::sequence).reversed())
                .limit(most(filter))
                .toList()));
  }

  private static Set<Item.Id> ids(List<Item> items) {
    return items.stream().map(Item::id).collect(Collectors.toSet());
  }

  private static Reply latest(@Nullable Set<Item.Id> items, LogFilter filter, View view) {
    return new Reply.History(view.entries(found(items, filter, view)));
  }

  private static List<Recorded> found(@Nullable Set<Item.Id> items, LogFilter filter, View view) {
    String by = filter.by();
    Person.Id person =
        by == null ? null : view.world().people().byName(by).map(Person::id).orElseThrow();
    Sought sought = new Sought(items, person, filter.surface(), from(filter, view));
    return view.world().journal().latest(sought, most(filter));
  }

  private static int most(LogFilter filter) {
    return filter.since() == null ? MOST : MOST_SINCE;
  }

  private static @Nullable Instant from(LogFilter filter, View view) {
    LocalDate since = filter.since();
    return since == null ? null : since.atStartOfDay(view.clock().getZone()).toInstant();
  }

  private static boolean fits(
      Recorded recorded, @Nullable Instant from, LogFilter filter, View view) {
    return !(recorded.event() instanceof MilestonesRead)
        && (from == null || !recorded.origin().at().isBefore(from))
        && (filter.surface() == null || recorded.origin().surface() == filter.surface())
        && (filter.by() == null
            || view.name(recorded.origin().person()).equalsIgnoreCase(filter.by()));
  }
}
