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
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What lint finds in the tracked roadmaps: in their files as last synced, with what the store
/// knows better. Kept until something changes, as a large file takes its time; safe for use by many
/// threads.
public final class Findings {
  private final World world;
  private final Clock clock;
  private final Subjects subjects;
  private final Map<Roadmap.Id, Known> known = new ConcurrentHashMap<>();

  /// @param head of the journal, until which nothing changed this
  /// @param file as last synced: its words may change where no item does
  /// @param hour in which it was found, as files of the repository come and go without a word
  private record Known(long head, Optional<FileStamp> file, Instant hour, Found found) {}

  /// @param items those that stand in the lines it is about
  private record Found(List<Finding> findings, Map<Integer, Set<Item.Id>> items) {
    static final Found NOTHING = new Found(List.of(), Map.of());

    Stream<Item.Id> items(Finding finding) {
      return Stream.concat(Stream.of(finding.at()), finding.related().stream())
          .flatMap(at -> items.getOrDefault(at.line(), Set.of()).stream());
    }
  }

  public Findings(World world, Clock clock) {
    this.world = world;
    this.clock = clock;
    this.subjects = new Subjects(world, clock.getZone());
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
    return look(roadmap).findings();
  }

  private Found look(Roadmap roadmap) {
    Journal journal = world.journal();
    long head = journal.head();
    Optional<FileStamp> file = journal.syncedStamp(roadmap.id());
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Known before = known.get(roadmap.id());
    if (before != null
        && before.file().equals(file)
        && before.hour().equals(hour)
        && (before.head() == head || !journal.hasNews(roadmap.id(), before.head()))) {
      known.put(roadmap.id(), new Known(head, file, hour, before.found()));
      return before.found();
    }
    Found found = found(roadmap);
    known.put(roadmap.id(), new Known(head, file, hour, found));
    note(roadmap, found.findings());
    return found;
  }

  private void note(Roadmap roadmap, List<Finding> found) {
    Set<String> ids =
        found.stream().filter(Finding::fails).map(Finding::id).collect(Collectors.toSet());
    try {
      world.sightings().note(roadmap.id(), ids, clock.instant());
    } catch (StoreProblem _) {
      // Whoever only wants to read still can; it is noted at the next look.
    }
  }

  /// The items that a finding nobody has waived is about.
  public Set<Item.Id> items(Rule rule) {
    Set<Item.Id> items = new HashSet<>();
    for (Roadmap roadmap : world.items().roadmaps()) {
      Found found = look(roadmap);
      found.findings().stream()
          .filter(finding -> finding.rule() == rule && !finding.isWaived())
          .flatMap(found::items)
          .forEach(items::add);
    }
    return items;
  }

  private Found found(Roadmap roadmap) {
    Contents contents = subjects.of(roadmap).orElse(null);
    if (contents == null) {
      return Found.NOTHING;
    }
    List<Finding> findings =
        Lint.of(
            contents.subject(
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                world.files().repository(roadmap.file())),
            world.items().waivers(roadmap.id()));
    Set<Integer> lines =
        findings.stream()
            .flatMap(one -> Stream.concat(Stream.of(one.at()), one.related().stream()))
            .map(Spot::line)
            .collect(Collectors.toSet());
    return new Found(findings, contents.itemsIn(lines));
  }
}
