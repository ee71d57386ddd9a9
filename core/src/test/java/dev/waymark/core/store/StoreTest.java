package dev.waymark.core.store;

import static dev.waymark.core.port.Given.added;
import static dev.waymark.core.port.Given.change;
import static dev.waymark.core.port.Given.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemDropped;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.port.Claim;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Standups.Slot;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Status;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

  private static final int PAGE = 4096;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("store.db");
  }

  private Store open() {
    return Store.open(file().toString());
  }

  private void makeOne() {
    try (Store store = open()) {
      new Given(store.journal()).kites("Tail", "String");
    }
  }

  private AbstractThrowableAssert<?, ?> refusal(Path path) {
    return assertThatThrownBy(() -> Store.open(path.toString()).close())
        .isInstanceOfSatisfying(
            StoreProblem.class,
            problem ->
                assertThat(problem.sentence())
                    .contains(path.toString())
                    .endsWith(".")
                    .doesNotContain("\n")
                    .doesNotContain("SQL")
                    .doesNotContain("Exception"));
  }

  // Making

  @Test
  void is_made_where_there_is_none_for_its_owner_only() throws IOException {
    Path file = folder.resolve("new/.waymark/store.db");
    try (Store store = Store.open(file.toString())) {
      new Given(store.journal()).kites("Tail");

      for (Path each : List.of(file, file.resolveSibling("store.db-wal"))) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .as(each.toString())
            .isEqualTo("rw-------");
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void is_made_in_a_folder_under_its_own_name() {
    Store.open(folder.toString()).close();

    assertThat(folder.resolve("waymark.db")).isRegularFile();
  }

  @Test
  void is_made_in_an_empty_file() throws IOException {
    Files.createFile(file());
    makeOne();

    try (Store store = open()) {
      assertThat(store.items().roadmaps()).hasSize(1);
    }
  }

  @Test
  void leaves_nothing_behind_but_its_file() throws IOException {
    makeOne();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void is_made_once_when_many_open_it_first() throws Exception {
    List<Callable<Long>> opening =
        IntStream.range(0, 12)
            .<Callable<Long>>mapToObj(
                number ->
                    () -> {
                      try (Store store = open()) {
                        new Given(store.journal())
                            .done(
                                Given.known(
                                    new Person.Id("p" + number), "n" + number, Person.Role.MEMBER));
                        return store.journal().head();
                      }
                    })
            .toList();
    List<Future<Long>> opened = new ArrayList<>();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      opening.forEach(each -> opened.add(many.submit(each)));
    }

    for (Future<Long> each : opened) {
      assertThat(each.get()).isPositive();
    }
    try (Store store = open()) {
      assertThat(store.journal().head()).isEqualTo(12);
      assertThat(store.check()).isEmpty();
    }
  }

  // Remembering

  @Test
  void knows_everything_again_after_a_restart() {
    makeOne();
    try (Store store = open()) {
      new Given(store.journal()).done(change("i1", 1, new ItemStarted()));
    }

    try (Store store = open()) {
      assertThat(store.items().find(Filter.ALL, TODAY))
          .extracting(item -> item.ref() + " " + item.status() + " " + item.line())
          .containsExactly("KIT-1 IN_PROGRESS 1", "KIT-2 PLANNED 2");
      assertThat(store.journal().head()).isEqualTo(4);
      assertThat(store.check()).isEmpty();
    }
  }

  @Test
  void puts_every_commit_on_the_disk() throws SQLException {
    makeOne();
    try (Database database = new Database(Sqlite.at(file()))) {
      assertThat(database.<Long>write(session -> session.number("PRAGMA synchronous")))
          .isEqualTo(2);
      assertThat(database.<Long>write(session -> session.number("PRAGMA trusted_schema"))).isZero();
      assertThat(database.<Long>read(session -> session.number("PRAGMA foreign_keys")))
          .isEqualTo(1);
    }
    assertThat(journalMode()).isEqualTo("wal");
  }

  private String journalMode() throws SQLException {
    try (Session session = Sqlite.at(file()).forWriting();
        var row = session.prepare("PRAGMA journal_mode").executeQuery()) {
      return row.getString(1);
    }
  }

  @Test
  void writes_ahead_again_in_a_copy_that_no_longer_did() throws SQLException {
    makeOne();
    Path copy = folder.resolve("copy.db");
    try (Session session = Sqlite.at(file()).forWriting()) {
      session.run("VACUUM INTO '" + copy + "'");
    }

    try (Store store = Store.open(copy.toString())) {
      new Given(store.journal()).done(change("i1", 1, new ItemStarted()));
      assertThat(copy.resolveSibling("copy.db-wal")).exists();
      assertThat(store.check()).isEmpty();
    }
  }

  @Test
  void keeps_halves_of_characters_from_breaking_the_chain() {
    makeOne();
    try (Store store = open()) {
      new Given(store.journal())
          .done(change("i1", 1, new ItemNoted("half \ud83e of a kite\u0000")));
      assertThat(store.check()).isEmpty();
      assertThat(store.items().byId(Given.id("i1")).orElseThrow().state().notes())
          .containsExactly("half ? of a kite\u0000");
    }
  }

  @Test
  void refuses_to_edit_or_remove_an_event() throws SQLException {
    makeOne();
    try (Session session = Sqlite.at(file()).forWriting()) {
      assertThatThrownBy(() -> session.run("UPDATE event SET person = 'eve'"))
          .hasMessageContaining("never edited");
      assertThatThrownBy(() -> session.run("DELETE FROM event WHERE sequence = 1"))
          .hasMessageContaining("never removed");
    }
  }

  @Test
  void gives_no_answer_once_closed() {
    Store store = open();
    store.close();
    store.close();

    assertThatThrownBy(() -> store.journal().head()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.journal().onNews(() -> {}))
        .isInstanceOf(IllegalStateException.class);
  }

  // Refusing

  @Test
  void refuses_a_file_that_is_no_database_and_leaves_it_alone() throws IOException {
    String text = "# Roadmap\n\n- [ ] Fly a kite\n".repeat(200);
    Files.writeString(file(), text);

    refusal(file()).hasMessageContaining("is not a Waymark store");
    assertThat(file()).hasContent(text);
  }

  @Test
  void refuses_another_programs_database_and_leaves_it_alone() throws Exception {
    try (Session session = Sqlite.at(file()).forWriting()) {
      session.run("CREATE TABLE item (name TEXT)");
      session.run("PRAGMA user_version = 1");
    }
    byte[] before = Files.readAllBytes(file());

    refusal(file()).hasMessageContaining("is not a Waymark store");
    assertThat(file()).hasBinaryContent(before);
  }

  @Test
  void refuses_another_programs_database_without_a_version() throws Exception {
    try (Session session = Sqlite.at(file()).forWriting()) {
      session.run("CREATE TABLE item (name TEXT)");
    }

    refusal(file()).hasMessageContaining("is not a Waymark store");
  }

  @Test
  void brings_an_older_store_to_todays_version() throws Exception {
    String tables;
    try (var script =
        StoreTest.class.getResourceAsStream("sqlite/V1__journal_and_projections.sql")) {
      tables = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (Session session = Sqlite.at(file()).forWriting();
        var statement = session.connection().createStatement()) {
      statement.executeUpdate(tables);
      Sqlite.at(file()).setVersion(session, 1);
    }

    makeOne();
    try (Session session = Sqlite.at(file()).forReading();
        Store store = open()) {
      assertThat(session.number("PRAGMA user_version")).isEqualTo(Schema.VERSION);
      assertThat(store.items().roadmaps()).hasSize(1);
      assertThat(store.check()).isEmpty();
    }
  }

  @Test
  void learns_from_an_older_stores_events_how_items_stood() throws Exception {
    makeOne();
    try (Store store = open()) {
      new Given(store.journal()).done(change("i1", 1, new ItemStarted()));
    }
    try (Session session = Sqlite.at(file()).forWriting()) {
      session.run("ALTER TABLE event_before DROP COLUMN due");
      session.run("ALTER TABLE event_before DROP COLUMN status");
      session.run("ALTER TABLE event_before DROP COLUMN moved");
      session.run("DROP INDEX item_due");
      session.run("ALTER TABLE synced DROP COLUMN moves");
      session.run("DROP INDEX item_of_milestone");
      session.run("CREATE INDEX item_of_milestone ON item (roadmap, gone, milestone, status)");
      for (String later : List.of("due", "moved", "moved_before", "was", "was_due")) {
        session.run("ALTER TABLE item DROP COLUMN " + later);
      }
      for (String later :
          List.of(
              "followed",
              "follower",
              "heard",
              "check_in",
              "absence",
              "asked",
              "sighting",
              "uncalled",
              "progress",
              "stretch")) {
        session.run("DROP TABLE " + later);
      }
      session.run("ALTER TABLE item RENAME COLUMN place TO line");
      session.run("DROP INDEX event_of_finder");
      session.run("DROP INDEX standup_of");
      session.run("DROP INDEX event_of_milestones");
      for (String later : List.of("team", "fate", "why", "said")) {
        session.run("ALTER TABLE standup DROP COLUMN " + later);
      }
      session.run(
          "INSERT INTO standup (channel, day, holder, held_until, posted_at)"
              + " VALUES ('slack:C1', '2026-11-20', '', 0, 1)");
      session.run("DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) > 17");
      session.run("PRAGMA user_version = 17");
    }

    try (Store store = open()) {
      assertThat(store.check()).isEmpty();
      Slot slot = new Slot("", "slack:C1", LocalDate.of(2026, 11, 20));
      assertThat(store.standups().claim(slot, "me", Instant.EPOCH, Duration.ofMinutes(1)))
          .isEqualTo(Claim.POSTED);
      assertThat(store.standups().history("", 1))
          .singleElement()
          .extracting(Reply.Post::fate)
          .isEqualTo(Reply.Fate.POSTED);
    }
    try (Session session = Sqlite.at(file()).forReading()) {
      assertThat(session.number("SELECT count(*) FROM event_before WHERE status = 'PLANNED'"))
          .isEqualTo(1);
    }
  }

  @Test
  void counts_how_far_an_older_stores_milestones_are() throws Exception {
    makeOne();
    List<RoadmapProgress> before;
    try (Store store = open()) {
      Given given = new Given(store.journal());
      given.done(change("i1", 1, new ItemCompleted(List.of())));
      given.done(change("i2", 1, new ItemRemoved()));
      given.done(added("i3", 3, facts("Knot")), added("i4", 4, facts("Reel")));
      given.done(change("i3", 1, new ItemDropped(null)));
      before = store.items().standings(store.items().roadmaps());
    }
    try (Session session = Sqlite.at(file()).forWriting()) {
      session.run("DROP TABLE progress");
      session.run("DROP TABLE stretch");
      session.run("ALTER TABLE synced DROP COLUMN moves");
      session.run("ALTER TABLE item RENAME COLUMN place TO line");
      session.run("DROP INDEX event_of_finder");
      session.run("DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) > 30");
      session.run("PRAGMA user_version = 30");
    }

    try (Store store = open()) {
      assertThat(store.check()).isEmpty();
      assertThat(store.items().standings(store.items().roadmaps())).isEqualTo(before);
    }
  }

  @Test
  void refuses_a_store_of_a_newer_version_and_leaves_it_alone() throws Exception {
    makeOne();
    try (Session session = Sqlite.at(file()).forWriting()) {
      session.run("PRAGMA user_version = " + (Schema.VERSION + 1));
    }
    byte[] before = Files.readAllBytes(file());

    refusal(file()).hasMessageContaining("newer Waymark");
    assertThat(file()).hasBinaryContent(before);
  }

  @Test
  void says_when_its_file_is_damaged() throws IOException, SQLException {
    makeOne();
    damage();

    try (Store store = open()) {
      assertThatThrownBy(() -> store.items().find(Filter.ALL, TODAY))
          .isInstanceOf(StoreProblem.class)
          .hasMessageContaining(file().toString())
          .hasMessageContaining("waymark fsck");
      assertThat(store.check())
          .isNotEmpty()
          .anySatisfy(finding -> assertThat(finding).contains("damaged"));
    }
  }

  @Test
  void refuses_a_file_that_was_cut_off() throws IOException {
    makeOne();
    try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
      bytes.setLength(60);
    }

    refusal(file());
    assertThat(file()).hasSize(60);
  }

  /// The page that the items begin on becomes noise.
  private void damage() throws IOException, SQLException {
    long page;
    try (Session session = Sqlite.at(file()).forWriting()) {
      page = session.number("SELECT rootpage FROM sqlite_schema WHERE name = 'item'");
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
      byte[] noise = new byte[PAGE];
      Arrays.fill(noise, (byte) 0xA5);
      bytes.seek((page - 1) * PAGE);
      bytes.write(noise);
    }
  }

  @Test
  void refuses_a_path_through_a_file() throws IOException {
    Path inTheWay = Files.createFile(folder.resolve("file"));

    refusal(inTheWay.resolve("store.db")).hasMessageContaining("cannot be created");
  }

  @Test
  void refuses_a_folder_it_may_not_write() throws IOException {
    assumeThat(System.getProperty("user.name")).as("root may write anywhere").isNotEqualTo("root");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));

    refusal(closed.resolve("store.db")).hasMessageContaining("cannot be created");
  }

  @Test
  void says_when_the_disk_is_full() throws SQLException {
    makeOne();
    try (Store store = open();
        Database limited = new Database(Sqlite.at(file()))) {
      assertThatThrownBy(
              () ->
                  limited.<Boolean>write(
                      session -> {
                        session.run("PRAGMA max_page_count = 1");
                        session.run("CREATE TABLE more AS SELECT zeroblob(100000) AS filler");
                        return true;
                      }))
          .isInstanceOf(StoreProblem.class)
          .hasMessageContaining("is full");
      assertThat(store.check()).isEmpty();
    }
  }

  @Test
  void rolls_back_what_failed_and_goes_on() {
    makeOne();
    try (Database database = new Database(Sqlite.at(file()))) {
      assertThatThrownBy(
              () ->
                  database.<Boolean>write(
                      session -> {
                        session.run("UPDATE item SET title = 'half a change'");
                        throw new IllegalStateException("on purpose");
                      }))
          .hasMessage("on purpose");
      assertThat(
              database.<Long>write(
                  session -> session.number("SELECT count(*) FROM item WHERE title = 'Tail'")))
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:sqlite:/x", "/a/b?cache=shared", "a\u0000b", " "})
  void refuses_what_is_no_path(String url) {
    assertThatThrownBy(() -> Store.open(url))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("--store");
  }

  @Test
  void takes_a_path_with_any_other_character() {
    Path odd = folder.resolve("a b'c\"d%20;&#ü");
    try (Store store = Store.open(odd.toString())) {
      new Given(store.journal()).kites("Tail");
      assertThat(store.items().find(Filter.ALL, TODAY))
          .extracting(item -> item.status())
          .containsExactly(Status.PLANNED);
    }
    assertThat(odd).isRegularFile();
  }
}
