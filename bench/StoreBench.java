import dev.waymark.core.assistant.Assistant;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemReopened;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.RoadmapTracked;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.Surface;
import dev.waymark.core.filter.FilterParser.Understood;
import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Journal.Appended;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Language;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import dev.waymark.core.standup.Digest;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.core.standup.Team;
import dev.waymark.core.store.Store;
import dev.waymark.core.sync.RoadmapSync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConfig;

/// What the store can do, beside the engine below it. After a build (`./waymark help`), with the
/// JDK 25's java:
///
///     java -cp 'app/target/waymark/lib/*' bench/StoreBench.java changes FOLDER [ROUNDS]
///     java -cp 'app/target/waymark/lib/*' bench/StoreBench.java size FOLDER [ITEMS EVENTS]
///     java -cp 'app/target/waymark/lib/*' bench/StoreBench.java lists FOLDER
///     java -cp 'app/target/waymark/lib/*' bench/StoreBench.java requests FOLDER
///
/// FOLDER is where the disk is that counts; what is made there is removed, but for `size`'s store,
/// `size.db`, which `lists` and `requests` ask and on which `serve` may be measured.
final class StoreBench {
  private static final Roadmap.Id PLAN = new Roadmap.Id("plan");
  private static final Person.Id ANA = new Person.Id("ana");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Asker ASKER =
      new Asker(new Person(ANA, "ana7", Person.Role.ADMIN), Surface.CHAT);

  private static final Duration ROUND = Duration.ofMillis(500);

  /// So many rounds until the program is compiled.
  private static final int WARMING = 4;

