import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/// Many people at one `serve` over SSH, each at the terminal UI and pressing two keys a second. After a build
/// (`./waymark help`), with the JDK 25's java:
///
///     java -cp 'app/target/waymark/lib/*' bench/CrowdBench.java [SESSIONS] [SECONDS] [WAYMARK]
///
/// WAYMARK is a launcher, `./waymark` unless said. What is made is removed. Fails when somebody was not served.
final class CrowdBench {
  private static final Pattern DOOR = Pattern.compile("ssh -p (\\d+) ");
  private static final Pattern PAGES = Pattern.compile("(http://\\S+:\\d+)/health");
  private static final int OPENING_AT_ONCE = 4;
  private static final long BETWEEN_KEYS_MILLIS = 500;

  private CrowdBench() {}

  public static void main(String[] args) throws Exception {
    int sessions = args.length > 0 ? Integer.parseInt(args[0]) : 500;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
    String launcher = Path.of(args.length > 2 ? args[2] : "./waymark").toAbsolutePath().toString();
    Path folder = Files.createTempDirectory("waymark-crowd");
    try (Service service = Service.start(launcher, folder)) {
      run(service, folder, sessions, seconds);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static void run(Service service, Path folder, int sessions, int seconds) throws Exception {
    KeyPair key;
    try (var in = Files.newInputStream(folder.resolve("id"))) {
      key =
          SecurityUtils.loadKeyPairIdentities(null, null, in, FilePasswordProvider.EMPTY)
              .iterator()
              .next();
    }
    SshClient client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
    client.addPublicKeyIdentity(key);
    client.start();
    long before = service.heapAfterCollection();
    int descriptors = service.descriptors();
    long start = System.nanoTime();
    List<Visitor> visitors = open(client, service.port, sessions);
    say("%d sessions open in %.1f s", visitors.size(), (System.nanoTime() - start) / 1e9);
    AtomicInteger stuck = new AtomicInteger();
    ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < visitors.size(); i++) {
        Visitor visitor = visitors.get(i);
        long offset = BETWEEN_KEYS_MILLIS * i / visitors.size();
        all.submit(() -> visitor.work(offset, seconds, waits, stuck));
      }
    }
    long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
    say(
        "%,d keys, key to frame p50 %.1f ms, p99 %.1f ms, most %.1f ms, %d without an answer",
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        stuck.get());
    long with = service.heapAfterCollection();
    say(
        "heap %.1f MB with them, %.1f MB before: %.0f KB each; resident %d MB",
        with / 1e6, before / 1e6, (with - before) / 1e3 / visitors.size(), service.residentMegabytes());
    client.stop();
    service.untilEmpty();
    say(
        "closed: heap %.1f MB, resident %d MB, descriptors %d (before: %d)",
        service.heapAfterCollection() / 1e6, service.residentMegabytes(), service.descriptors(), descriptors);
    if (visitors.size() < sessions || stuck.get() > 0) {
      throw new IllegalStateException("not everybody was served");
    }
  }

