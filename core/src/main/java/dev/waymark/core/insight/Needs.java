package dev.waymark.core.insight;

import static java.util.stream.Collectors.toSet;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.NeedsChanged;
import dev.waymark.core.insight.Work.AWholeMilestone;
import dev.waymark.core.insight.Work.AnItems;
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
import dev.waymark.core.roadmap.Need;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import java.time.LocalDate;
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

/// What has to be finished before what: as the documents say it and as people said it. What a
/// document says is kept until something changes that it could mean something else by; safe for use
/// by many threads.
final class Needs {
  /// More have surely changed something.
  private static final int MOST_EVENTS = 1_000;

  private final World world;
  private volatile @Nullable Known known;

  /// @param head the journal's when this was read
  /// @param said what each document says
  /// @param all the same with what people said
  record Known(long head, Map<Roadmap.Id, Said> said, Map<Roadmap.Id, Map<Work, Set<Work>>> all) {
    /// What a roadmap's work needs; the very same as long as nothing else is said.
    Map<Work, Set<Work>> in(Roadmap.Id roadmap) {
      return all.getOrDefault(roadmap, Map.of());
    }

    Set<Work> of(AWholeMilestone milestone) {
      return in(milestone.roadmap()).getOrDefault(milestone, Set.of());
    }

    Set<Work> of(Item.Id item, Roadmap.Id roadmap) {
      return in(roadmap).getOrDefault(new AnItems(item), Set.of());
    }

    Set<Roadmap.Id> roadmaps() {
      return all.keySet();
    }
  }

  /// What a document says.
  ///
  /// @param stamp of what was read; null where there was nothing
  private record Said(@Nullable FileStamp stamp, Map<Work, Set<Work>> needs) {}

  Needs(World world) {
    this.world = world;
  }

  Known now() {
    long head = world.journal().head();
    Known before = known;
    return before == null || before.head() != head ? read() : before;
  }

  /// One reads for all who ask meanwhile.
  private synchronized Known read() {
    long head = world.journal().head();
    Known before = known;
    if (before != null && before.head() == head) {
      return before;
    }
    List<Recorded> events =
        before == null ? List.of() : world.journal().since(before.head(), MOST_EVENTS);
    Known last = events.size() < MOST_EVENTS ? before : null;
    Map<Roadmap.Id, Said> said = said(last, events);
    Map<Roadmap.Id, Map<Work, Set<Work>>> all =
        last != null
                && needs(said).equals(needs(last.said()))
                && events.stream().noneMatch(Needs::isPeoples)
            ? last.all()
            : withPeoples(said);
    Known now = new Known(head, said, all);
    known = now;
    return now;
  }

  private static boolean isPeoples(Recorded recorded) {
    return !Subjects.leavesNames(recorded.event()) || recorded.event() instanceof NeedsChanged;
  }

  /// @param last what was known before these events; null where that is of no use
  private Map<Roadmap.Id, Said> said(@Nullable Known last, List<Recorded> events) {
    Set<Roadmap.Id> changed =
        events.stream()
            .filter(one -> one.roadmap() != null && !Subjects.leavesNames(one.event()))
            .map(Recorded::roadmap)
            .collect(toSet());
    Map<Roadmap.Id, FileStamp> stamps = world.journal().syncedStamps();
    Map<Roadmap.Id, Said> were = last == null ? Map.of() : last.said();
    Map<Roadmap.Id, Said> said = new LinkedHashMap<>();
    for (Roadmap roadmap : world.items().roadmaps()) {
      Said before = were.get(roadmap.id());
      boolean same =
          before != null
              && !changed.contains(roadmap.id())
              && Objects.equals(before.stamp(), stamps.get(roadmap.id()));
      said.put(roadmap.id(), same ? before : said(roadmap, before));
    }
    return said;
  }

  /// @param before what it said the last time, which is kept where it says the same
  private Said said(Roadmap roadmap, @Nullable Said before) {
    Map<Work, Set<Work>> needs = new LinkedHashMap<>();
    Optional<Synced> synced = world.journal().synced(roadmap.id());
    synced.ifPresent(one -> new Page(roadmap, one, needs).read());
    return new Said(
        synced.map(Synced::stamp).orElse(null),
        before != null && before.needs().equals(needs) ? before.needs() : needs);
  }

  private static Map<Roadmap.Id, Map<Work, Set<Work>>> needs(Map<Roadmap.Id, Said> said) {
    Map<Roadmap.Id, Map<Work, Set<Work>>> needs = new LinkedHashMap<>();
    said.forEach((roadmap, document) -> needs.put(roadmap, document.needs()));
    return needs;
  }

  private Map<Roadmap.Id, Map<Work, Set<Work>>> withPeoples(Map<Roadmap.Id, Said> said) {
    Map<Roadmap.Id, Map<Work, Set<Work>>> peoples = new HashMap<>();
    for (Item item : world.items().dependent()) {
      Map<Work, Set<Work>> own =
          peoples.computeIfAbsent(
              item.roadmap(),
              roadmap -> {
                Said document = said.get(roadmap);
                return new LinkedHashMap<>(document == null ? Map.of() : document.needs());
              });
      for (Need need : item.state().needs()) {
        work(need, item.roadmap()).ifPresent(work -> add(own, new AnItems(item.id()), work));
      }
    }
    Map<Roadmap.Id, Map<Work, Set<Work>>> all = needs(said);
    all.putAll(peoples);
    return all;
  }

  /// What several say is put together anew, as each keeps its own.
  private static void add(Map<Work, Set<Work>> needs, Work work, Work needed) {
    if (!work.equals(needed)) {
      Set<Work> all = new LinkedHashSet<>(needs.getOrDefault(work, Set.of()));
      all.add(needed);
      needs.put(work, all);
    }
  }

  Optional<Work> work(Need need, Roadmap.Id roadmap) {
    return switch (need) {
      case Need.OfItem(var ref) -> item(ref).map(item -> new AnItems(item.id()));
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
              add(new AnItems(item), names, entry.mentions().dependencies());
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
              Needs.add(needs, work, new AnItems(needed));
            }
          }
          case AMilestone(var _, var title) ->
              Needs.add(needs, work, new AWholeMilestone(roadmap.id(), title));
        }
      }
    }
  }
}
