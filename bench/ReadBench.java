import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Reading a generated roadmap, whole processes in turn: Waymark's reader, flexmark parsing the same bytes, cmark.
///
/// Run from the repository's root after a build (`./waymark help`): `java bench/ReadBench.java [RUNS]` with a JDK 25;
/// `apt install cmark` for the other side. Prints medians, ratios, and how the time grows with the size, of a list and of a document of tables. The process
/// of ours and that of flexmark get the same options, those that `./waymark` gives to a command that is over in a moment;
/// the two ratios are of whole processes, the JVM's start included.
class ReadBench {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final String OURS =
      """
      import java.nio.file.*;
      class Ours {
        public static void main(String[] args) throws Exception {
          byte[] bytes = Files.readAllBytes(Path.of(args[0]));
          long start = System.nanoTime();
          var read = new dev.waymark.core.markdown.MarkdownDocuments().read(dev.waymark.core.port.Bytes.of(bytes));
          int items = ((dev.waymark.core.port.Documents.Read) read).outline().entries().size();
          System.out.println((System.nanoTime() - start) / 1e6 + " " + items);
        }
      }
      """;
  private static final String FLEXMARK =
      """
      import com.vladsch.flexmark.ext.tables.TablesExtension;
      import com.vladsch.flexmark.parser.Parser;
      import com.vladsch.flexmark.util.data.MutableDataSet;
      import java.nio.file.*;
      import java.util.List;
      class Alone {
        public static void main(String[] args) throws Exception {
          String text = Files.readString(Path.of(args[0]));
          long start = System.nanoTime();
          var options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
          var node = Parser.builder(options).build().parse(text);
          System.out.println((System.nanoTime() - start) / 1e6 + " " + node.getEndOffset());
        }
      }
      """;

  private final Path folder;
  private final String classPath;

  private ReadBench(Path folder, String classPath) {
    this.folder = folder;
    this.classPath = classPath;
  }

  public static void main(String[] args) throws Exception {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Path folder = Files.createTempDirectory("waymark-bench");
    String jars = jars() + Path.of("core/target/quick/classes").toAbsolutePath();
    var bench = new ReadBench(folder, folder + System.getProperty("path.separator") + jars);
    bench.compile("Ours", OURS);
    bench.compile("Alone", FLEXMARK);
    for (boolean rows : new boolean[] {false, true}) {
      for (int items : new int[] {1_000, 10_000, 100_000}) {
        bench.compare(items, runs, rows);
      }
    }
  }

  private static String jars() throws IOException {
    Path repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
    try (Stream<Path> all =
        Stream.concat(
            Files.walk(repository.resolve("com/vladsch/flexmark")),
            Files.walk(repository.resolve("org/jetbrains/annotations")))) {
      var text = new StringBuilder();
      all.filter(path -> path.toString().endsWith(".jar"))
          .forEach(path -> text.append(path).append(System.getProperty("path.separator")));
      return text.toString();
    }
  }

  private void compile(String name, String source) throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    run(List.of(JAVA.resolveSibling("javac").toString(), "-cp", classPath, "-d", folder.toString(), file.toString()));
  }

  private void compare(int items, int runs, boolean rows) throws Exception {
    Path roadmap = Files.writeString(folder.resolve(items + ".md"), rows ? table(items) : markdown(items));
    double[] ours = new double[runs];
    double[] alone = new double[runs];
    double[] cmark = new double[runs];
    double[] inside = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      inside[i] = java("Ours", roadmap);
      ours[i] = (System.nanoTime() - start) / 1e6;
      start = System.nanoTime();
      java("Alone", roadmap);
      alone[i] = (System.nanoTime() - start) / 1e6;
      start = System.nanoTime();
      run(List.of("cmark", roadmap.toString()));
      cmark[i] = (System.nanoTime() - start) / 1e6;
    }
    System.out.printf(
        Locale.ROOT,
        "%,d %s, %,d bytes: whole process %.0f ms (the read itself %.0f ms), flexmark alone %.0f ms, cmark %.0f ms; read/cmark %.2f, read/flexmark %.2f%n",
        items,
        rows ? "rows" : "boxes",
        Files.size(roadmap),
        median(ours),
        median(inside),
        median(alone),
        median(cmark),
        median(ours) / median(cmark),
        median(ours) / median(alone));
  }

  private double java(String name, Path roadmap) throws Exception {
    var command = new ArrayList<>(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn400m", "-cp", classPath));
    command.addAll(List.of(name, roadmap.toString()));
    return Double.parseDouble(run(command).split(" ", 2)[0]);
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said);
    }
    return said;
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  /// For cmark, which knows no tables, these are paragraphs.
  private static String table(int items) {
    var text = new StringBuilder("# Plan\n");
    for (int i = 0; i < items; i++) {
      if (i % 25 == 0) {
        text.append("\n## Phase ").append(i / 25 + 1).append("\n\n**Owner:** Team ").append(i / 25 % 7);
        text.append("\n\n| # | Task | Status | Priority | Owner | Target |\n|---|------|--------|----------|-------|--------|\n");
      }
      text.append("| ").append(i).append(" | Piece of **work** ").append(i).append(" with `code` and more words | ");
      text.append(i % 3 == 0 ? "Done" : "Planned").append(i % 2 == 0 ? " | High | Ana | 2026-" : " | Low | Ben | 2026-");
      text.append(10 + i % 3).append("-01 |\n");
    }
    return text.toString();
  }

  private static String markdown(int items) {
    var text = new StringBuilder("# Plan\n");
    for (int i = 0; i < items; i++) {
      if (i % 25 == 0) {
        int phase = i / 25 + 1;
        text.append("\n## Phase ").append(phase).append(" (Weeks ").append(phase).append('-').append(phase + 1);
        text.append(")\n\n**Owner:** Team ").append(phase % 7).append("\n\nWhy this phase **matters**, with a [link]");
        text.append("(https://example.org/").append(phase).append(").\n\n");
      }
      text.append(i % 3 == 0 ? "- [x] " : "- [ ] ").append("**Piece of work ").append(i);
      text.append("** - with `code` and words that say what it is about (High)\n");
      text.append(i % 5 == 0 ? "  - a smaller step\n" : "");
    }
    return text.toString();
  }
}
