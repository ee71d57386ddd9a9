package dev.waymark.core.insight;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.insight.subject.DependencyNames;
import dev.waymark.core.insight.subject.DependencyNames.AMilestone;
import dev.waymark.core.insight.subject.DependencyNames.AnItem;
import dev.waymark.core.insight.subject.DependencyNames.Meant;
import dev.waymark.core.insight.subject.History;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Reading;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Repository;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Need;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What waits for what: as the documents say it and as people said it. An open item waits for what
/// it names, and one that nobody has begun also for what its milestone names. What documents say is
/// kept until something changes; safe for use by many threads.
public final class Waiting {
  /// More have surely changed something.
  private static final int MOST_EVENTS = 1_000;

  private final World world;
  private volatile @Nullable Known known;

  /// Something that can be finished.
  private sealed interface Work {}

  private record AnItemsWork(Item.Id item) implements Work {}

  private record AWholeMilestone(Roadmap.Id roadmap, String title) implements Work {}

  /// @param head the journal's when this was read
  /// @param said what each document says
  /// @param needs the same with what people said
  private record Known(long head, Map<Roadmap.Id, Said> said, Map<Work, Set<Work>> needs) {}

  /// What a document says.
  ///
  /// @param stamp of what was read; null where there was nothing
  private record Said(@Nullable FileStamp stamp, Map<Work, Set<Work>> needs) {}

  public Waiting(World world) {
    this.world = world;
  }

  /// What an item waits for, as it is named in a sentence: refs, and titles of milestones.
  public List<String> of(Item item) {
    return new Look().unfinished(needs(item, needs()));
  }

  /// What waits for an item itself, named in the same way.
  public List<String> neededBy(Item item) {
    Work needed = new AnItemsWork(item.id());
    return isFinished(item)
        ? List.of()
        : needs().entrySet().stream()
            .filter(one -> one.getValue().contains(needed))
            .map(Map.Entry::getKey)
            .filter(this::isAhead)
            .map(this::name)
            .toList();
  }

  private boolean isAhead(Work work) {
    return work instanceof AnItemsWork(var id)
        ? item(id).filter(item -> item.status().isOpen()).isPresent()
        : isUnfinished(work);
  }

  /// All items that wait, and for what.
  public Map<Item.Id, List<String>> all() {
    Map<Work, Set<Work>> needs = needs();
    Map<Item.Id, List<String>> waiting = new LinkedHashMap<>();
    Look look = new Look();
    for (Work work : needs.keySet()) {
      for (Item item : items(work)) {
        List<String> names = look.unfinished(needs(item, needs));
        if (!names.isEmpty()) {
          waiting.put(item.id(), names);
        }
      }
    }
    return waiting;
  }

  private static Set<Work> needs(Item item, Map<Work, Set<Work>> needs) {
    Set<Work> all = new LinkedHashSet<>();
    if (item.status().isOpen()) {
      all.addAll(needs.getOrDefault(new AnItemsWork(item.id()), Set.of()));
    }
    if (item.status() == Status.PLANNED) {
      all.addAll(
          needs.getOrDefault(new AWholeMilestone(item.roadmap(), item.milestone()), Set.of()));
    }
    return all;
  }

  /// One look at the store: what was seen once is not looked up again.
  private final class Look {
    private final Map<Work, Optional<String>> seen = new HashMap<>();

    /// Their names.
    List<String> unfinished(Set<Work> needed) {
      return needed.stream()
          .flatMap(work -> seen.computeIfAbsent(work, this::look).stream())
          .distinct()
          .toList();
    }

    private Optional<String> look(Work work) {
      return isUnfinished(work) ? Optional.of(name(work)) : Optional.empty();
    }
  }

  private boolean isUnfinished(Work work) {
    return switch (work) {
      case AnItemsWork(var id) -> item(id).filter(item -> !isFinished(item)).isPresent();
      case AWholeMilestone whole -> {
        Status status = milestone(whole).map(Milestone::status).orElse(null);
        yield status == null
            ? items(whole).stream().anyMatch(item -> !isFinished(item))
            : status != Status.DONE && status != Status.DROPPED;
      }
    };
  }

