package dev.waymark.core.standup;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.filter.Filter.DueBy;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.Not;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.port.Moves;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.reply.Reply.Still;
import dev.waymark.core.reply.Reply.Topic;
import dev.waymark.core.reply.Reply.Waits;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.time.Instant;
import java.time.LocalDate;
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
  private final Scope scope;

  /// Open, and due since then or within a week.
  private final List<Item> dated;

  Outlook(World world, Scope scope, LocalDate from) {
    this.world = world;
    this.scope = scope;
    this.dated =
        scope.find(
            new Is(Standing.OPEN),
            new DueBy(scope.today().plusDays(DAYS_AHEAD)),
            new Not(new DueBy(from.minusDays(1))));
  }

  /// @param moves what is told of already
  List<Still> all(Moves moves, Function<Item, ListedItem> listed) {
    return Stream.of(Topic.values())
        .map(topic -> still(topic, topic == Topic.HELD ? held(moves) : find(topic), listed))
        .filter(still -> still.count() > 0)
        .toList();
  }

  private Still still(Topic topic, List<Item> items, Function<Item, ListedItem> listed) {
    List<Waits> first =
        items.stream()
            .sorted(order(topic))
            .limit(TOLD)
            .map(item -> new Waits(listed.apply(item), since(topic, item)))
            .toList();
    return new Still(topic, first, items.size());
  }

  /// Blocked, but not since then; those that nobody has touched for longest where more were blocked
  /// since than are told.
  private List<Item> held(Moves moves) {
    Set<Item.Id> told =
        moves.first().stream()
            .filter(move -> move.movement() == Movement.BLOCKED)
            .map(move -> move.item().id())
            .collect(Collectors.toSet());
    List<Item> blocked =
        find(Topic.HELD).stream().filter(item -> !told.contains(item.id())).toList();
    int untold = moves.counts().getOrDefault(Movement.BLOCKED, 0) - told.size();
    return blocked.stream()
        .sorted(order(Topic.HELD))
        .limit(Math.max(0, blocked.size() - untold))
        .toList();
  }

  private List<Item> find(Topic topic) {
    return switch (topic) {
      case HELD -> scope.find(new HasStatus(Status.BLOCKED));
      case PASSED -> dated.stream().filter(item -> due(item).isBefore(scope.today())).toList();
      case DUE -> dated.stream().filter(item -> !due(item).isBefore(scope.today())).toList();
      case STALE -> scope.find(new Is(Standing.STALE));
    };
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
    return LocalDate.ofInstant(moment, scope.zone());
  }
}
