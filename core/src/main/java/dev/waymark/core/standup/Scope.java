package dev.waymark.core.standup;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Arrangement.Field;
import dev.waymark.core.filter.Arrangement.Order;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.insight.Waiting;
import dev.waymark.core.port.Moves;
import dev.waymark.core.port.PeopleAround;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final PeopleAround people;
  private @Nullable List<Item> all;
  private @Nullable Map<Roadmap.Id, Map<Item.Id, List<String>>> waiting;

  Scope(World world, Findings findings, Filter filter, Clock clock) {
    this.world = world;
    this.people = new PeopleAround(world.people());
    this.filter = filter.with(findings::items);
    ZoneId zone = clock.getZone();
    this.viewpoint = new Viewpoint(LocalDate.ofInstant(clock.instant(), zone), zone, this);
  }

  LocalDate today() {
    return viewpoint.today();
  }

  ZoneId zone() {
    return viewpoint.zone();
  }

  private List<Item> all() {
    List<Item> known = all;
    if (known == null) {
      known = world.items().find(filter, viewpoint);
      all = known;
    }
    return known;
  }

  /// The first so many in this order.
  List<Item> first(int many, Field order, List<Term> terms) {
    Arrangement arrangement = new Arrangement(List.of(new Order(order, false)), null, many);
    return world.items().find(with(terms, arrangement), viewpoint);
  }

  int count(List<Term> terms) {
    return world.items().count(with(terms, Arrangement.NONE), viewpoint);
  }

  private Filter with(List<Term> terms, Arrangement arrangement) {
    return new Filter(Stream.concat(filter.terms().stream(), terms.stream()).toList(), arrangement);
  }

  Instant beginning(LocalDate day) {
    return day.atStartOfDay(zone()).toInstant();
  }

  Moves movesSince(Instant moment) {
    if (isAll()) {
      return world.journal().moves(moment, TOLD);
    }
    Set<Ref> refs = all().stream().map(Item::ref).collect(Collectors.toSet());
    return world.journal().moves(moment, TOLD, refs::contains);
  }

  /// How far the roadmaps are; where it is not about all items, those that hold some.
  List<RoadmapProgress> standings(List<Roadmap> all) {
    if (isAll()) {
      return world.items().standings(all);
    }
    Map<Roadmap.Id, List<Item>> items =
        all().stream().collect(Collectors.groupingBy(Item::roadmap));
    return all.stream()
        .filter(roadmap -> items.containsKey(roadmap.id()))
        .map(roadmap -> RoadmapProgress.of(roadmap, items.getOrDefault(roadmap.id(), List.of())))
        .toList();
  }

  boolean isAll() {
    return filter.terms().isEmpty();
  }

  @Override
  public String name(Person.Id person) {
    return people.name(person);
  }

  @Override
  public Set<String> alsoOwns(String owner) {
    return people.alsoOwns(owner);
  }

  @Override
  public Set<Item.Id> waiting(Roadmap.Id roadmap) {
    Map<Roadmap.Id, Map<Item.Id, List<String>>> known = waiting;
    if (known == null) {
      known = new Waiting(world).all();
      waiting = known;
    }
    return known.getOrDefault(roadmap, Map.of()).keySet();
  }
}