  private static boolean isFinished(Item item) {
    return item.isDone() || item.status() == Status.DROPPED;
  }

  private Optional<Milestone> milestone(AWholeMilestone whole) {
    return world.items().milestones(whole.roadmap()).stream()
        .filter(one -> one.title().equals(whole.title()))
        .findFirst();
  }

  private Optional<Item> item(Item.Id id) {
    return world.items().byId(id).filter(item -> !item.state().gone());
  }

  /// The items whose work it is.
  private List<Item> items(Work work) {
    return switch (work) {
      case AnItemsWork(var id) -> item(id).stream().toList();
      case AWholeMilestone(var roadmap, var title) ->
          world
              .items()
              .find(new Filter(List.of(new Filter.InMilestone(title))), LocalDate.EPOCH)
              .stream()
              .filter(item -> item.roadmap().equals(roadmap) && item.milestone().equals(title))
              .toList();
    };
  }

  private String name(Work work) {
    return switch (work) {
      case AnItemsWork(var id) ->
          world.items().byId(id).map(item -> item.ref().toString()).orElse(id.value());
      case AWholeMilestone(var _, var title) -> title;
    };
  }

  /// The way that leads back to an item if it came after these too: `A → B → A`; empty where none
  /// does.
  public Optional<String> circle(Item item, List<Need> added) {
    Map<Work, Set<Work>> needs = needs();
    Work start = new AnItemsWork(item.id());
    Map<Work, Work> from = new HashMap<>();
    Deque<Work> open = new ArrayDeque<>();
    added.forEach(
        need -> work(need, item.roadmap()).ifPresent(work -> reach(work, start, from, open)));
    while (!open.isEmpty() && !from.containsKey(start)) {
      Work work = open.remove();
      before(work, needs).forEach(next -> reach(next, work, from, open));
    }
    return from.containsKey(start) ? Optional.of(way(start, from)) : Optional.empty();
  }

  private static void reach(Work work, Work by, Map<Work, Work> from, Deque<Work> open) {
    if (from.putIfAbsent(work, by) == null) {
      open.add(work);
    }
  }

  /// What has to be finished before this is.
  private Stream<Work> before(Work work, Map<Work, Set<Work>> needs) {
    Stream<Work> named = needs.getOrDefault(work, Set.of()).stream();
    Stream<Work> more =
        switch (work) {
          case AnItemsWork(var id) ->
              item(id).stream()
                  .map(item -> new AWholeMilestone(item.roadmap(), item.milestone()))
                  .flatMap(milestone -> needs.getOrDefault(milestone, Set.of()).stream());
          case AWholeMilestone whole ->
              items(whole).stream().map(item -> new AnItemsWork(item.id()));
        };
    return Stream.concat(named, more);
  }

  private String way(Work start, Map<Work, Work> from) {
    List<String> names = new ArrayList<>(List.of(name(start)));
    Work at = start;
    do {
      at = from.getOrDefault(at, start);
      names.addFirst(name(at));
    } while (!at.equals(start));
    return String.join(" → ", names);
  }

  private Map<Work, Set<Work>> needs() {
    long head = world.journal().head();
    Known before = known;
    return before == null || before.head() != head ? read().needs() : before.needs();
  }

  /// One reads for all who ask meanwhile.
  private synchronized Known read() {
    long head = world.journal().head();
    Known before = known;
    if (before != null && before.head() == head) {
      return before;
    }
    Map<Roadmap.Id, Said> said = new LinkedHashMap<>();
    boolean stands = before != null && standsSince(before.head());
    Map<Roadmap.Id, FileStamp> stamps = world.journal().syncedStamps();
    for (Roadmap roadmap : world.items().roadmaps()) {
      Said last = before != null && stands ? before.said().get(roadmap.id()) : null;
      boolean same = last != null && Objects.equals(last.stamp(), stamps.get(roadmap.id()));
      said.put(roadmap.id(), same ? last : said(roadmap));
    }
    Known now = new Known(head, Map.copyOf(said), withPeoples(said.values()));
    known = now;
    return now;
  }

  /// Whether nothing has happened since that documents' words could mean something else by.
  private boolean standsSince(long head) {
    List<Recorded> events = world.journal().since(head, MOST_EVENTS);
    return events.size() < MOST_EVENTS
        && events.stream().map(Recorded::event).allMatch(Subjects::leavesNames);
  }

