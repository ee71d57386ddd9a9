package dev.waymark.core.standup;

import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.event.RoadmapEvent.RoadmapTracked;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Linted;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Moved;
import dev.waymark.core.reply.Reply.Movement;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What really moved: the difference between how items stood then and how they stand now, not a
/// list of events. What was done and taken back again did not move.
public final class Digest {
  private final World world;
  private final Findings findings;
  private final Clock clock;

  /// @param findings may know already what lint finds
  public Digest(World world, Findings findings, Clock clock) {
    this.world = world;
    this.findings = findings;
    this.clock = clock;
  }

  /// From the beginning of the last working day on.
  public Reply.Digest sinceLastWorkingDay() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return since(lastWorkingDay(today), today);
  }

  static LocalDate lastWorkingDay(LocalDate today) {
    LocalDate day = today.minusDays(1);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.minusDays(1);
    }
    return day;
  }

  private Reply.Digest since(LocalDate from, LocalDate to) {
    Instant begin = from.atStartOfDay(clock.getZone()).toInstant();
    List<Recorded> events = world.journal().from(begin);
    Set<String> imports =
        events.stream()
            .filter(recorded -> recorded.event() instanceof RoadmapTracked)
            .map(recorded -> recorded.origin().request())
            .collect(Collectors.toSet());
    Set<Item.Id> touched = new LinkedHashSet<>();
    for (Recorded recorded : events) {
      if (recorded.event() instanceof OfItem && !imports.contains(recorded.origin().request())) {
        touched.add(Objects.requireNonNull(recorded.item()));
      }
    }
    Map<Roadmap.Id, Roadmap> roadmaps = new LinkedHashMap<>();
    world.items().roadmaps().forEach(roadmap -> roadmaps.put(roadmap.id(), roadmap));
    List<Moved> moved = new ArrayList<>();
    for (Item.Id id : touched) {
      Optional<Item> now = world.items().byId(id).filter(item -> !item.state().gone());
      Roadmap roadmap = now.map(item -> roadmaps.get(item.roadmap())).orElse(null);
      if (now.isPresent() && roadmap != null) {
        movement(before(id, begin, imports), now.get())
            .ifPresent(movement -> moved.add(moved(now.get(), roadmap, movement)));
      }
    }
    moved.sort(Comparator.comparing(one -> one.item().item().ref()));
    return new Reply.Digest(
        from,
        to,
        moved,
        roadmaps.values().stream().map(this::progress).toList(),
        roadmaps.values().stream()
            .map(roadmap -> new Linted(roadmap.file(), findings.of(roadmap)))
            .filter(linted -> linted.findings().stream().anyMatch(Finding::fails))
            .toList());
  }

  /// The item as it was at that moment, or as its first reading found it; null when it was added
  /// later.
  private @Nullable Item before(Item.Id id, Instant moment, Set<String> imports) {
    Item item = null;
    for (Recorded recorded : world.journal().of(id)) {
      boolean counts =
          recorded.origin().at().isBefore(moment) || imports.contains(recorded.origin().request());
      if (!counts) {
        return item;
      }
      item = Projection.apply(item, recorded);
    }
    return item;
  }

  static Optional<Movement> movement(@Nullable Item before, Item now) {
    Status then = before == null ? null : before.status();
    if (then == now.status()) {
      return Optional.empty();
    }
    return switch (now.status()) {
      case DONE -> Optional.of(Movement.DONE);
      case BLOCKED -> Optional.of(Movement.BLOCKED);
      case IN_PROGRESS -> Optional.of(Movement.STARTED);
      case PLANNED -> Optional.of(then == null ? Movement.ADDED : Movement.REOPENED);
      case DEFERRED, DROPPED -> Optional.empty();
    };
  }

  private Moved moved(Item item, Roadmap roadmap, Movement movement) {
    Person.Id by = item.last().by();
    String person = world.people().byId(by).map(Person::name).orElse(by.value());
    return new Moved(
        new ListedItem(item, roadmap.name(), roadmap.file(), person), movement, person);
  }

  private RoadmapProgress progress(Roadmap roadmap) {
    return world.items().standing(roadmap);
  }
}
