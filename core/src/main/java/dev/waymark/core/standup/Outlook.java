package dev.waymark.core.standup;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.filter.Arrangement.Field;
import dev.waymark.core.filter.Filter.DueBy;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.Not;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.port.Moves;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.reply.Reply.Still;
import dev.waymark.core.reply.Reply.Topic;
import dev.waymark.core.reply.Reply.Waits;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Status;
import java.time.Instant;
import java.time.LocalDate;
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

  static final int DAYS_AHEAD = 7;

  private final World world;
  private final Scope scope;
  private final LocalDate from;

  Outlook(World world, Scope scope, LocalDate from) {
    this.world = world;
    this.scope = scope;
    this.from = from;
  }

  /// @param moves what is told of already
  List<Still> all(Moves moves, Function<Item, ListedItem> listed) {
    return Stream.of(Topic.values())
        .map(topic -> topic == Topic.HELD ? held(moves, listed) : still(topic, listed))
        .filter(still -> still.count() > 0)
        .toList();
  }

  private Still still(Topic topic, Function<Item, ListedItem> listed) {
    List<Term> terms = terms(topic);
    int count = scope.count(terms);
    return told(
        topic, count == 0 ? List.of() : scope.first(TOLD, order(topic), terms), count, listed);
  }

  /// Blocked, but not since then; those that nobody has touched for longest where more were blocked
  /// since than are told.
  private Still held(Moves moves, Function<Item, ListedItem> listed) {
    Set<Item.Id> told =
        moves.first().stream()
            .filter(move -> move.movement() == Movement.BLOCKED)
            .map(move -> move.item().id())
            .collect(Collectors.toSet());
    List<Term> terms = terms(Topic.HELD);
    int count = scope.count(terms) - moves.counts().getOrDefault(Movement.BLOCKED, 0);
    List<Item> first =
        count <= 0
            ? List.of()
            : scope.first(TOLD + told.size(), order(Topic.HELD), terms).stream()
                .filter(item -> !told.contains(item.id()))
                .limit(Math.min(TOLD, count))
                .toList();
    return told(Topic.HELD, first, count, listed);
  }

  private Still told(Topic topic, List<Item> first, int count, Function<Item, ListedItem> listed) {
    return new Still(
        topic,
        first.stream().map(item -> new Waits(listed.apply(item), since(topic, item))).toList(),
        count);
  }

  private List<Term> terms(Topic topic) {
    Term open = new Is(Standing.OPEN);
    LocalDate yesterday = scope.today().minusDays(1);
    return switch (topic) {
      case HELD -> List.of(new HasStatus(Status.BLOCKED));
      case PASSED -> List.of(open, new DueBy(yesterday), new Not(new DueBy(from.minusDays(1))));
      case DUE ->
          List.of(
              open, new DueBy(scope.today().plusDays(DAYS_AHEAD)), new Not(new DueBy(yesterday)));
      case STALE -> List.of(new Is(Standing.STALE));
    };
  }

  private static Field order(Topic topic) {
    return switch (topic) {
      case PASSED, DUE -> Field.TARGET;
      case HELD, STALE -> Field.CHANGED;
    };
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
    return LocalDate.ofInstant(moment, scope.zone());
  }
}
