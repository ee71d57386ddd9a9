package dev.waymark.core.insight;

import dev.waymark.core.insight.subject.History;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Repository;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Mentions;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Need;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What lint finds in the tracked roadmaps: in their files as last synced, with what the store
/// knows better. Kept until something changes, as a large file takes its time; safe for use by many
/// threads.
public final class Findings {
  /// Where more happened since, all is looked at again.
  private static final int MOST_EVENTS = 10_000;

  private final World world;
  private final Clock clock;
  private final Map<Roadmap.Id, Known> known = new ConcurrentHashMap<>();

  /// @param head of the journal, until which nothing changed this
  /// @param file as last synced: its words may change where no item does
  /// @param hour in which it was found, as files of the repository come and go without a word
  private record Known(long head, @Nullable FileStamp file, Instant hour, List<Finding> findings) {}

  public Findings(World world, Clock clock) {
    this.world = world;
    this.clock = clock;
  }

  /// What lint finds in a document that no store knows; empty where it cannot be read.
  public static Optional<List<Finding>> in(
      Documents documents, Bytes text, Repository repository, LocalDate today) {
    return documents.read(text) instanceof Documents.Read(var outline)
        ? Optional.of(
            Lint.of(
                new Subject(
                    outline, Prose.of(documents.lines(text)), today, History.NONE, repository),
                List.of()))
        : Optional.empty();
  }

  /// In the order of its file's lines, also what is waived.
  public List<Finding> of(Roadmap roadmap) {
    return Objects.requireNonNull(of(List.of(roadmap)).get(roadmap.id()));
  }

  /// The same of several.
  public Map<Roadmap.Id, List<Finding>> of(List<Roadmap> roadmaps) {
    Journal journal = world.journal();
    long head = journal.head();
    Map<Roadmap.Id, FileStamp> files = journal.syncedStamps();
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Map<Roadmap.Id, Known> before =
        known(roadmaps, one -> one.hour().equals(hour) && head - one.head() <= MOST_EVENTS);
    long from = before.values().stream().mapToLong(Known::head).min().orElse(head);
    Map<Roadmap.Id, Long> last = from == head ? Map.of() : journal.lastEvents(from);
    Map<Roadmap.Id, List<Finding>> all = new LinkedHashMap<>();
    for (Roadmap roadmap : roadmaps) {
      FileStamp file = files.get(roadmap.id());
      Known was = before.get(roadmap.id());
      List<Finding> found =
          was != null
                  && Objects.equals(was.file(), file)
                  && last.getOrDefault(roadmap.id(), 0L) <= was.head()
              ? was.findings()
              : noted(roadmap);
      known.put(roadmap.id(), new Known(head, file, hour, found));
      all.put(roadmap.id(), found);
    }
    return all;
  }

  private Map<Roadmap.Id, Known> known(List<Roadmap> roadmaps, Predicate<Known> wanted) {
    Map<Roadmap.Id, Known> all = new HashMap<>();
    for (Roadmap roadmap : roadmaps) {
      Known one = known.get(roadmap.id());
      if (one != null && wanted.test(one)) {
        all.put(roadmap.id(), one);
      }
    }
    return all;
  }

  private List<Finding> noted(Roadmap roadmap) {
    List<Finding> found = found(roadmap);
    Set<String> ids =
        found.stream().filter(Finding::fails).map(Finding::id).collect(Collectors.toSet());
    try {
      world.sightings().note(roadmap.id(), ids, clock.instant());
    } catch (StoreProblem _) {
      // Whoever only wants to read still can; it is noted at the next look.
    }
    return found;
  }

