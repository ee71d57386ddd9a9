package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.ListVerb;
import dev.waymark.core.assistant.verb.StatusVerb;
import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.event.RoadmapEvent.RoadmapTracked;
import dev.waymark.core.event.RoadmapEvent.RoadmapUntracked;
import dev.waymark.core.filter.Arrangement.Field;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.insight.Waiting;
import dev.waymark.core.port.Items;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Query;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Pages;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Waiver;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The roadmaps as they were when a day ended: the journal folded again up to then, a page at a
/// time. Events do not say where items stood, so they come by milestone and then by ref.
final class AsItWas implements Items {
  private static final int AT_ONCE = 1_000;
  private static final int PAGE = 250;

  /// As they were tracked then.
  private final Map<Roadmap.Id, Roadmap> tracked = new LinkedHashMap<>();

  /// With those that are tracked now, as what is told of their past was so although nobody tracked
  /// them yet.
  private final Map<Roadmap.Id, Roadmap> roadmaps = new LinkedHashMap<>();

  private final Map<Roadmap.Id, List<Milestone>> milestones = new HashMap<>();
  private final Map<Item.Id, Item> items = new HashMap<>();
  private final Map<Ref, Item.Id> refs = new HashMap<>();
  private final Map<Roadmap.Id, Set<Item.Id>> ofRoadmaps = new LinkedHashMap<>();
  private final World world;
  private final LocalDate day;
  private final Clock then;
  private final World past;
  private final Waiting waiting;

  /// Their items in order; made when they are asked for, and again after events.
  private final Map<Roadmap.Id, List<Item>> inOrder = new HashMap<>();

  /// Their titles as they are sorted, likewise.
  private final Map<Roadmap.Id, List<String>> titles = new HashMap<>();

  /// How far each is, likewise.
  private final Map<Roadmap.Id, RoadmapProgress> counted = new HashMap<>();

  /// How far the journal is folded.
  private long at;

  /// When the first of all that happened to roadmaps did; null while nothing has.
  private @Nullable Instant began;