  private static List<Visitor> open(SshClient client, int port, int sessions) throws Exception {
    Semaphore opening = new Semaphore(OPENING_AT_ONCE);
    ConcurrentLinkedQueue<Visitor> visitors = new ConcurrentLinkedQueue<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < sessions; i++) {
        all.submit(
            () -> {
              opening.acquire();
              try {
                visitors.add(Visitor.enter(client, port));
              } finally {
                opening.release();
              }
              return true;
            });
      }
    }
    return List.copyOf(visitors);
  }

  /// One person at the terminal UI.
  private static final class Visitor extends OutputStream {
    private ChannelShell shell;
    private OutputStream keys;
    private long bytes;

    static Visitor enter(SshClient client, int port) throws IOException, InterruptedException {
      ClientSession session = client.connect("crowd", "127.0.0.1", port).verify(Duration.ofSeconds(60)).getSession();
      session.auth().verify(Duration.ofSeconds(60));
      Visitor visitor = new Visitor();
      visitor.shell = session.createShellChannel();
      visitor.shell.setPtyType("xterm-256color");
      visitor.shell.setPtyColumns(80);
      visitor.shell.setPtyLines(24);
      visitor.shell.setOut(visitor);
      visitor.shell.setErr(new ByteArrayOutputStream());
      visitor.shell.open().verify(Duration.ofSeconds(60));
      visitor.keys = visitor.shell.getInvertedIn();
      if (!visitor.shownAfter(0, Duration.ofSeconds(60))) {
        throw new IOException("no first frame");
      }
      return visitor;
    }

    Boolean work(long offset, int seconds, ConcurrentLinkedQueue<Long> waits, AtomicInteger stuck) throws Exception {
      Thread.sleep(offset);
      long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
      for (int i = 0; System.nanoTime() < end; i++) {
        long pressed = System.nanoTime();
        long seen = bytes();
        keys.write(i % 2 == 0 ? 'j' : 'k');
        keys.flush();
        if (shownAfter(seen, Duration.ofSeconds(10))) {
          waits.add(System.nanoTime() - pressed);
        } else {
          stuck.incrementAndGet();
        }
        long rest = BETWEEN_KEYS_MILLIS - (System.nanoTime() - pressed) / 1_000_000;
        Thread.sleep(Math.max(0, rest));
      }
      return shell.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), 1).contains(ClientChannelEvent.CLOSED);
    }

    private synchronized long bytes() {
      return bytes;
    }

    private synchronized boolean shownAfter(long seen, Duration patience) throws InterruptedException {
      long end = System.nanoTime() + patience.toNanos();
      while (bytes <= seen) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] some, int from, int length) {
      bytes += length;
      notifyAll();
    }
  }

  /// `serve` as a process of its own.
  private record Service(Process process, long pid, int port, String pages) implements AutoCloseable {
    static Service start(String launcher, Path folder) throws Exception {
      Files.createDirectory(folder.resolve(".waymark"));
      StringBuilder plan = new StringBuilder("# Plan\n\n");
      for (int i = 0; i < 200; i++) {
        plan.append(i % 20 == 0 ? "\n## Phase " + i / 20 + "\n\n" : "").append("- [ ] Fly kite ").append(i).append('\n');
      }
      Files.writeString(folder.resolve("PLAN.md"), plan);
      Files.writeString(
          folder.resolve("waymark.toml"),
          "[ssh]\nport = 0\nconnections_per_second = 1000\nvisits_per_person = 1000\n[http]\nport = 0\n");
      command(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve("id").toString());
      command(folder, launcher, "track", "PLAN.md");
      command(folder, launcher, "person", "add", "crowd");
      command(folder, launcher, "person", "key", "add", "crowd", folder.resolve("id.pub").toString());
      Process process =
          new ProcessBuilder(launcher, "--config", "waymark.toml", "serve").directory(folder.toFile()).redirectErrorStream(true).start();
      int port = 0;
      String pages = "";
      var said = process.inputReader();
      while (port == 0 || pages.isEmpty()) {
        String line = said.readLine();
        if (line == null) {
          throw new IllegalStateException("serve ended");
        }
        Matcher door = DOOR.matcher(line);
        port = door.find() ? Integer.parseInt(door.group(1)) : port;
        Matcher page = PAGES.matcher(line);
        pages = page.find() ? page.group(1) : pages;
      }
      Thread.startVirtualThread(() -> said.lines().forEach(line -> {}));
      return new Service(process, java(process.toHandle()), port, pages);
    }

    private static long java(ProcessHandle launcher) {
      return Stream.concat(launcher.descendants(), Stream.of(launcher))
          .filter(one -> one.info().command().orElse("").endsWith("/java"))
          .findFirst()
          .orElse(launcher)
          .pid();
    }

    private static void command(Path folder, String... words) throws Exception {
      Process process = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", words) + ": " + said);
      }
    }

    /// In bytes.
    long heapAfterCollection() throws Exception {
      String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      new ProcessBuilder(jcmd, String.valueOf(pid), "GC.run").start().waitFor();
      return (long)
          figures().lines()
              .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
              .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
              .sum();
    }

    private String figures() throws Exception {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(pages + "/metrics")).build(), BodyHandlers.ofString())
          .body();
    }

    void untilEmpty() throws Exception {
      while (figures().lines().noneMatch(line -> line.startsWith("waymark_sessions") && line.endsWith(" 0.0"))) {
        Thread.sleep(100);
      }
    }

    long residentMegabytes() throws IOException {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .sum();
    }

    int descriptors() throws IOException {
      try (Stream<Path> all = Files.list(Path.of("/proc/" + pid + "/fd"))) {
        return new ArrayList<>(all.toList()).size();
      }
    }

    @Override
    public void close() throws Exception {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
      process.waitFor();
    }
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
