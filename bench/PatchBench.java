import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Fact;
import dev.waymark.core.port.RoadmapFiles;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One item of a large roadmap is marked done: found, spliced, proved, and written in one step with everything forced to
/// the disk. The document was read before, as it always was when a change comes.
///
/// Run from the repository's root after `mvn package -DskipTests`:
/// `java -Xmx2g -cp "core/target/classes:$(mvn -q -pl core dependency:build-classpath -Dmdep.outputFile=/dev/stdout)"
/// bench/PatchBench.java [ITEMS] [RUNS]` with a JDK 25.
class PatchBench {
  public static void main(String[] args) throws Exception {
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 21;
    Path folder = Files.createTempDirectory("waymark-bench");
    try {
      measure(folder, items, runs);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static void measure(Path folder, int items, int runs) throws Exception {
    Path file = Files.writeString(folder.resolve("ROADMAP.md"), markdown(items));
    RoadmapFiles files = new DiskFiles(folder.resolve("locks"));
    Documents documents = new MarkdownDocuments();
    Bytes text = files.load(file).text();
    long start = System.nanoTime();
    List<Outline.Entry> entries = ((Documents.Read) documents.read(text)).outline().entries();
    double reading = (System.nanoTime() - start) / 1e6;
    double[] patching = new double[runs];
    for (int run = 0; run < runs; run++) {
      Outline.Entry entry = entries.get((int) ((long) entries.size() * (run + 1) / (runs + 1)));
      Status status = entry.facts().status() == Status.DONE ? Status.PLANNED : Status.DONE;
      start = System.nanoTime();
      if (!(documents.write(text, entry.place(), new Fact.Marked(status)) instanceof Documents.Edited edited)
          || files.replace(file, text, edited.text()).isEmpty()) {
        throw new IllegalStateException("not written: " + entry);
      }
      patching[run] = (System.nanoTime() - start) / 1e6;
      text = edited.text();
    }
    double first = patching[0];
    Arrays.sort(patching);
    System.out.printf(
        Locale.ROOT,
        "%,d items, %.1f MB: read %.0f ms; one patch, with the file written: first %.1f ms, median of %d %.1f ms,"
            + " slowest %.1f ms%n",
        entries.size(),
        text.size() / 1e6,
        reading,
        first,
        runs,
        patching[runs / 2],
        patching[runs - 1]);
  }

  private static String markdown(int items) {
    StringBuilder plan = new StringBuilder("# Plan\n");
    for (int i = 0; i < items; i++) {
      if (i % 50 == 0) {
        plan.append("\n## Phase ").append(i / 50 + 1).append("\n\n");
      }
      plan.append(i % 3 == 0 ? "- [x] " : "- [ ] ")
          .append("Work number ")
          .append(i)
          .append(", which is described in so many words that its line is over a hundred bytes (P")
          .append(i % 4)
          .append(")\n");
    }
    return plan.toString();
  }
}
