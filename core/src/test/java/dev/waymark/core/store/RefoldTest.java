package dev.waymark.core.store;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.KITES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Plan;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefoldTest {
  private static final List<String> TABLES =
      List.of(
          "SELECT " + ItemTable.FOLDED + " FROM item ORDER BY id",
          "SELECT " + EventTable.Step.COLUMNS + " FROM event_before ORDER BY sequence",
          "SELECT * FROM milestone",
          "SELECT * FROM person");

  @TempDir Path folder;

  @BeforeEach
  void make() {
    try (Store store = Store.open(file().toString())) {
      Given given = new Given(store.journal());
      given.kites("Tail", "String", "Spool");
      given.done(
          new Draft(
              KITES,
              null,
              -1,
              new MilestonesRead(List.of(new Milestone("M1", 1, null, Plan.NONE, List.of())))));
      given.done(Given.known(ANA, "ana", Person.Role.ADMIN));
      for (String item : List.of("i1", "i2", "i3")) {
        given.done(Given.change(item, 1, new ItemStarted()));
      }
      given.done(Given.change("i1", 2, new ItemNoted("flies well")));
      given.done(Given.change("i2", 2, new ItemCompleted(List.of())));
    }
  }

  private Path file() {
    return folder.resolve("store.db");
  }

  /// Never, at once, and each time again.
  @ParameterizedTest
  @CsvSource({"1000, 1000000", "1, 1000000", "1, 0", "2, 0", "3, 1500"})
  void makes_the_same_whenever_items_have_to_leave_memory(int eventsAtOnce, long room)
      throws SQLException {
    try (Session session = Sqlite.at(file()).forWriting()) {
      session.begin();
      List<String> before = tables(session);
      List<EventTable.Row> events =
          EventTable.rows(
              session.prepare("SELECT " + EventTable.COLUMNS + " FROM event ORDER BY sequence"));
      for (String table : List.of("item", "event_before", "milestone", "person", "roadmap")) {
        session.run("DELETE FROM " + table);
      }
      Refold fold =
          new Refold(session, steps -> EventTable.link(session, steps), eventsAtOnce, room);
      for (EventTable.Row event : events) {
        fold.add(event);
        fold.relieve();
      }
      fold.end();
      assertThat(tables(session)).isEqualTo(before).hasSizeGreaterThan(8);
    }
  }

  @Test
  void keeps_items_in_memory_until_the_end_where_they_fit() throws SQLException {
    try (Session session = Sqlite.at(file()).forWriting()) {
      session.begin();
      List<EventTable.Row> events =
          EventTable.rows(
              session.prepare("SELECT " + EventTable.COLUMNS + " FROM event ORDER BY sequence"));
      session.run("DELETE FROM item");
      session.run("DELETE FROM event_before");
      Refold fold = new Refold(session, steps -> EventTable.link(session, steps), 1, 1_000_000);
      for (EventTable.Row event : events) {
        fold.add(event);
        fold.relieve();
      }
      assertThat(session.number("SELECT count(*) FROM item")).isZero();
      assertThat(session.number("SELECT count(*) FROM event_before")).isEqualTo(5);
      fold.end();
      assertThat(session.number("SELECT count(*) FROM item")).isEqualTo(3);
    }
  }

  private static List<String> tables(Session session) throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table : TABLES) {
      try (ResultSet row = session.prepare(table).executeQuery()) {
        while (row.next()) {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(row.getString(i));
          }
          rows.add(values.toString());
        }
      }
    }
    return rows;
  }
}