  /// The items that a finding nobody has waived is about.
  public Set<Item.Id> items(Rule rule) {
    Set<Item.Id> items = new HashSet<>();
    List<Roadmap> roadmaps = world.items().roadmaps();
    Map<Roadmap.Id, List<Finding>> all = of(roadmaps);
    for (Roadmap roadmap : roadmaps) {
      Set<Integer> lines = new HashSet<>();
      all.getOrDefault(roadmap.id(), List.of()).stream()
          .filter(finding -> finding.rule() == rule && !finding.isWaived())
          .flatMap(one -> Stream.concat(Stream.of(one.at()), one.related().stream()))
          .map(Spot::line)
          .forEach(lines::add);
      if (!lines.isEmpty()) {
        world.items().all(roadmap.id()).stream()
            .filter(item -> item.places().stream().anyMatch(at -> lines.contains(at.line())))
            .map(Item::id)
            .forEach(items::add);
      }
    }
    return items;
  }

  private List<Finding> found(Roadmap roadmap) {
    Optional<Bytes> text = world.journal().synced(roadmap.id()).map(synced -> synced.text());
    if (text.isEmpty()
        || !(world.documents().read(text.get()) instanceof Documents.Read(var outline))) {
      return List.of();
    }
    List<Item> items =
        world.items().all(roadmap.id()).stream().filter(item -> !item.state().gone()).toList();
    return Lint.of(
        new Subject(
            known(outline, items, world.items().milestones(roadmap.id())),
            Prose.of(world.documents().lines(text.get())),
            LocalDate.ofInstant(clock.instant(), clock.getZone()),
            history(items),
            world.files().repository(roadmap.file())),
        world.items().waivers(roadmap.id()));
  }

  /// The outline with what the store says of its items and milestones.
  private static Outline known(Outline outline, List<Item> items, List<Milestone> milestones) {
    Map<Place, Item> there = new HashMap<>();
    items.forEach(item -> item.places().forEach(place -> there.put(place, item)));
    Map<String, Milestone> said = new HashMap<>();
    milestones.forEach(milestone -> said.putIfAbsent(milestone.title(), milestone));
    List<Section> sections =
        outline.sections().stream().map(section -> known(section, there, said)).toList();
    return new Outline(
        outline.title(),
        outline.format(),
        sections,
        outline.skipped(),
        outline.findings(),
        outline.remarks());
  }

  private static Section known(
      Section section, Map<Place, Item> there, Map<String, Milestone> said) {
    Milestone read = section.milestone();
    Milestone known = said.getOrDefault(read.title(), read);
    List<Entry> entries =
        section.entries().stream()
            .map(
                entry ->
                    new Entry(
                        entry.place(),
                        entry.kind(),
                        known(entry.facts(), there.get(entry.place())),
                        known(entry.mentions(), there.get(entry.place()))))
            .toList();
    return new Section(
        read.withStatus(known.status()).withPlan(known.plan()), entries, section.mentions());
  }

  /// Criteria stay as read, as findings point at their lines.
  private static Facts known(Facts read, @Nullable Item known) {
    return known == null ? read : read.withStatus(known.status()).withPlan(known.facts().plan());
  }

  /// What people said to come first counts as if the line said it.
  private static Mentions known(Mentions read, @Nullable Item known) {
    return known == null || known.state().needs().isEmpty()
        ? read
        : read.needing(known.state().needs().stream().map(Need::words).toList());
  }

  private History history(List<Item> items) {
    Map<Place, LocalDate> changed = new HashMap<>();
    items.forEach(item -> item.places().forEach(place -> changed.put(place, day(item))));
    LocalDate last =
        items.stream()
            .filter(item -> item.last().version() > 1)
            .map(this::day)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new History(
        last,
        changed,
        items.stream().map(Item::places).filter(places -> places.size() > 1).toList(),
        refs(items));
  }

  private static Map<String, Place> refs(List<Item> items) {
    Map<String, Place> refs = new HashMap<>();
    for (Item item : items) {
      item.places().stream().limit(1).forEach(place -> refs.put(item.ref().toString(), place));
    }
    return refs;
  }

  private LocalDate day(Item item) {
    return LocalDate.ofInstant(item.last().at(), clock.getZone());
  }
}
