package dev.waymark.core.standup;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.DueBy;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.Not;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.port.Moves;
import dev.waymark.core.port.Moves.Move;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.reply.Reply.Still;
import dev.waymark.core.reply.Reply.Topic;
import dev.waymark.core.reply.Reply.Waits;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands so that somebody should look at it, beside what moved: blocked since before, its day
/// gone by, due soon, touched by nobody.
final class Outlook {
  /// As many of each as leave a digest one screen.
  private static final int TOLD = 5;

  private static final int DAYS_AHEAD = 7;

  private final World world;
  private final ZoneId zone;
  private final LocalDate from;
  private final LocalDate today;

  Outlook(World world, ZoneId zone, LocalDate from, LocalDate today) {
    this.world = world;
    this.zone = zone;
    this.from = from;
    this.today = today;
  }

  /// @param moves what is told of already
  List<Still> all(Moves moves, Function<Item, ListedItem> listed) {
    Set<Item.Id> blocked =
        moves.first().stream()
            .filter(move -> move.movement() == Movement.BLOCKED)
            .map(Move::item)
            .map(Item::id)
            .collect(Collectors.toSet());
    return Stream.of(Topic.values())
        .map(topic -> still(topic, blocked, listed))
        .filter(still -> still.count() > 0)
        .toList();
  }

  private Still still(Topic topic, Set<Item.Id> blocked, Function<Item, ListedItem> listed) {
    List<Item> items =
        find(topic).stream()
            .filter(item -> topic != Topic.HELD || !blocked.contains(item.id()))
            .sorted(order(topic))
            .toList();
    List<Waits> first =
        items.stream()
            .limit(TOLD)
            .map(item -> new Waits(listed.apply(item), since(topic, item)))
            .toList();
    return new Still(topic, first, items.size());
  }

  private List<Item> find(Topic topic) {
    List<Term> terms =
        switch (topic) {
          case HELD -> List.of(new HasStatus(Status.BLOCKED));
          case PASSED -> List.of(new Is(Standing.OVERDUE), new Not(new DueBy(from.minusDays(1))));
          case DUE ->
              List.of(
                  new Is(Standing.OPEN),
                  new DueBy(today.plusDays(DAYS_AHEAD)),
                  new Not(new DueBy(today.minusDays(1))));
          case STALE -> List.of(new Is(Standing.STALE));
        };
    return world.items().find(new Filter(terms), new Viewpoint(today, zone, Person.Id::value));
  }

  private static Comparator<Item> order(Topic topic) {
    return switch (topic) {
      case PASSED, DUE -> Comparator.comparing(Outlook::due);
      case HELD, STALE -> Comparator.comparing(item -> item.last().at());
    };
  }

  private static LocalDate due(Item item) {
    Target target = item.facts().plan().target();
    return target == null ? LocalDate.MAX : target.lastDay();
  }

  private @Nullable LocalDate since(Topic topic, Item item) {
    return switch (topic) {
      case HELD -> day(blockedAt(item));
      case STALE -> day(item.last().at());
      case PASSED, DUE -> null;
    };
  }

  private Instant blockedAt(Item item) {
    return world.journal().of(item.id()).reversed().stream()
        .filter(recorded -> recorded.event() instanceof ItemBlocked)
        .map(Recorded::origin)
        .findFirst()
        .map(origin -> origin.at())
        .orElse(item.last().at());
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}
