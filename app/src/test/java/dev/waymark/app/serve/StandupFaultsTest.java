package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.serve.StandupHost.Point;
import dev.waymark.bots.discord.FakeDiscord;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.core.store.PostgresServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two hosts that both have a standup to post; the one that has begun is killed, or frozen until
/// the other one is through, at every step from the claim to the record.
class StandupFaultsTest {
  private static final long PATIENCE_SECONDS = 30;
  private static final int LEASE_MILLISECONDS = 400;

  @TempDir Path folder;

  private final FakeSlack slack = FakeSlack.open();
  private final FakeDiscord discord = FakeDiscord.open();
  private final Deque<Host> hosts = new ArrayDeque<>();
  private String store = "";
  private LocalDate day = LocalDate.of(2020, 1, 1);

  /// What happens to the host.
  private enum Fate {
    KILLED,
    FROZEN
  }

  @AfterEach
  void end() {
    hosts.forEach(Host::kill);
    discord.close();
    slack.close();
  }

  @Test
  void two_processes_on_sqlite_post_once() throws Exception {
    endure(folder.resolve("store.db").toString(), 1);
  }

  @Test
  void two_hosts_on_postgresql_post_once() throws Exception {
    endure(postgres(), 1);
  }

  @Tag("exhaustive")
  @Test
  void two_processes_on_sqlite_post_once_however_often() throws Exception {
    endure(folder.resolve("store.db").toString(), 20);
  }

  @Tag("exhaustive")
  @Test
  void two_hosts_on_postgresql_post_once_however_often() throws Exception {
    endure(postgres(), 20);
  }

  private static String postgres() throws SQLException {
    return PostgresServer.schema();
  }

  private void endure(String url, int rounds) throws Exception {
    store = url;
    hosts.add(new Host());
    hosts.add(new Host());
    for (int round = 0; round < rounds; round++) {
      for (String service : List.of("slack", "discord")) {
        undisturbed(service);
        for (Fate fate : Fate.values()) {
          for (Point point : Point.values()) {
            suffer(service, point, fate);
          }
        }
      }
    }
    // What a frozen host said too late is there no more, and nothing else was taken away.
    assertThat(slack.calls("chat.delete")).isEqualTo(rounds);
    assertThat(discord.violations()).isEmpty();
  }

  private void undisturbed(String service) throws Exception {
    int before = posted(service);
    assertThat(hosts.getFirst().told(post(service, Point.NOWHERE))).isEqualTo("POSTED TAKEN_OVER");
    assertThat(hosts.getLast().told(post(service, Point.NOWHERE))).isEqualTo("NOT_OURS POSTED");
    assertThat(posted(service)).isEqualTo(before + 1);
    day = day.plusDays(1);
  }

  /// @param point where it happens; [Point#NOWHERE] for when the message has arrived and the host
  ///   has not heard so yet
  private void suffer(String service, Point point, Fate fate) throws Exception {
    Host owner = hosts.removeFirst();
    Host other = hosts.getFirst();
    int before = posted(service);
    if (point == Point.NOWHERE) {
      BlockingQueue<Fate> met = new LinkedBlockingQueue<>();
      afterPost(
          service,
          () -> {
            afterPost(service, () -> {});
            owner.meet(fate);
            met.add(fate);
          });
      owner.tell(post(service, point));
      assertThat(met.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(fate);
    } else {
      assertThat(owner.told(post(service, point))).isEqualTo("at " + point);
      owner.meet(fate);
    }
    if (fate == Fate.KILLED) {
      hosts.add(new Host());
    }
    assertThat(until(other, service)).as("%s, %s at %s", service, fate, point).isTrue();
    if (fate == Fate.FROZEN) {
      if (point != Point.NOWHERE) {
        owner.tell("go");
      }
      owner.thaw();
      assertThat(owner.line()).doesNotStartWith("FAILED");
      hosts.add(owner);
    }
    assertThat(posted(service)).as("%s, %s at %s", service, fate, point).isEqualTo(before + 1);
    day = day.plusDays(1);
  }

  /// Has a host try until the standup is posted.
  private boolean until(Host host, String service) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      String said = host.told(post(service, Point.NOWHERE));
      if (said.startsWith("POSTED") || said.equals("NOT_OURS POSTED")) {
        return true;
      }
      assertThat(said).isEqualTo("NOT_OURS HELD");
    }
    return false;
  }

  private String post(String service, Point point) {
    return "post " + service + " " + day + " " + point;
  }

  private void afterPost(String service, Runnable happening) {
    if (service.equals("slack")) {
      slack.afterPost(happening);
    } else {
      discord.afterPost(happening);
    }
  }

  private int posted(String service) {
    return service.equals("slack")
        ? slack.posted("C0123ABCD").size()
        : discord.posted("#general").size();
  }

  /// A host in a process of its own.
  private final class Host {
    private final Process process;
    private final PrintWriter told;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private boolean isReady;

    Host() throws IOException {
      Path own = Files.createDirectories(folder.resolve("host-" + day + "-" + hosts.size()));
      List<String> words =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Dorg.sqlite.tmpdir=" + folder,
                  "-cp",
                  System.getProperty("java.class.path"),
                  StandupHost.class.getName()));
      words.addAll(
          List.of(
              store,
              own.toString(),
              slack.api().toString(),
              discord.rest().toString(),
              discord.gatewayAddress().toString(),
              String.valueOf(LEASE_MILLISECONDS)));
      process = new ProcessBuilder(words).redirectError(own.resolve("errors.txt").toFile()).start();
      told = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
      Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        lines.lines().forEach(said::add);
      } catch (IOException | UncheckedIOException killed) {
        said.add("killed");
      }
    }

    String line() throws InterruptedException {
      return Objects.requireNonNullElse(
          said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "nothing within " + PATIENCE_SECONDS);
    }

    void tell(String line) throws InterruptedException {
      if (!isReady) {
        assertThat(line()).isEqualTo("ready");
        isReady = true;
      }
      told.println(line);
    }

    String told(String line) throws InterruptedException {
      tell(line);
      return line();
    }

    void meet(Fate fate) {
      switch (fate) {
        case KILLED -> kill();
        case FROZEN -> signal("STOP");
      }
    }

    void thaw() {
      signal("CONT");
    }

    void kill() {
      process.destroyForcibly().onExit().join();
    }

    private void signal(String name) {
      try {
        Process sending =
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
        assertThat(sending.waitFor()).isZero();
      } catch (IOException | InterruptedException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }
}
