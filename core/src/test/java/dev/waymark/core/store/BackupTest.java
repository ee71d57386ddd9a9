package dev.waymark.core.store;

import static dev.waymark.core.port.Given.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.store.EventTable.Head;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final int FLIPS = 100;
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("store.db");
  }

  private Path made() {
    Path copy = folder.resolve("copy.db");
    try (Store store = Store.open(file().toString())) {
      new Given(store.journal()).kites("Tail", "String");
      store.backUp(copy);
    }
    return copy;
  }

  private static Head head(Dialect dialect) {
    try (Database database = new Database(dialect)) {
      return database.<Head>read(EventTable::head);
    }
  }

  // Drills

  @Test
  void holds_what_was_acknowledged_when_it_was_made_under_load() throws Exception {
    drill(file().toString(), 10);
  }

  @Test
  @Tag("exhaustive")
  void holds_what_was_acknowledged_in_fifty_drills() throws Exception {
    drill(file().toString(), 50);
  }

  @Test
  void holds_what_a_database_on_a_server_held() throws Exception {
    drill(PostgresServer.schema(), 2);
  }

  /// One writes all the time; what is restored ends where the journal was, with the same hash.
  private void drill(String url, int drills) throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    try (Store store = Store.open(url);
        ExecutorService load = Executors.newVirtualThreadPerTaskExecutor()) {
      new Given(store.journal()).kites("Tail");
      Future<Long> written = load.submit(() -> write(store, enough));
      List<Head> restored = new ArrayList<>();
      try {
        for (int drill = 0; drill < drills; drill++) {
          long acknowledged = store.journal().head();
          Path copy = folder.resolve("copy-" + drill + ".db");
          Path again = folder.resolve("again-" + drill + ".db");
          store.backUp(copy);
          Store.restore(copy, again.toString());
          restored.add(head(Sqlite.at(again)));
          assertThat(restored.getLast().sequence()).isGreaterThanOrEqualTo(acknowledged);
        }
      } finally {
        enough.set(true);
      }
      assertThat(written.get()).isPositive();
      assertThat(restored).allSatisfy(head -> assertThat(head).isEqualTo(then(store, head)));
    }
  }

  private static long write(Store store, AtomicBoolean enough) {
    Given given = new Given(store.journal());
    long version = 1;
    while (!enough.get()) {
      given.done(change("i1", version, new ItemNoted("windy")));
      version++;
    }
    return version - 1;
  }

  /// The journal's head at the time.
  private static Head then(Store store, Head head) {
    return store
        .database()
        .read(
            session -> {
              PreparedStatement query =
                  session.prepare("SELECT sequence, hash FROM event WHERE sequence = ?");
              query.setLong(1, head.sequence());
              try (var row = query.executeQuery()) {
                row.next();
                return new Head(row.getLong(1), Bytes.of(row.getBytes(2)));
              }
            });
  }

  // What is found

  @Test
  void is_sound_as_it_was_made() throws IOException {
    Path copy = made();

    assertThat(Store.check(copy)).isEmpty();
    assertThat(Files.getPosixFilePermissions(copy))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.readString(folder.resolve("copy.db.sha256")))
        .matches("[0-9a-f]{64}  copy\\.db\n");
  }

  @Test
  void shows_every_flipped_byte() throws IOException {
    Path copy = made();
    Random random = new Random(11);
    int found = 0;
    for (int flip = 0; flip < FLIPS; flip++) {
      long at = random.nextLong(Files.size(copy));
      byte was = flip(copy, at);
      found += Store.check(copy).isEmpty() ? 0 : 1;
      assertThat(flip(copy, at)).isNotEqualTo(was);
    }

    assertThat(found).isEqualTo(FLIPS);
    assertThat(Store.check(copy)).isEmpty();
  }

  private static byte flip(Path file, long at) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      byte was = bytes.readByte();
      bytes.seek(at);
      bytes.write(was ^ 0xFF);
      return was;
    }
  }

  @Test
  void is_not_trusted_without_its_checksum() throws IOException {
    Path copy = made();
    Files.delete(folder.resolve("copy.db.sha256"));

    assertThat(Store.check(copy))
        .singleElement()
        .satisfies(finding -> assertThat(finding).contains("copy.db.sha256 is missing"));
  }

  // Where it goes

  @Test
  void never_replaces_anything() throws IOException {
    Path copy = made();
    byte[] before = Files.readAllBytes(copy);

    try (Store store = Store.open(file().toString())) {
      assertThatThrownBy(() -> store.backUp(copy))
          .isInstanceOf(StoreProblem.class)
          .hasMessageContaining("nothing was changed");
    }
    assertThatThrownBy(() -> Store.restore(copy, file().toString()))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("nothing was changed");
    assertThat(copy).hasBinaryContent(before);
  }

  @Test
  void restores_nothing_that_is_damaged() throws IOException {
    Path copy = made();
    flip(copy, 5_000);
    Path place = folder.resolve("new/store.db");

    assertThatThrownBy(() -> Store.restore(copy, place.toString()))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("Nothing was restored");
    assertThat(place).doesNotExist();
  }

  @Test
  void moves_a_store_to_a_server_and_back() throws Exception {
    Path copy = made();
    String schema = PostgresServer.schema();
    Store.restore(copy, schema);
    assertThatThrownBy(() -> Store.restore(copy, schema))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("nothing was changed");

    Path back = folder.resolve("back.db");
    try (Store store = Store.open(schema);
        Store before = Store.open(file().toString())) {
      assertThat(store.check()).isEmpty();
      assertThat(store.items().find(Filter.ALL, TODAY))
          .isEqualTo(before.items().find(Filter.ALL, TODAY));
      assertThat(store.journal().synced(Given.KITES))
          .isEqualTo(before.journal().synced(Given.KITES));
      new Given(store.journal()).done(change("i1", 1, new ItemNoted("windy")));
      store.backUp(back);
    }
    assertThat(Store.check(back)).isEmpty();
    assertThat(head(Sqlite.at(back))).isEqualTo(head(new Postgres(schema)));
  }
}
