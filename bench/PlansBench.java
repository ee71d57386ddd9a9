import dev.waymark.core.assistant.Assistant;
import dev.waymark.core.event.Surface;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.store.Store;
import dev.waymark.core.sync.RoadmapSync;
import dev.waymark.core.sync.Tracking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How long whole answers take where many files hold very many items: real files, a real store in
/// SQLite, and before each answer a change of one item, which is written into its file. Every fifth
/// item depends on the one above it. A list with `-%d` is another each time, which nobody asked for
/// before. After a build (`./waymark help`), with the JDK 25's java and the collector that the
/// program runs with:
///
///     java -XX:+UseSerialGC -cp 'app/target/waymark/lib/*' bench/PlansBench.java
///         [FILES [ITEMS [TIMES [QUESTION …]]]]
///
/// 100 files of 1,000 items each unless said otherwise; each question, those given or many, is
/// asked 100 times, each time with another number for `%d`. What is made lies in a folder for
/// temporary files and is removed.
final class PlansBench {
  private static final Asker ANA =
      new Asker(new Person(new Person.Id("ana"), "ana", Person.Role.ADMIN), Surface.CHAT);

  private static final List<String> QUESTIONS =
      List.of(
          "own P0-%d ana",
          "target P0-%d friday",
          "rename P0-77 Sail %d",
          "move P0-%d \"Phase 1 of fleet 0\"",
          "add \"Phase 1 of fleet 0\" Keel %d",
          "join P1-999 P1-%d",
          "mine",
          "next",
          "status",
          "status PLAN7",
          "list",
          "list is:open",
          "list is:blocked",
          "list is:waiting",
          "list is:overdue",
          "list owner:ana7 limit:20",
          "list roadmap:PLAN7 sail",
          "list sail 77",
          "list text:sail",
          "list -sail",
          "list rule:R13",
          "list owner:none",
          "list milestone:\"Phase 3\"",
          "list sort:priority limit:20",
          "list sort:priority",
          "list group:owner",
          "list group:target",
          "list group:title",
          "list sort:owner",
          "list sort:title",
          "list sort:changed limit:30",
          "list -%d",
          "list is:open -%d",
          "list text:sail -%d",
          "list is:blocked -%d",
          "list -%d sort:priority",
          "list -%d group:owner",
          "list is:open -%d sort:changed limit:30",
          "show P7-77",
          "show \"Phase 1 of fleet 7\"",
          "show sail 77777",
          "who owns sail 77777?",
          "what is overdue in PLAN7?",
          "log",
          "log P7-77",
          "log since:monday",
          "list at:today",
          "status at:today",
          "checkin",
          "checkin today: sails %d",
          "lint PLAN7",
          "lint",
          "digest",
          "digest since:monday",
          "show sail 777777",
          "done sail",
          "help done",
          "what is the weather?");

  private final Path folder;
  private final int files;
  private final int items;
  private final int times;
  private final List<String> questions;
  private int changes;

  private PlansBench(Path folder, int files, int items, int times, List<String> questions) {
    this.folder = folder;
    this.files = files;
    this.items = items;
    this.times = times;
    this.questions = questions;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("waymark-plans");
    try {
      List<String> questions =
          args.length > 3 ? List.of(args).subList(3, args.length) : QUESTIONS;
      new PlansBench(
              folder,
              number(args, 0, 100),
              number(args, 1, 1_000),
              number(args, 2, 100),
              questions)
          .run();
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static int number(String[] args, int at, int otherwise) {
    return args.length > at ? Integer.parseInt(args[at]) : otherwise;
  }

  private void run() throws Exception {
    Clock clock = Clock.systemUTC();
    try (Store store = Store.open(folder.resolve("store.db").toString())) {
      World world =
          store.world(store.journal(), new MarkdownDocuments(), new DiskFiles(folder.resolve("locks")));
      Tracking tracking = new Tracking(world, clock);
      for (int file = 0; file < files; file++) {
        tracking.track(written(file), "P" + file, ANA);
      }
      say("%d files of %d items each", files, items);
      Assistant assistant = new Assistant(world, new RoadmapSync(world, clock), clock);
      say("%-28s %-12s %s", "asked", "answer", "with a change before each");
      measure("(the change itself)", () -> {}, () -> change(assistant));
      for (String question : questions) {
        measure(
            question,
            () -> change(assistant),
            () -> assistant.answer(ANA, question.replace("%d", String.valueOf(changes))));
      }
    }
  }

  private Path written(int file) throws IOException {
    StringBuilder text = new StringBuilder("# Plan " + file + "\n");
    for (int i = 0; i < items; i++) {
      int number = file * items + i;
      text.append(i % 25 == 0 ? "\n## Phase " + (i / 25 + 1) : "")
          .append(i == 0 ? " of fleet " + file : "")
          .append(i % 25 == 0 ? "\n\n" : "")
          .append(i % 3 == 0 ? "- [x] " : "- [ ] ")
          .append(number % 11 == 0 ? "**High** " : "")
          .append("K" + file + "-" + (i + 1) + " Sail ")
          .append(number)
          .append(number % 10 == 0 ? " @ana" + number % 17 : "")
          .append(i % 5 == 4 ? " (depends on K" + file + "-" + i + ")" : "")
          .append('\n');
    }
    return Files.writeString(folder.resolve("PLAN" + file + ".md"), text);
  }

  /// Another file's each time: an open item is blocked, and is not any more.
  private Reply change(Assistant assistant) {
    int turn = changes++;
    String ref = "P" + turn / 2 % files + "-" + (2 + 3 * (turn / 2 / files % (items / 3)));
    return assistant.answer(ANA, turn % 2 == 0 ? "block " + ref + " no wind" : "unblock " + ref);
  }

  private interface Asking {
    Reply ask();
  }

  private void measure(String name, Runnable before, Asking asking) {
    long[] nanos = new long[times];
    String answer = "";
    for (int i = -times / 5; i < times; i++) {
      before.run();
      long start = System.nanoTime();
      Reply reply = asking.ask();
      long took = System.nanoTime() - start;
      answer = reply.getClass().getSimpleName();
      if (i >= 0) {
        nanos[i] = took;
      }
    }
    Arrays.sort(nanos);
    say(
        "%-28s %-12s p50 %5.1f ms, p99 %5.1f ms",
        name, answer, nanos[times / 2] / 1e6, nanos[times * 99 / 100 - 1] / 1e6);
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