  private StoreBench() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    switch (args[0]) {
      case "changes" -> changes(folder, args.length > 2 ? Integer.parseInt(args[2]) : 15);
      case "size" ->
          size(
              folder,
              args.length > 2 ? Integer.parseInt(args[2]) : 100_000,
              args.length > 3 ? Integer.parseInt(args[3]) : 1_000_000);
      case "lists" -> lists(folder.resolve("size.db"));
      case "requests" -> requests(folder);
      default -> throw new IllegalArgumentException("changes, size, lists or requests");
    }
  }

  // Durable changes

  /// In rounds, each of the three in turn, as a disk is not always as quick.
  private static void changes(Path folder, int rounds) throws Exception {
    Path scratch = Files.createTempDirectory(folder, "bench");
    try (Raw raw = new Raw(scratch.resolve("raw.db"));
        Many one = new Many(scratch.resolve("one.db"), 1);
        Many fifty = new Many(scratch.resolve("fifty.db"), 50)) {
      List<double[]> figures = new ArrayList<>();
      for (int round = -WARMING; round < rounds; round++) {
        double[] now = {raw.perSecond(), one.perSecond(), fifty.perSecond()};
        if (round >= 0) {
          figures.add(now);
        }
      }
      say("raw SQLite, one row a transaction      %,9.0f /s", median(figures, each -> each[0]));
      say(
          "the store,  1 caller                   %,9.0f /s   %.2f of raw",
          median(figures, each -> each[1]), median(figures, each -> each[1] / each[0]));
      say(
          "the store, 50 callers                  %,9.0f /s   %.2f of raw   %.2f of one caller",
          median(figures, each -> each[2]),
          median(figures, each -> each[2] / each[0]),
          median(figures, each -> each[2] / each[1]));
      say("(medians of %d rounds of %d ms each)", rounds, ROUND.toMillis());
    } finally {
      remove(scratch);
    }
  }

  private static double median(List<double[]> figures, ToDoubleFunction<double[]> of) {
    double[] sorted = figures.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /// The engine below, with the same pragmas.
  private static final class Raw implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;

    Raw(Path file) throws SQLException {
      SQLiteConfig config = new SQLiteConfig();
      config.setSynchronous(SynchronousMode.FULL);
      config.setJournalMode(JournalMode.WAL);
      config.setTransactionMode(TransactionMode.IMMEDIATE);
      connection = config.createConnection("jdbc:sqlite:" + file);
      try (Statement table = connection.createStatement()) {
        table.execute("CREATE TABLE change (id INTEGER PRIMARY KEY, payload TEXT NOT NULL)");
      }
      insert = connection.prepareStatement("INSERT INTO change (payload) VALUES (?)");
    }

    double perSecond() throws SQLException {
      return StoreBench.perSecond(
          () -> {
            connection.setAutoCommit(false);
            insert.setString(1, "{\"text\":\"a note of some thirty letters\"}");
            insert.executeUpdate();
            connection.setAutoCommit(true);
          });
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  /// The store, with so many who change something all the time.
  private static final class Many implements AutoCloseable {
    private final Store store;
    private final List<Caller> callers = new ArrayList<>();

    Many(Path file, int callers) {
      store = Store.open(file.toString());
      plan(store, 1_000);
      for (int number = 1; number <= callers; number++) {
        this.callers.add(new Caller(store, number));
      }
    }

    double perSecond() throws Exception {
      List<Future<Double>> made = new ArrayList<>();
      try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Caller caller : callers) {
          made.add(all.submit(() -> StoreBench.perSecond(caller::run)));
        }
      }
      double sum = 0;
      for (Future<Double> each : made) {
        sum += each.get();
      }
      return sum;
    }

    @Override
    public void close() {
      store.close();
    }
  }

  /// Starts and reopens an item of its own, as `start` and `reopen` do.
  private static final class Caller implements Runnable {
    private final Store store;
    private final Item.Id item;
    private long version;

    Caller(Store store, int number) {
      this.store = store;
      this.item = id(number + 1);
      this.version = store.items().byId(item).orElseThrow().last().version();
    }

    @Override
    public void run() {
      Origin origin = new Origin(Origin.newRequest(Instant.now()), ANA, Surface.CLI, NOW);
      Draft draft =
          new Draft(
              PLAN, item, version, version % 2 == 1 ? new ItemStarted() : new ItemReopened());
      if (!(store.journal().append(Batch.of(origin, List.of(draft))) instanceof Appended)) {
        throw new IllegalStateException("nobody else changes " + item);
      }
      version++;
    }
  }

  private interface Step {
    void run() throws SQLException;
  }

  private static double perSecond(Step step) throws SQLException {
    long start = System.nanoTime();
    long steps = 0;
    while (System.nanoTime() - start < ROUND.toNanos()) {
      step.run();
      steps++;
    }
    return steps * 1e9 / (System.nanoTime() - start);
  }

  // Size

  private static void size(Path folder, int items, int events) throws Exception {
    Path file = folder.resolve("size.db");
    if (!Files.exists(file)) {
      try (Store store = Store.open(file.toString())) {
        plan(store, items);
        history(store, items, events);
      }
    }
    try (Store store = Store.open(file.toString())) {
      say("%,d items, %,d events, %,d MB", items, store.journal().head(), Files.size(file) >> 20);
      long start = System.nanoTime();
      List<String> wrong = store.check();
      say("fsck (chain, rebuild, comparison)      %,6d ms, %d findings", millis(start), wrong.size());
      start = System.nanoTime();
      store.repair();
      say("repair (today's state made anew)       %,6d ms", millis(start));
    }
  }

  private static void lists(Path file) {
    try (Store store = Store.open(file.toString())) {
      for (String filter :
          List.of(
              "is:open owner:ana7",
              "is:overdue owner:ana7",
              "is:blocked",
              "kite 99998",
              "-status:done owner:ana9 kite",
              "milestone:\"Phase 7\" is:blocked",
              "(is:blocked OR owner:ana9) priority:none",
              "is:stale",
              "by:ana target:2026-01-01 limit:20")) {
        list(store, filter);
      }
    }
  }

  /// Whole answers, as a chat gets them, but for the file: the plan has none.
  private static void requests(Path folder) throws IOException {
    try (Store store = Store.open(folder.resolve("size.db").toString())) {
      World world = world(store, folder);
      Assistant assistant = assistant(world);
      for (String words :
          List.of(
              "mine",
              "list is:blocked",
              "show PLA-99998",
              "show kite 99998",
              "who owns kite 99998?",
              "what is overdue in phase 7?",
              "what is the weather?",
              "log PLA-5",
              "log",
              "next",
              "status \"Phase 7\"",
              "show \"Phase 7\"",
              "list phase 7 limit:20",
              "done kite",
              "done kyte 5",
              "show #77777",
              "show ???",
              "help done",
              "status",
              "list is:open",
              "list")) {
        answers(words, 100, _ -> assistant.answer(ASKER, words));
      }
      walked(assistant, ASKER);
      digests(world);
    }
    Path copy = Files.createTempDirectory(folder, "bench").resolve("changed.db");
    try {
      Files.copy(folder.resolve("size.db"), copy);
      try (Store store = Store.open(copy.toString())) {
        digestsOfWhatChanges(store, world(store, folder));
      }
    } finally {
      remove(copy.getParent());
    }
  }

  private static World world(Store store, Path folder) {
    return store.world(store.journal(), new MarkdownDocuments(), new DiskFiles(folder.resolve("locks")));
  }

  private static Assistant assistant(World world) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Assistant(world, new RoadmapSync(world, clock), clock);
  }

  /// What contradicts itself in the plan was found before, as it is where nothing has changed.
  private static void digests(World world) {
    Findings findings = new Findings(world, Clock.fixed(NOW, ZoneOffset.UTC));
    LocalDate friday = TODAY.minusDays(1);
    answers("digest", 100, _ -> digest(world, findings, 0).since(friday));
    // In each of these places days begin at a moment that nobody has asked for.
    answers(
        "digest, the first since a moment",
        20,
        i -> digest(world, findings, 100 + i).since(friday));
    Team team = team("owner:ana7");
    answers(
        "digest of a team with a filter", 20, _ -> digest(world, findings, 0).of(team, TODAY));
    // Where it is seventeen minutes past midnight: the day has 5,000 events so far, by which 3,000
    // items moved. Since Friday in UTC there were 125,000, by which 60,000 moved.
    int midnight = -(9 * 60 + 43) * 60;
    answers(
        "digest since:" + TODAY, 100, _ -> digest(world, findings, midnight).since(TODAY));
    answers(
        "digest since:" + TODAY + ", the first",
        20,
        i -> digest(world, findings, midnight + 100 + i).since(TODAY));
  }

  private static Digest digest(World world, Findings findings, int secondsEast) {
    return new Digest(
        world, findings, Clock.fixed(NOW, ZoneOffset.ofTotalSeconds(secondsEast)));
  }

  private static Team team(String words) {
    if (!(FilterParser.parse(words, "ana") instanceof Understood(var filter))) {
      throw new IllegalArgumentException(words);
    }
    StandupSchedule schedule =
        new StandupSchedule(
            ZoneOffset.UTC, LocalTime.of(9, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    Team.About about = new Team.About(filter, Language.EN, null);
    return new Team("crew", List.of(), schedule, about, Team.Manner.USUAL, null);
  }

  /// Somebody changes an item before each answer, so that lint looks at the whole plan again.
  private static void digestsOfWhatChanges(Store store, World world) {
    Caller caller = new Caller(store, 5);
    Instant friday = TODAY.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    answers(
        "what moved, changed before each",
        100,
        caller,
        _ -> store.journal().moves(friday, 100));
    Assistant assistant = assistant(world);
    answers("digest, changed before each", 20, caller, _ -> assistant.answer(ASKER, "digest"));
  }

  private static void answers(String name, int times, IntFunction<Object> asked) {
    answers(name, times, () -> {}, asked);
  }

  private static void answers(String name, int times, Runnable before, IntFunction<Object> asked) {
    long[] nanos = new long[times];
    String answer = "";
    for (int i = -times / 5; i < times; i++) {
      before.run();
      long start = System.nanoTime();
      answer = asked.apply(i).getClass().getSimpleName();
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    say(
        "%-38s %-12s p50 %.1f ms, %s %.1f ms",
        name,
        answer,
        nanos[times / 2] / 1e6,
        times < 100 ? "max" : "p99",
        nanos[times < 100 ? times - 1 : times * 99 / 100 - 1] / 1e6);
  }

  /// All items to the last, as the command line prints them.
  private static void walked(Assistant assistant, Asker asker) {
    long[] nanos = new long[30];
    int items = 0;
    for (int i = -5; i < nanos.length; i++) {
      long start = System.nanoTime();
      if (assistant.answer(asker, "list") instanceof Reply.Remarked(Reply.Listing list, var _)) {
        items = (int) list.items().stream().filter(one -> !one.item().title().isEmpty()).count();
      }
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    say("list, walked through %-11s p50 %.1f ms, max %.1f ms", items, nanos[15] / 1e6, nanos[29] / 1e6);
  }

  private static void list(Store store, String words) {
    if (!(FilterParser.parse(words, "ana") instanceof Understood(var filter))) {
      throw new IllegalArgumentException(words);
    }
    long[] nanos = new long[1_000];
    int found = 0;
    for (int i = -200; i < nanos.length; i++) {
      long start = System.nanoTime();
      found = store.items().find(filter, TODAY).size();
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    say(
        "list %-34s %,6d found, p50 %.1f ms, p99 %.1f ms",
        words, found, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
  }

  private static void plan(Store store, int items) {
    List<Draft> drafts = new ArrayList<>();
    Map<Item.Id, List<Place>> places = new HashMap<>();
    drafts.add(new Draft(PLAN, null, -1, new RoadmapTracked("plan", "PLA", "/plans/plan.md")));
    for (int number = 1; number <= items; number++) {
      Plan plan =
          new Plan(null, "ana" + number % 1_000, Target.day(TODAY.plusDays(number % 90 - 30)), null);
      Facts facts =
          new Facts(
              "Phase " + number % 50, "Fly kite " + number + " in all weathers", status(number), plan, List.of(), 0);
      drafts.add(new Draft(PLAN, id(number), 0, new ItemAdded(new Ref("PLA", number), facts)));
      places.put(id(number), List.of(new Place(number, 0)));
    }
    drafts.add(new Draft(PLAN, null, -1, new MilestonesRead(milestones())));
    Origin origin = new Origin("track", ANA, Surface.CLI, NOW.minus(Duration.ofDays(30)));
    Synced synced = new Synced(PLAN, new FileStamp(1, 1), Bytes.NONE, Places.of(places));
    store.journal().append(new Batch(origin, drafts, synced, List.of()));
  }

  private static List<Milestone> milestones() {
    return IntStream.range(0, 50)
        .mapToObj(number -> new Milestone("Phase " + number, number + 1, null, Plan.NONE, List.of()))
        .toList();
  }

  private static Status status(int number) {
    return number % 3 == 0 ? Status.DONE : number % 200 == 1 ? Status.BLOCKED : Status.PLANNED;
  }

  private static void history(Store store, int items, int events) {
    Map<Item.Id, Long> versions = new HashMap<>();
    List<Draft> drafts = new ArrayList<>();
    for (int event = items + 2; event <= events; event++) {
      Item.Id item = id(1 + event % items);
      long version = versions.merge(item, 1L, Long::sum);
      drafts.add(new Draft(PLAN, item, version, happens(event, items)));
      if (drafts.size() == 5_000 || event == events) {
        Origin origin = new Origin("r" + event, ANA, Surface.CLI, NOW.minusSeconds(events - event));
        store.journal().append(Batch.of(origin, drafts));
        drafts.clear();
      }
    }
  }

  /// Two of five are notes; the others move their item, each time to another status.
  private static RoadmapEvent.OfItem happens(int event, int items) {
    if (event % 5 < 2) {
      return new ItemNoted("note " + event % 7);
    }
    return switch ((event / items + event % items) % 3) {
      case 0 -> new ItemStarted();
      case 1 -> new ItemCompleted(List.of());
      default -> new ItemReopened();
    };
  }

  private static Item.Id id(int number) {
    return new Item.Id("item-" + number);
  }

  private static long millis(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
