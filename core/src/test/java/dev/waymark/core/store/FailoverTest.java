package dev.waymark.core.store;

import static dev.waymark.core.port.Given.by;
import static dev.waymark.core.port.Given.change;
import static dev.waymark.core.port.Given.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Journal.Appended;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.roadmap.Item;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A primary with a synchronous standby; the primary is killed while changes are made.
@Tag("exhaustive")
class FailoverTest {
  private static final int EVERY_EVENT = Integer.MAX_VALUE;
  private static final Duration MOST = Duration.ofSeconds(15);

  @TempDir Path folder;

  @Test
  void loses_nothing_that_was_acknowledged_and_is_back_soon() throws Exception {
    start("first").close();
    copy(folder.resolve("first"), folder.resolve("second"));
    try (EmbeddedPostgres primary = start("first")) {
      follow(primary.getPort());
      try (EmbeddedPostgres standby = start("second")) {
        failOver(primary, standby);
      }
    }
  }

  private void failOver(EmbeddedPostgres primary, EmbeddedPostgres standby) throws Exception {
    ask(primary, "ALTER SYSTEM SET synchronous_standby_names = '*'", "SELECT pg_reload_conf()");
    await()
        .until(
            () ->
                number(
                        primary,
                        "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'")
                    == 1);
    String url =
        "jdbc:postgresql://localhost:%d,localhost:%d/postgres?user=postgres"
            .formatted(primary.getPort(), standby.getPort());
    Queue<String> promised = new ConcurrentLinkedQueue<>();
    AtomicBoolean enough = new AtomicBoolean();
    try (Store store = Store.open(url)) {
      new Given(store.journal()).kites("Tail");
      Thread working = Thread.startVirtualThread(() -> work(store, promised, enough));
      await().until(() -> promised.size() > 200);

      kill(folder.resolve("first"));
      ask(standby, "SELECT pg_promote(true, 30)");
      long promoted = System.nanoTime();
      int before = promised.size();
      await().atMost(MOST).until(() -> promised.size() > before);
      Duration back = Duration.ofNanos(System.nanoTime() - promoted);
      await().until(() -> promised.size() > before + 100);
      enough.set(true);
      working.join();

      List<String> kept =
          store.journal().since(2, EVERY_EVENT).stream()
              .map(recorded -> ((ItemNoted) recorded.event()).text())
              .toList();
      assertThat(kept).containsAll(promised).doesNotHaveDuplicates();
      assertThat(store.check()).isEmpty();
      System.out.printf("%d acknowledged, back after %d ms%n", promised.size(), back.toMillis());
    }
  }

  private static void work(Store store, Queue<String> promised, AtomicBoolean enough) {
    Given given = new Given(store.journal());
    for (int note = 0; !enough.get(); note++) {
      try {
        Item item = store.items().byId(id("i1")).orElseThrow();
        String text = "note " + note;
        if (given.tried(
                by(Given.ANA, text), change("i1", item.last().version(), new ItemNoted(text)))
            instanceof Appended) {
          promised.add(text);
        }
      } catch (StoreProblem notConfirmed) {
        // Perhaps kept, perhaps not: nobody was told that it was.
      }
    }
  }

  private EmbeddedPostgres start(String name) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve(name))
        .setCleanDataDirectory(false)
        .start();
  }

  private void follow(int port) throws IOException {
    Path second = folder.resolve("second");
    Files.createFile(second.resolve("standby.signal"));
    Files.writeString(
        second.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=localhost port=" + port + " user=postgres'\n");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
  }

  private static void ask(EmbeddedPostgres server, String... statements) throws SQLException {
    try (Session session = session(server)) {
      for (String statement : statements) {
        session.run(statement);
      }
    }
  }

  private static long number(EmbeddedPostgres server, String query) throws SQLException {
    try (Session session = session(server)) {
      return session.number(query);
    }
  }

  private static Session session(EmbeddedPostgres server) throws SQLException {
    return new Postgres(server.getJdbcUrl("postgres", "postgres") + "&targetServerType=any")
        .forWriting();
  }

  /// The server and all its processes at once, as `kill -9` does.
  private static void kill(Path data) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
