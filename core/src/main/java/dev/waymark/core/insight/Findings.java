package dev.waymark.core.insight;

import dev.waymark.core.insight.subject.History;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Reading;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Repository;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
  private final Subjects subjects;
  private final Map<Roadmap.Id, Known> known = new ConcurrentHashMap<>();

  /// @param head of the journal, until which nothing changed this
  /// @param file as last synced: its words may change where no item does
  /// @param hour in which it was found, as files of the repository come and go without a word
  private record Known(long head, @Nullable FileStamp file, Instant hour, Found found) {}

  /// @param items those that stand in the lines that findings nobody has waived are about; the very
  ///   same sets as long as nothing changes, as equal ones take long to compare
  private record Found(List<Finding> findings, Map<Rule, Set<Item.Id>> items) {
    static final Found NOTHING = new Found(List.of(), Map.of());

    /// @param standing in each of the lines
    static Found of(List<Finding> findings, Map<Integer, Set<Item.Id>> standing) {
      Map<Rule, Set<Item.Id>> items = new EnumMap<>(Rule.class);
      for (Finding finding : findings) {
        if (!finding.isWaived()) {
          Set<Item.Id> own = items.computeIfAbsent(finding.rule(), _ -> new HashSet<>());
          Stream.concat(Stream.of(finding.at()), finding.related().stream())
              .forEach(at -> own.addAll(standing.getOrDefault(at.line(), Set.of())));
        }
      }
      return new Found(findings, items);
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
                    new Reading(outline, Prose.of(documents.lines(text))),
                    today,
                    History.NONE,
                    repository),
                List.of()))
        : Optional.empty();
  }

  /// In the order of its file's lines, also what is waived.
  public List<Finding> of(Roadmap roadmap) {
    return Objects.requireNonNull(of(List.of(roadmap)).get(roadmap.id()));
  }

  /// The same of several.
  public Map<Roadmap.Id, List<Finding>> of(List<Roadmap> roadmaps) {
    Map<Roadmap.Id, List<Finding>> all = new HashMap<>();
    look(roadmaps).forEach((roadmap, found) -> all.put(roadmap, found.findings()));
    return all;
  }

  private Map<Roadmap.Id, Found> look(List<Roadmap> roadmaps) {
    Journal journal = world.journal();
    long head = journal.head();
    Map<Roadmap.Id, FileStamp> files = journal.syncedStamps();
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Map<Roadmap.Id, Known> before =
        known(roadmaps, one -> one.hour().equals(hour) && head - one.head() <= MOST_EVENTS);
    long from = before.values().stream().mapToLong(Known::head).min().orElse(head);
    Map<Roadmap.Id, Long> last = from == head ? Map.of() : journal.lastEvents(from);
    Map<Roadmap.Id, Found> all = new HashMap<>();
    for (Roadmap roadmap : roadmaps) {
      FileStamp file = files.get(roadmap.id());
      Known was = before.get(roadmap.id());
      Found found =
          was != null
                  && Objects.equals(was.file(), file)
                  && last.getOrDefault(roadmap.id(), 0L) <= was.head()
              ? was.found()
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

  private Found noted(Roadmap roadmap) {
    Found found = found(roadmap);
    Set<String> ids =
        found.findings().stream()
            .filter(Finding::fails)
            .map(Finding::id)
            .collect(Collectors.toSet());
    try {
      world.sightings().note(roadmap.id(), ids, clock.instant());
    } catch (StoreProblem _) {
      // Whoever only wants to read still can; it is noted at the next look.
    }
    return found;
  }

  /// The items that a finding nobody has waived is about, by their roadmaps.
  public Map<Roadmap.Id, Set<Item.Id>> items(Rule rule) {
    Map<Roadmap.Id, Set<Item.Id>> items = new HashMap<>();
    look(world.items().roadmaps())
        .forEach(
            (roadmap, found) -> items.put(roadmap, found.items().getOrDefault(rule, Set.of())));
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
    BitSet lines = new BitSet();
    for (Finding finding : findings) {
      lines.set(finding.at().line());
      finding.related().forEach(at -> lines.set(at.line()));
    }
    return Found.of(findings, contents.itemsIn(lines));
  }
}
