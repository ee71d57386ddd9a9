import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// `waymark list` beside `task list` (taskwarrior) on as many items, whole processes, in turn.
///
/// Run from the repository's root: `java bench/ListBench.java [ITEMS] [RUNS] [LAUNCHER]` with a JDK 25; without a launcher
/// it is `./waymark`; `apt install taskwarrior` for the other side. Both write into a pipe that is read to its end. Prints medians and the ratio.
class ListBench {
  public static void main(String[] args) throws Exception {
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 41;
    String waymark = Path.of(args.length > 2 ? args[2] : "waymark").toAbsolutePath().toString();
    Path folder = Files.createTempDirectory("waymark-bench");
    try {
      compare(folder, items, runs, waymark);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static void compare(Path folder, int items, int runs, String waymark)
      throws Exception {
    Map<String, String> environment =
        Map.of(
            "WAYMARK_STORE", folder.resolve("store.db").toString(),
            "TASKRC", folder.resolve("taskrc").toString(),
            "TASKDATA", folder.resolve("task").toString());
    Path roadmap = folder.resolve("ROADMAP.md");
    Files.writeString(roadmap, markdown(items));
    Files.writeString(folder.resolve("taskrc"), "data.location=" + folder.resolve("task") + "\n");
    Files.createDirectory(folder.resolve("task"));
    Path json = folder.resolve("tasks.json");
    Files.writeString(json, json(items));
    run(environment, List.of(waymark, "track", roadmap.toString(), "--prefix", "WM"));
    run(environment, List.of("task", "import", json.toString()));

    List<String> ours = List.of(waymark, "list");
    List<String> theirs = List.of("task", "list");
    for (int warm = 0; warm < 3; warm++) {
      run(environment, ours);
      run(environment, theirs);
    }
    double[] our = new double[runs];
    double[] their = new double[runs];
    for (int i = 0; i < runs; i++) {
      our[i] = run(environment, ours);
      their[i] = run(environment, theirs);
    }
    System.out.printf(
        Locale.ROOT,
        "%d items, %d runs in turn: waymark list %.1f ms, task list %.1f ms, ratio %.2f%n",
        items,
        runs,
        median(our),
        median(their),
        median(our) / median(their));
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  /// Milliseconds from start to the end of its output and itself.
  private static double run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    process.getOutputStream().close();
    byte[] said = process.getInputStream().readAllBytes();
    int status = process.waitFor();
    double time = (System.nanoTime() - start) / 1e6;
    if (status != 0) {
      throw new IOException(String.join(" ", command) + " exited " + status + ": " + new String(said));
    }
    return time;
  }

  private static String markdown(int items) {
    StringBuilder text = new StringBuilder("# Plan\n");
    for (int i = 0; i < items; i++) {
      text.append(i % 25 == 0 ? "\n## Phase " + (i / 25 + 1) + "\n\n" : "");
      text.append(i % 3 == 0 ? "- [x] " : "- [ ] ").append("Piece of work number ").append(i).append('\n');
    }
    return text.toString();
  }

  private static String json(int items) {
    List<String> tasks = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      tasks.add(
          "{\"description\":\"Piece of work number %d\",\"project\":\"Phase %d\",\"status\":\"pending\"}"
              .formatted(i, i / 25 + 1));
    }
    return "[" + String.join(",\n", tasks) + "]";
  }
}
