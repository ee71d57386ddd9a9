import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Fact;
import dev.waymark.core.port.RoadmapFiles;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One item of a large roadmap is edited: found, spliced, proved, and written in one step with everything forced to the
/// disk. The document was read before, as it always was when a change comes. Each kind of edit by itself.
///
/// Run from the repository's root after a build (`./waymark help`):
/// `java -XX:TieredStopAtLevel=1 -Xmx2g -cp "core/target/quick/classes:$(mvn -q -pl core dependency:build-classpath
/// -Dmdep.outputFile=/dev/stdout)" bench/PatchBench.java [ITEMS] [RUNS] [boxes|rows]` with a JDK 25; the first option is the
/// one that `./waymark` gives to a command. Each kind runs in a process of its own with `[KIND]` as the fourth argument, so
/// that what is first is as cold as a command is.
class PatchBench {
  private static final List<String> KINDS =
      List.of("done", "owner", "target", "priority", "title", "undo", "add", "move");

  public static void main(String[] args) throws Exception {
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 11;
    boolean rows = args.length > 2 && args[2].equals("rows");
    if (args.length < 4) {
      for (String kind : KINDS) {
        inItsOwnProcess(items, runs, rows ? "rows" : "boxes", kind);
      }
      return;
    }
    Path folder = Files.createTempDirectory("waymark-bench");
    try {
      measure(Files.writeString(folder.resolve("ROADMAP.md"), rows ? table(items) : boxes(items)), runs, args[3]);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static void inItsOwnProcess(int items, int runs, String shape, String kind) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(one -> one.startsWith("-X")).toList());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "bench/PatchBench.java"));
    command.addAll(List.of(String.valueOf(items), String.valueOf(runs), shape, kind));
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static void measure(Path file, int runs, String kind) throws Exception {
    RoadmapFiles files = new DiskFiles(file.resolveSibling("locks"));
    Documents documents = new MarkdownDocuments();
    Bytes text = files.load(file).text();
    long start = System.nanoTime();
    Outline outline = outline(documents, text);
    double reading = (System.nanoTime() - start) / 1e6;
    int items = outline.entries().size();
    int milestones = outline.milestones().size();
    double[] patching = new double[runs];
    for (int run = 0; run < runs; run++) {
      outline = outline(documents, text);
      Outline.Entry entry = outline.entries().get((int) ((long) items * (run + 1) / (runs + 1)));
      int milestone = outline.milestones().get(milestones * (run + 1) / (runs + 1) - 2).line();
      Edited before = kind.equals("undo") ? written(documents.write(text, entry.place(), fact("done", entry, run))) : null;
      Bytes from = before == null ? text : before.text();
      if (before != null) {
        files.replace(file, text, from);
      }
      start = System.nanoTime();
      Edited edited =
          written(
              switch (kind) {
                case "add" -> documents.add(text, milestone, "New work " + run);
                case "move" -> documents.move(text, entry.place(), milestone);
                case "undo" -> documents.restore(from, List.of(entry.place()), before.patches());
                default -> documents.write(text, entry.place(), fact(kind, entry, run));
              });
      if (files.replace(file, from, edited.text()).isEmpty()) {
        throw new IllegalStateException("not written: " + entry);
      }
      patching[run] = (System.nanoTime() - start) / 1e6;
      text = edited.text();
    }
    double first = patching[0];
    Arrays.sort(patching);
    System.out.printf(
        Locale.ROOT,
        "%,d items, %.1f MB, read in %.0f ms; %s, with the file written: first %.1f ms, median of %d %.1f ms, slowest %.1f ms%n",
        items,
        text.size() / 1e6,
        reading,
        kind,
        first,
        runs,
        patching[runs / 2],
        patching[runs - 1]);
  }

  private static Outline outline(Documents documents, Bytes text) {
    return ((Documents.Read) documents.read(text)).outline();
  }

  private static Edited written(Documents.Edit edit) {
    if (edit instanceof Edited edited) {
      return edited;
    }
    throw new IllegalStateException("not written: " + edit);
  }

  private static Fact fact(String kind, Outline.Entry entry, int run) {
    return switch (kind) {
      case "owner" -> new Fact.Owned("Person " + run);
      case "target" -> new Fact.Due(Target.parse("2027-01-" + (10 + run % 18)).orElseThrow());
      case "priority" ->
          new Fact.Ranked(entry.facts().plan().priority() == Priority.HIGH ? Priority.LOW : Priority.HIGH);
      case "title" -> new Fact.Titled("Other words " + run);
      default -> new Fact.Marked(entry.facts().status() == Status.DONE ? Status.PLANNED : Status.DONE);
    };
  }

  private static String boxes(int items) {
    StringBuilder plan = new StringBuilder("# Plan\n");
    for (int i = 0; i < items; i++) {
      if (i % 50 == 0) {
        plan.append("\n## Phase ").append(i / 50 + 1).append("\n\n");
      }
      plan.append(i % 3 == 0 ? "- [x] " : "- [ ] ")
          .append("Work number ")
          .append(i)
          .append(", in many words (P")
          .append(i % 4)
          .append(") — owner: Ana, target: 2026-")
          .append(10 + i % 3)
          .append("-01\n");
    }
    return plan.toString();
  }

  private static String table(int items) {
    StringBuilder plan = new StringBuilder("# Plan\n");
    for (int i = 0; i < items; i++) {
      if (i % 50 == 0) {
        plan.append("\n## Phase ").append(i / 50 + 1).append("\n\n| Task | Status | Priority | Owner | Target |\n");
        plan.append("|------|--------|----------|-------|--------|\n");
      }
      plan.append("| Work number ")
          .append(i)
          .append(", which takes many words to tell | ")
          .append(i % 3 == 0 ? "Done" : "Planned")
          .append(i % 2 == 0 ? " | High | Ana | 2026-" : " | Low | Ben | 2026-")
          .append(10 + i % 3)
          .append("-01 |\n");
    }
    return plan.toString();
  }
}
