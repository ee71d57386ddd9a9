import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Projection;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.Surface;
import dev.waymark.core.insight.Burnup;
import dev.waymark.core.port.Journal;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Progress;
import dev.waymark.core.request.Query;
import dev.waymark.core.request.Request;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import dev.waymark.tui.loop.Door;
import dev.waymark.tui.loop.Session;
import dev.waymark.tui.loop.Tty;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What a key costs in the terminal UI, from the key to the last byte of the frame it makes, with a whole session in
/// between: its threads, its queue, its canvas. The plan is in memory. Movement, views, filter keystrokes; then the bytes of
/// a move by one row at 80×24, and what an idle session sends and burns.
///
/// Run from the repository's root after a build (`./waymark help`):
/// `java -Xmx2g -cp "tui/target/quick/classes:core/target/quick/classes:$(mvn -q -pl tui dependency:build-classpath
/// -Dmdep.outputFile=/dev/stdout)" bench/TuiBench.java [ITEMS] [RUNS]` with a JDK 25.
class TuiBench {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String FRAME_END = "\u001b[?2026l";

  public static void main(String[] args) throws Exception {
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 400;
    Sample plan = new Sample(items);
    Terminal big = new Terminal(new Size(200, 60));
    big.open(plan);
    List<String> moves = List.of("j", "k", "\u0004", "j", "G", "k", "g", "j", "\u0015", "\u001b[6~");
    List<String> views = List.of("2", "j", "3", "j", "4", "j", "6", "5", "7", "1");
    List<String> filter =
        List.of(
            "/", "n", "u", "m", "b", "e", "r", " ", "7", "7", "\u0017", "\u0015", "i", "s", ":", "o", "p", "e", "n", " ",
            "9", "\u0017", "\u0015", "\r");
    for (int warm = 0; warm < 15; warm++) {
      big.measured(moves, 1);
      big.measured(views, 1);
      big.measured(filter, 1);
    }
    print(items + " items, 200×60, movement", big.measured(moves, runs / moves.size()));
    print(items + " items, 200×60, views", big.measured(views, runs / views.size()));
    print(items + " items, 200×60, filter keystrokes", big.measured(filter, runs / filter.size()));
    big.close();

    Terminal small = new Terminal(Size.USUAL);
    small.open(plan);
    small.measured(List.of("j", "j", "j", "j"), 1);
    long most = 0;
    for (int i = 0; i < 10; i++) {
      long before = small.bytes;
      small.measured(List.of("j"), 1);
      most = Math.max(most, small.bytes - before);
    }
    System.out.printf(Locale.ROOT, "80×24, bytes of a move by one row: at most %d%n", most);
    Thread.sleep(1_000);
    long sent = small.bytes;
    long cpu = cpu();
    Thread.sleep(10_000);
    System.out.printf(
        Locale.ROOT,
        "idle for 10 s: %d bytes sent, %.3f %% of a core%n",
        small.bytes - sent,
        (cpu() - cpu) / 1e8);
    small.close();
    System.exit(0);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static void print(String what, double[] millis) {
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%s: %d keys, median %.2f ms, p99 %.2f ms, longest %.2f ms%n",
        what,
        millis.length,
        millis[millis.length / 2],
        millis[(int) (millis.length * 0.99)],
        millis[millis.length - 1]);
  }

  /// A terminal that nobody looks at, but for the ends of frames.
  private static final class Terminal implements Tty {
    private final BlockingQueue<byte[]> typed = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> frames = new LinkedBlockingQueue<>();
    private final Size size;
    private volatile long bytes;

    Terminal(Size size) {
      this.size = size;
    }

