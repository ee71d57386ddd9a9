package dev.waymark.core.standup;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.Against;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.insight.Waiting;
import dev.waymark.core.port.Moves;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The items that a digest is about.
final class Scope implements Viewpoint.Around {
  /// More of one kind than anybody reads are counted, not told.
  private static final int TOLD = 100;

  private final World world;
  private final Filter filter;
  private final Viewpoint viewpoint;
  private final Map<Roadmap.Id, Roadmap> roadmaps;
  private final Map<Person.Id, String> names = new HashMap<>();
  private @Nullable Set<Item.Id> waiting;

  Scope(World world, Findings findings, Filter filter, Clock clock) {
    this.world = world;
    this.filter = filter.with(findings::items);
    ZoneId zone = clock.getZone();
    this.viewpoint = new Viewpoint(LocalDate.ofInstant(clock.instant(), zone), zone, this);
    this.roadmaps =
        world.items().roadmaps().stream()
            .collect(Collectors.toMap(Roadmap::id, Function.identity()));
  }

  LocalDate today() {
    return viewpoint.today();
  }

  ZoneId zone() {
    return viewpoint.zone();
  }

  List<Item> find(Term... terms) {
    List<Term> all = Stream.concat(filter.terms().stream(), Stream.of(terms)).toList();
    return world.items().find(new Filter(all), viewpoint);
  }

  Moves movesSince(LocalDate day) {
    Instant moment = day.atStartOfDay(zone()).toInstant();
    return isAll()
        ? world.journal().moves(moment, TOLD)
        : world.journal().moves(moment, TOLD, this::holds);
  }

  /// How far the roadmaps are; where it is not about all items, those that hold some.
  List<RoadmapProgress> standings(List<Roadmap> all) {
    if (isAll()) {
      return all.stream().map(world.items()::standing).toList();
    }
    Map<Roadmap.Id, List<Item>> items =
        find().stream().collect(Collectors.groupingBy(Item::roadmap));
    return all.stream()
        .filter(roadmap -> items.containsKey(roadmap.id()))
        .map(roadmap -> standing(roadmap, items.getOrDefault(roadmap.id(), List.of())))
        .toList();
  }

  private static RoadmapProgress standing(Roadmap roadmap, List<Item> items) {
    int conflicts =
        (int) items.stream().filter(item -> !item.state().conflicts().isEmpty()).count();
    return new RoadmapProgress(
        roadmap.name(), roadmap.file(), Progress.byMilestone(items), conflicts);
  }

  boolean isAll() {
    return filter.terms().isEmpty();
  }

  private boolean holds(Item item) {
    Roadmap roadmap = roadmaps.get(item.roadmap());
    return roadmap != null && filter.matches(item, new Against(roadmap.name(), viewpoint));
  }

  @Override
  public String name(Person.Id person) {
    return names.computeIfAbsent(
        person, id -> world.people().byId(id).map(Person::name).orElse(id.value()));
  }

  @Override
  public Set<String> alsoOwns(String owner) {
    return world
        .people()
        .byName(owner)
        .map(person -> Set.copyOf(world.people().owners(person.id())))
        .orElse(Set.of());
  }

  @Override
  public Set<Item.Id> waiting() {
    Set<Item.Id> known = waiting;
    if (known == null) {
      known = new Waiting(world).all().keySet();
      waiting = known;
    }
    return known;
  }
}
