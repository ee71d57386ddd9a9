package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.ChangeRedone;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.IdentityLinked;
import dev.waymark.core.event.RoadmapEvent.IdentityUnlinked;
import dev.waymark.core.event.RoadmapEvent.MilestoneChanged;
import dev.waymark.core.event.RoadmapEvent.MilestoneRestored;
import dev.waymark.core.event.RoadmapEvent.OwnerMapped;
import dev.waymark.core.event.RoadmapEvent.OwnerUnmapped;
import dev.waymark.core.event.RoadmapEvent.RoleGiven;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.insight.Waiting;
import dev.waymark.core.port.PeopleAround;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The store as one answer sees it: items with the names that belong to them.
public final class View implements Viewpoint.Around {
  private final World world;
  private final Clock clock;
  private final PeopleAround people;
  private final Map<Roadmap.Id, Roadmap> roadmaps = new LinkedHashMap<>();
  private final Waiting order;
  private @Nullable Map<Roadmap.Id, Map<Item.Id, List<String>>> waiting;
  private @Nullable Called called;

  /// How what an item points at is called, which is mostly the same for the next item.
  private record Called(
      Roadmap.Id roadmap, Person.Id by, String name, Path file, String changedBy) {
    boolean fits(Item item) {
      return roadmap.value().equals(item.roadmap().value())
          && by.value().equals(item.last().by().value());
    }
  }

  public View(World world, Clock clock) {
    this(world, clock, new Waiting(world));
  }

  /// @param order may know already what waits for what
  public View(World world, Clock clock, Waiting order) {
    this.world = world;
    this.people = new PeopleAround(world.people());
    this.clock = clock;
    this.order = order;
    world.items().roadmaps().forEach(roadmap -> roadmaps.put(roadmap.id(), roadmap));
  }

  public World world() {
    return world;
  }

  public Clock clock() {
    return clock;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  public List<Roadmap> roadmaps() {
    return List.copyOf(roadmaps.values());
  }

  public Optional<Roadmap> roadmap(Roadmap.Id id) {
    return Optional.ofNullable(roadmaps.get(id));
  }

  /// What filters are held against now.
  public Viewpoint viewpoint() {
    return new Viewpoint(today(), clock.getZone(), this);
  }

  public List<Item> items() {
    return find(Filter.ALL);
  }

  /// As the filter arranges them.
  public List<Item> find(Filter filter) {
    return world.items().find(filter, viewpoint());
  }

  @Override
  public Set<Item.Id> waiting(Roadmap.Id roadmap) {
    Map<Roadmap.Id, Map<Item.Id, List<String>>> known = waiting;
    if (known == null) {
      known = order.all();
      waiting = known;
    }
    return known.getOrDefault(roadmap, Map.of()).keySet();
  }

  @Override
  public Set<String> alsoOwns(String owner) {
    return people.alsoOwns(owner);
  }

  @Override
  public String name(Person.Id person) {
    return people.name(person);
  }

  public ListedItem listed(Item item) {
    Called known = called;
    if (known == null || !known.fits(item)) {
      known = called(item.roadmap(), item.last().by());
      called = known;
    }
    return new ListedItem(item, known.name, known.file, known.changedBy);
  }

  private Called called(Roadmap.Id id, Person.Id by) {
    Roadmap roadmap = roadmaps.get(id);
    return roadmap == null
        ? new Called(id, by, "", Path.of("an untracked roadmap"), name(by))
        : new Called(id, by, roadmap.name(), roadmap.file(), name(by));
  }

  /// The same, with what it waits for.
  public ListedItem listedWaiting(Item item) {
    Map<Roadmap.Id, Map<Item.Id, List<String>>> known = waiting;
    return listed(item)
        .waitingFor(
            known == null
                ? order.of(item)
                : known.getOrDefault(item.roadmap(), Map.of()).getOrDefault(item.id(), List.of()));
  }

  /// What waits for it: refs, and titles of milestones.
  List<String> neededBy(Item item) {
    return order.neededBy(item);
  }

  /// With the items they are about, as these are now.
  public List<LogEntry> entries(List<Recorded> events) {
    Set<Item.Id> ids =
        events.stream().map(Recorded::item).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<Item.Id, ListedItem> items =
        world.items().byIds(ids).stream().collect(Collectors.toMap(Item::id, this::listed));
    return events.stream().map(event -> entry(event, items)).toList();
  }

  private LogEntry entry(Recorded recorded, Map<Item.Id, ListedItem> items) {
    return new LogEntry(
        recorded,
        recorded.item() == null ? null : items.get(recorded.item()),
        name(recorded.origin().person()),
        recorded.item() == null ? what(recorded.event()) : what(recorded, recorded.item()));
  }

  /// Where something was put back, what that was: only what came before tells.
  private String what(Recorded recorded, Item.Id item) {
    return switch (recorded.event()) {
      case ChangeUndone(var _, var restored) -> again(recorded, item, restored) + " (undone)";
      case ChangeRedone(var _, var restored) -> again(recorded, item, restored) + " (redone)";
      default -> what(recorded.event());
    };
  }

  private String again(Recorded recorded, Item.Id id, Item.State restored) {
    Item item = null;
    for (Recorded earlier : world.journal().of(id)) {
      if (earlier.sequence() < recorded.sequence()) {
        item = Projection.apply(item, earlier);
      }
    }
    return Wording.again(item == null ? restored : item.state(), restored);
  }

  private String what(RoadmapEvent event) {
    String what = Wording.what(event);
    if (event instanceof IdentityLinked(var person, var _)) {
      return name(person) + " " + what;
    }
    if (event instanceof IdentityUnlinked(var person, var _)) {
      return name(person) + " " + what;
    }
    if (event instanceof OwnerMapped(var person, var _)) {
      return name(person) + " " + what;
    }
    if (event instanceof OwnerUnmapped(var person, var _)) {
      return name(person) + " " + what;
    }
    return event instanceof RoleGiven(var person, var _) ? name(person) + " " + what : what;
  }

  /// How far the item's milestone is.
  public Progress progress(Item item) {
    return world.items().progress(item.roadmap(), item.milestone());
  }

  /// How far their milestones are, in document order.
  public List<RoadmapProgress> standings(List<Roadmap> roadmaps) {
    return world.items().standings(roadmaps);
  }

  /// The items that stand in it.
  List<Item> in(Roadmap roadmap, Milestone milestone) {
    return find(
        new Filter(
            List.of(
                new Filter.InMilestone(milestone.title()), new Filter.InRoadmap(roadmap.name()))));
  }

  /// What was said of a milestone itself, latest first.
  List<Recorded> past(Roadmap roadmap, Milestone milestone) {
    return world.journal().evidence(roadmap.id()).reversed().stream()
        .filter(recorded -> isAbout(recorded.event(), milestone.title()))
        .toList();
  }

  private static boolean isAbout(RoadmapEvent event, String title) {
    return (event instanceof MilestoneChanged(var _, var after, var _)
            && after.title().equals(title))
        || (event instanceof MilestoneRestored(var _, var restored)
            && restored.title().equals(title));
  }

  public Optional<Milestone> milestone(Item item) {
    return world.items().milestones(item.roadmap()).stream()
        .filter(milestone -> milestone.title().equals(item.milestone()))
        .findFirst();
  }
}