  private Said said(Roadmap roadmap) {
    Map<Work, Set<Work>> needs = new LinkedHashMap<>();
    Optional<Synced> synced = world.journal().synced(roadmap.id());
    synced.ifPresent(one -> new Page(roadmap, one, needs).read());
    return new Said(synced.map(Synced::stamp).orElse(null), needs);
  }

  private Map<Work, Set<Work>> withPeoples(Collection<Said> said) {
    Map<Work, Set<Work>> needs = new LinkedHashMap<>();
    for (Said one : said) {
      one.needs().forEach((work, needed) -> needs.put(work, new LinkedHashSet<>(needed)));
    }
    for (Item item : world.items().dependent()) {
      for (Need need : item.state().needs()) {
        work(need, item.roadmap()).ifPresent(work -> add(needs, new AnItemsWork(item.id()), work));
      }
    }
    return needs;
  }

  private static void add(Map<Work, Set<Work>> needs, Work work, Work needed) {
    if (!work.equals(needed)) {
      needs.computeIfAbsent(work, _ -> new LinkedHashSet<>()).add(needed);
    }
  }

  private Optional<Work> work(Need need, Roadmap.Id roadmap) {
    return switch (need) {
      case Need.OfItem(var ref) -> item(ref).map(item -> new AnItemsWork(item.id()));
      case Need.OfMilestone(var title) -> Optional.of(new AWholeMilestone(roadmap, title));
    };
  }

  /// Also where it became part of another.
  private Optional<Item> item(Ref ref) {
    return world.items().leading(ref);
  }

  /// What one document says.
  private final class Page {
    private final Roadmap roadmap;
    private final Synced synced;
    private final Map<Work, Set<Work>> needs;
    private final Map<Place, Item.Id> owners = new HashMap<>();

    Page(Roadmap roadmap, Synced synced, Map<Work, Set<Work>> needs) {
      this.roadmap = roadmap;
      this.synced = synced;
      this.needs = needs;
    }

    void read() {
      if (world.documents().read(synced.text()) instanceof Documents.Read(var outline)
          && DependencyNames.matter(outline.sections())) {
        synced.places().forEach((id, places) -> places.forEach(at -> owners.put(at, id)));
        DependencyNames names =
            DependencyNames.of(
                new Subject(
                    new Reading(outline, Prose.of(world.documents().lines(synced.text()))),
                    LocalDate.EPOCH,
                    new History(null, Map.of(), List.of(), refs(outline)::get),
                    Repository.UNKNOWN));
        for (Section section : outline.sections()) {
          String title = section.milestone().title();
          add(new AWholeMilestone(roadmap.id(), title), names, section.mentions().dependencies());
          for (Entry entry : section.entries()) {
            Item.Id item = owners.get(entry.place());
            if (item != null) {
              add(new AnItemsWork(item), names, entry.mentions().dependencies());
            }
          }
        }
      }
    }

    /// Those that the document's dependencies may name.
    private Map<String, Place> refs(Outline outline) {
      Map<String, Place> refs = new HashMap<>();
      Stream.concat(
              outline.sections().stream().map(Section::mentions),
              outline.entries().stream().map(Entry::mentions))
          .flatMap(mentions -> mentions.dependencies().stream())
          .flatMap(words -> Ref.parse(words).stream())
          .distinct()
          .forEach(
              ref ->
                  item(ref)
                      .filter(item -> item.roadmap().equals(roadmap.id()))
                      .flatMap(item -> synced.places().of(item.id()).stream().findFirst())
                      .ifPresent(place -> refs.put(ref.toString(), place)));
      return refs;
    }

    private void add(Work work, DependencyNames names, List<String> words) {
      for (Meant meant : names.meant(words)) {
        switch (meant) {
          case AnItem(var place) -> {
            Item.Id needed = owners.get(place);
            if (needed != null) {
              Waiting.add(needs, work, new AnItemsWork(needed));
            }
          }
          case AMilestone(var _, var title) ->
              Waiting.add(needs, work, new AWholeMilestone(roadmap.id(), title));
        }
      }
    }
  }
}