    void open(Door door) throws Exception {
      Welcome welcome = new Welcome("bench", "lea", ZoneOffset.UTC);
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  new Session(this, door, welcome, InstantSource.fixed(NOW)).run();
                } catch (IOException gone) {
                  throw new IllegalStateException(gone);
                }
              });
      while (frames.poll(3, TimeUnit.SECONDS) != null) {
        // What comes of itself at the beginning.
      }
    }

    void close() {
      typed.add(new byte[0]);
    }

    double[] measured(List<String> keys, int times) throws Exception {
      double[] millis = new double[keys.size() * times];
      int n = 0;
      for (int i = 0; i < times; i++) {
        for (String key : keys) {
          long begin = System.nanoTime();
          typed.add(key.getBytes(StandardCharsets.UTF_8));
          Long end = frames.poll(5, TimeUnit.SECONDS);
          if (end == null) {
            throw new IllegalStateException("no frame for " + key);
          }
          millis[n++] = (end - begin) / 1e6;
          // Frames that answers bring, such as the selected item's history, are not this key's.
          while (frames.poll(key.equals("\u001b") || key.matches("[0-9]") ? 60 : 15, TimeUnit.MILLISECONDS) != null) {
            continue;
          }
        }
      }
      return millis;
    }

    @Override
    public InputStream typed() {
      return new InputStream() {
        @Override
        public int read() {
          throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          try {
            byte[] next = typed.take();
            System.arraycopy(next, 0, into, offset, next.length);
            return next.length == 0 ? -1 : next.length;
          } catch (InterruptedException ended) {
            throw new IOException(ended);
          }
        }
      };
    }

    @Override
    public OutputStream shown() {
      return new OutputStream() {
        @Override
        public void write(int b) {
          write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] all, int offset, int length) {
          bytes += length;
          if (new String(all, offset, length, StandardCharsets.UTF_8).endsWith(FRAME_END)) {
            frames.add(System.nanoTime());
          }
        }
      };
    }

    @Override
    public Size size() {
      return size;
    }

    @Override
    public void onResize(Runnable listener) {}

    @Override
    public Look look() {
      return new Look(Look.Colours.MANY, true);
    }

    @Override
    public void edit(Path file, int line) {}
  }

  /// As many items, twenty to a milestone, a third of them done, some owned, some dated.
  private static final class Sample implements Door {
    private static final Path FILE = Path.of("/plans/ROADMAP.md");
    private static final Roadmap.Id ROADMAP = new Roadmap.Id("r");
    private final List<ListedItem> items = new ArrayList<>();
    private final List<Recorded> events = new ArrayList<>();
    private final List<Progress> progress;

    Sample(int count) {
      Status[] statuses = {Status.DONE, Status.PLANNED, Status.IN_PROGRESS, Status.PLANNED, Status.DONE, Status.BLOCKED};
      for (int i = 0; i < count; i++) {
        Target target = i % 50 == 0 ? Target.day(TODAY.plusDays(i % 400 - 100)) : null;
        Plan plan = new Plan(null, i % 4 == 0 ? "ana" : i % 9 == 0 ? "lea" : null, target, null);
        String title = "Piece of work number " + (i + 1) + " for every service and its customers";
        Facts facts = new Facts("Phase " + i / 20, title, statuses[i % statuses.length], plan, List.of(), 0);
        Item.Id id = new Item.Id("i" + i);
        Origin origin = new Origin("q", new Person.Id("p"), Surface.CLI, NOW);
        Recorded added = new Recorded(i + 1, ROADMAP, id, origin, new ItemAdded(new Ref("WM", i + 1), facts));
        events.add(added);
        Item item = Projection.apply(null, added);
        Item placed = new Item(id, item.ref(), ROADMAP, item.state(), List.of(new Place(i + 2, 0)), item.last());
        items.add(new ListedItem(placed, "sample", FILE, "lea"));
      }
      progress = Progress.byMilestone(items.stream().map(ListedItem::item).toList());
    }

    @Override
    public Reply answer(Request request) {
      return switch (request) {
        case Query.Status _ -> new Reply.Overview(List.of(new Reply.RoadmapProgress("sample", FILE, progress, 0)));
        case Query.ListItems _ -> new Reply.Listing("", items);
        case Query.Log _ -> new Reply.History(List.of());
        case Query.Views _ -> new Reply.Views(List.of());
        case Query.Lint _ -> new Reply.Findings(List.of());
        case Query.Show(var named) ->
            new Reply.Card(items.get(Integer.parseInt(named.words().substring(3)) - 1), List.of(), null, List.of(), List.of());
        default -> new Reply.Refused(Reply.Reason.WRONG, "Not in the bench.");
      };
    }

    @Override
    public Reply answer(String words) {
      return new Reply.Refused(Reply.Reason.WRONG, "Not in the bench.");
    }

    @Override
    public Journal.Subscription onNews(Runnable listener) {
      return () -> {};
    }

    @Override
    public Map<String, List<Milestone>> milestones() {
      return Map.of();
    }

    @Override
    public List<String> people() {
      return List.of("ana", "lea");
    }

    @Override
    public Burnup burnup(ZoneId zone) {
      return Burnup.of(events, zone);
    }
  }
}
