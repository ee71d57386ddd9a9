package dev.waymark.core.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Makes today's state anew from the journal, which is the truth. Where items stand in their files
/// is kept: that is no event.
final class Repair {
  private static final int EVENTS_AT_ONCE = 5_000;

  private static final List<String> STATE =
      List.of(
          "identity",
          "owner_of",
          "person",
          "item",
          "progress",
          "event_before",
          "milestone",
          "waiver",
          "check_in",
          "absence",
          "roadmap");

  private Repair() {}

  static void run(Session session, Dialect dialect) throws SQLException {
    session.run("DROP TABLE IF EXISTS place_before");
    session.run(
        "CREATE TEMPORARY TABLE place_before AS SELECT id, place, part, more_places FROM item"
            + " WHERE place IS NOT NULL");
    dialect.rewrite(session, () -> rewrite(session));
    session.run(
        "UPDATE item SET place = b.place, part = b.part, more_places = b.more_places"
            + " FROM place_before AS b WHERE item.id = b.id");
    session.run("DROP TABLE place_before");
  }

  private static void rewrite(Session session) throws SQLException {
    for (String table : STATE) {
      session.run("DELETE FROM " + table);
    }
    session.recent().clear();
    fold(session);
  }

  private static void fold(Session session) throws SQLException {
    Refold fold = new Refold(session, steps -> EventTable.link(session, steps));
    PreparedStatement next =
        session.prepare(
            "SELECT "
                + EventTable.COLUMNS
                + " FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?");
    long done = 0;
    while (true) {
      next.setLong(1, done);
      next.setInt(2, EVENTS_AT_ONCE);
      List<EventTable.Row> events = EventTable.rows(next);
      if (events.isEmpty()) {
        fold.end();
        return;
      }
      for (EventTable.Row event : events) {
        fold.add(event);
        fold.relieve();
      }
      done = events.getLast().sequence();
    }
  }
}