  /// @param clock whose zone says when the day ended
  AsItWas(LocalDate day, World world, Clock clock) {
    Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1);
    this.world = world;
    this.day = day;
    this.then = Clock.fixed(end, clock.getZone());
    this.past =
        new World(
            world.journal(),
            this,
            world.people(),
            world.documents(),
            world.files(),
            world.views(),
            world.conversations(),
            world.follows(),
            world.checkIns(),
            world.sightings());
    this.waiting = new Waiting(past);
  }

  boolean isOf(LocalDate asked) {
    return day.equals(asked);
  }

  /// The journal may have grown since the answer before.
  synchronized Reply answer(Asker asker, Query query) {
    fold(world.journal(), then.instant());
    View view = new View(past, then, waiting);
    Instant first = began;
    if (roadmaps.isEmpty() && first != null) {
      return new Reply.Refused(
          Reply.Reason.WRONG,
          "Nothing was known yet on %s: what is known begins on %s."
              .formatted(day, LocalDate.ofInstant(first, then.getZone())));
    }
    Reply reply = answer(asker, query, view);
    return reply instanceof Reply.Listing listing ? listing.ofThePast() : reply;
  }

  private static Reply answer(Asker asker, Query query, View view) {
    return switch (query) {
      case Query.ListItems(var filter) -> ListVerb.answer(filter, view);
      case Query.Status(var of) -> StatusVerb.answer(of == null ? null : of.words(), view);
      case Query.ListView(var name, var also) -> ListVerb.answer(name, also, asker, view);
      case Query.Show _,
          Query.Mine _,
          Query.Views _,
          Query.Follows _,
          Query.Next _,
          Query.Log _,
          Query.At _,
          Query.Digest _,
          Query.PreviewStandup _,
          Query.PastStandups _,
          Query.OfDays _,
          Query.Lint _,
          Query.Export _,
          Query.Help _ ->
          throw new IllegalStateException("not asked of the past: " + query);
    };
  }

  /// A file's past is told when it is tracked, so an event may be younger in the journal than one
  /// that happened later.
  private void fold(Journal journal, Instant end) {
    for (List<Recorded> page = journal.since(at, AT_ONCE);
        !page.isEmpty();
        page = journal.since(at, AT_ONCE)) {
      page.forEach(this::begin);
      page.stream().filter(event -> !event.origin().at().isAfter(end)).forEach(this::fold);
      at = page.getLast().sequence();
    }
    roadmaps.clear();
    roadmaps.putAll(tracked);
    world.items().roadmaps().stream()
        .filter(roadmap -> !all(roadmap.id()).isEmpty())
        .forEach(roadmap -> roadmaps.putIfAbsent(roadmap.id(), roadmap));
  }

  private void begin(Recorded recorded) {
    Instant said = recorded.origin().at();
    Roadmap.Id roadmap = recorded.roadmap();
    if (roadmap != null) {
      inOrder.remove(roadmap);
      titles.remove(roadmap);
      counted.remove(roadmap);
      began = began == null || said.isBefore(began) ? said : began;
    }
  }

  private void fold(Recorded recorded) {
    Roadmap.Id roadmap = recorded.roadmap();
    if (roadmap == null) {
      return;
    }
    Item.Id item = recorded.item();
    if (item != null && recorded.event() instanceof OfItem) {
      Item after = Projection.apply(items.get(item), recorded);
      items.put(item, after);
      refs.put(after.ref(), item);
      ofRoadmaps.computeIfAbsent(roadmap, _ -> new LinkedHashSet<>()).add(item);
    } else {
      switch (recorded.event()) {
        case RoadmapTracked(var name, var prefix, var file) ->
            tracked.put(roadmap, new Roadmap(roadmap, name, prefix, Path.of(file)));
        case RoadmapUntracked() -> tracked.remove(roadmap);
        case MilestonesRead(var read) -> milestones.put(roadmap, read);
        default -> {}
      }
    }
  }

  @Override
  public List<Roadmap> roadmaps() {
    return List.copyOf(roadmaps.values());
  }

  @Override
  public List<Milestone> milestones(Roadmap.Id roadmap) {
    return milestones.getOrDefault(roadmap, List.of());
  }

  @Override
  public List<RoadmapProgress> standings(List<Roadmap> roadmaps) {
    return roadmaps.stream()
        .map(
            roadmap ->
                counted.computeIfAbsent(
                    roadmap.id(), _ -> Items.super.standings(List.of(roadmap)).getFirst()))
        .toList();
  }

  @Override
  public List<Waiver> waivers(Roadmap.Id roadmap) {
    return world.items().waivers(roadmap);
  }

  @Override
  public List<Item> find(Filter filter, Viewpoint viewpoint) {
    boolean byTitle =
        filter.arrangement().sort().stream().anyMatch(order -> order.field() == Field.TITLE);
    List<Item> found = new ArrayList<>();
    List<String> called = new ArrayList<>();
    for (Roadmap roadmap : roadmaps.values()) {
      Filter.Against against = new Filter.Against(roadmap.name(), viewpoint);
      List<Item> all = all(roadmap.id());
      List<String> folded = byTitle ? titles(roadmap.id(), all) : List.of();
      for (int at = 0; at < all.size(); at++) {
        Item item = all.get(at);
        if (!item.state().gone() && filter.matches(item, against)) {
          found.add(item);
          if (byTitle) {
            called.add(folded.get(at));
          }
        }
      }
    }
    List<Item> arranged = filter.arrangement().arrange(found, called::get);
    return arranged.size() <= PAGE ? arranged : paged(arranged);
  }

  /// To fetch them from all items each time would take most of the time there is.
  private List<String> titles(Roadmap.Id roadmap, List<Item> all) {
    return titles.computeIfAbsent(
        roadmap, _ -> all.stream().map(item -> item.title().toLowerCase(Locale.ROOT)).toList());
  }

  /// What is made of each is made page after page.
  private static List<Item> paged(List<Item> all) {
    return new Pages<>(
        all.size(),
        PAGE,
        page -> all.subList(page * PAGE, Math.min(all.size(), (page + 1) * PAGE)));
  }

  @Override
  public List<Item> all(Roadmap.Id roadmap) {
    return inOrder.computeIfAbsent(
        roadmap, id -> sorted(id, byIds(ofRoadmaps.getOrDefault(id, Set.of()))));
  }

  private List<Item> sorted(Roadmap.Id roadmap, List<Item> items) {
    List<String> titles = milestones(roadmap).stream().map(Milestone::title).toList();
    Map<String, Integer> order = new HashMap<>();
    IntStream.range(0, titles.size()).forEach(at -> order.putIfAbsent(titles.get(at), at));
    return items.stream()
        .sorted(
            Comparator.comparing((Item item) -> order.getOrDefault(item.milestone(), -1))
                .thenComparing(Item::ref))
        .toList();
  }

  @Override
  public List<Item> dependent() {
    return roadmaps.keySet().stream()
        .flatMap(roadmap -> all(roadmap).stream())
        .filter(item -> !item.state().gone() && !item.state().needs().isEmpty())
        .toList();
  }

  @Override
  public Optional<Item> byRef(Ref ref) {
    return Optional.ofNullable(refs.get(ref)).flatMap(this::byId);
  }

  @Override
  public Optional<Item> byId(Item.Id id) {
    return Optional.ofNullable(items.get(id));
  }
}
