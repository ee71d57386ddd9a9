package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Roadmaps people really wrote, against what a careful reader found in them. Skipped where they
/// are not at hand.
class RealRoadmapsTest {
  private static final Map<String, Status> WORDS =
      Map.of(
          "todo",
          Status.PLANNED,
          "done",
          Status.DONE,
          "in_progress",
          Status.IN_PROGRESS,
          "deferred",
          Status.DEFERRED);

  @Test
  void are_read_line_by_line_as_a_careful_reader_does() throws IOException {
    Optional<Path> folder = Shared.folder("roadmaps");
    assumeTrue(folder.isPresent(), "no real roadmaps beside the repository");
    Map<String, Object> truth = Shared.object(Shared.json(folder.get().resolve("truth.json")));
    for (Map.Entry<String, Object> file : truth.entrySet()) {
      Outline outline = read(folder.get().resolve(file.getKey()));
      Map<String, Object> expected = Shared.object(file.getValue());
      assertThat(outline.title()).isEqualTo(expected.get("title"));
      assertThat(items(outline))
          .as(file.getKey())
          .containsExactlyInAnyOrderElementsOf(expectedItems(expected));
      assertThat(plans(outline)).as(file.getKey()).containsAll(expectedPlans(expected));
      assertThat(counts(outline)).as(file.getKey()).containsAllEntriesOf(expectedCounts(expected));
    }
  }

  @Test
  void from_elsewhere_are_read_within_what_can_be_defended() throws IOException {
    Optional<Path> folder = Shared.folder("corpus");
    assumeTrue(folder.isPresent(), "no real roadmaps beside the repository");
    List<String> misses = new ArrayList<>();
    int files = 0;
    for (Object one : Shared.list(Shared.json(folder.get().resolve("truth.json")))) {
      Map<String, Object> truth = Shared.object(one);
      long start = System.nanoTime();
      Outline outline = read(folder.get().resolve(truth.get("id") + ".md"));
      assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(1_000);
      files++;
      int items = outline.entries().size();
      int done =
          (int)
              outline.entries().stream()
                  .filter(entry -> entry.facts().status() == Status.DONE)
                  .count();
      boolean inRange = items >= number(truth, "items_min") && items <= number(truth, "items_max");
      boolean exact = items == number(truth, "items");
      if (!inRange || (exact && done != number(truth, "done"))) {
        misses.add(truth.get("id") + ": " + items + " items, " + done + " done, truth " + truth);
      }
    }
    assertThat(files - misses.size()).as(misses.toString()).isGreaterThanOrEqualTo(25);
  }

  private static Outline read(Path file) throws IOException {
    Documents.Reading reading = new MarkdownDocuments().read(Bytes.of(Files.readAllBytes(file)));
    return ((Documents.Read) reading).outline();
  }

  private static int number(Map<String, Object> truth, String name) {
    return (Integer) truth.get(name);
  }

  private static List<String> items(Outline outline) {
    return outline.entries().stream()
        .map(
            entry ->
                entry.place().line()
                    + " "
                    + entry.facts().status()
                    + " "
                    + (entry.facts().plan().priority() == null
                        ? null
                        : entry.facts().plan().priority().word())
                    + " "
                    + entry.facts().title())
        .toList();
  }

  private static List<String> expectedItems(Map<String, Object> file) {
    List<String> items = new ArrayList<>();
    for (Object section : Shared.list(file.get("sections"))) {
      for (Object one : Shared.list(Shared.object(section).get("items"))) {
        Map<String, Object> item = Shared.object(one);
        items.add(
            item.get("line")
                + " "
                + WORDS.get(item.get("status"))
                + " "
                + item.get("priority")
                + " "
                + item.get("title"));
      }
    }
    return items;
  }

  private static List<String> plans(Outline outline) {
    return outline.milestones().stream()
        .map(m -> m.line() + " " + m.status() + " " + m.plan().owner() + " " + m.plan().target())
        .toList();
  }

  private static List<String> expectedPlans(Map<String, Object> file) {
    return Shared.list(file.get("sections")).stream()
        .map(Shared::object)
        .filter(section -> section.get("owner") != null || section.get("target") != null)
        .map(
            s ->
                s.get("line")
                    + " "
                    + WORDS.get(s.get("status"))
                    + " "
                    + s.get("owner")
                    + " "
                    + s.get("target"))
        .toList();
  }

  private static Map<String, Integer> counts(Outline outline) {
    List<Outline.Entry> entries = outline.entries();
    int criteria =
        outline.milestones().stream().map(Milestone::criteria).mapToInt(List::size).sum()
            + entries.stream().mapToInt(entry -> entry.facts().criteria().size()).sum();
    return Map.of(
        "sections",
            (int)
                outline.sections().stream().filter(section -> !section.entries().isEmpty()).count(),
        "items", entries.size(),
        "done", count(entries, Status.DONE),
        "in_progress", count(entries, Status.IN_PROGRESS),
        "todo", count(entries, Status.PLANNED),
        "deferred", count(entries, Status.DEFERRED),
        "criteria", criteria,
        "sub", entries.stream().mapToInt(entry -> entry.facts().subItems()).sum());
  }

  private static int count(List<Outline.Entry> entries, Status status) {
    return (int) entries.stream().filter(entry -> entry.facts().status() == status).count();
  }

  private static Map<String, Integer> expectedCounts(Map<String, Object> file) {
    Map<String, Object> counts = Shared.object(file.get("counts"));
    counts.remove("range");
    return counts.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, entry -> (Integer) Objects.requireNonNull(entry.getValue())));
  }
}
