package dev.waymark.core.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every table that a copy of a store holds, whichever engine it is in.
final class Tables {
  private static final int AT_ONCE = 1_000;

  /// @param order the columns that its rows are copied in the order of
  private record Table(String name, String columns, String order) {}

  private static final List<Table> ALL =
      List.of(
          new Table("head", "one, sequence, hash", "one"),
          new Table("event", EventTable.COLUMNS, "sequence"),
          new Table("event_before", "sequence, before, moved, status, due", "sequence"),
          new Table("roadmap", "id, name, prefix, file, tracked", "id"),
          new Table(
              "milestone",
              "roadmap, position, title, line, status, priority, owner, target_day, target_span,"
                  + " timeframe, criteria",
              "roadmap, position"),
          new Table("item", ItemTable.FOLDED + ", place, part, more_places", "id"),
          new Table("stretch", StretchTable.COLUMNS, "of_roadmap, ordinal"),
          new Table("progress", ProgressTable.COLUMNS, "roadmap, milestone"),
          new Table("person", "id, name, name_folded, role", "id"),
          new Table("identity", "kind, value, person", "kind, value"),
          new Table("owner_of", "owner_folded, person, owner", "owner_folded, person"),
          new Table("waiver", "roadmap, finding, reason, until_day", "roadmap, finding"),
          new Table("sighting", "roadmap, finding, seen_at", "roadmap, finding"),
          new Table("synced", "roadmap, size, modified, text, moves", "roadmap"),
          // Its numbers are given anew, in the same order.
          new Table(
              "patch",
              "request, roadmap, item, milestone, line, at_byte, before, after, pending",
              "id"),
          new Table(
              "standup",
              "channel, day, holder, held_until, posted_at, team, fate, why, said",
              "channel, day"),
          new Table("check_in", DaysTable.CHECK_IN, "person, day"),
          new Table("absence", DaysTable.ABSENCE, "person, from_day"),
          new Table(
              "asked",
              "person, day, again, holder, held_until, asked_at, zone, channel, message, settled",
              "person, day, again"),
          new Table("saved_view", "name_folded, name, filter", "name_folded"),
          new Table("uncalled", "person", "person"),
          new Table("followed", "channel, filter, position", "channel, position"),
          new Table(
              "follower",
              "channel, told, message, message_after, message_latest, holder, fence, held_until",
              "channel"));

  private Tables() {}

  /// @param to has the tables, and no rows in them but the head's
  static void copy(Session from, Session to) throws SQLException {
    to.run("DELETE FROM head");
    for (Table table : ALL) {
      copy(table, from, to);
    }
  }

  private static void copy(Table table, Session from, Session to) throws SQLException {
    int columns = table.columns().split(", ", -1).length;
    String marks = String.join(", ", Collections.nCopies(columns, "?"));
    PreparedStatement insert =
        to.prepare(
            "INSERT INTO " + table.name() + " (" + table.columns() + ") VALUES (" + marks + ")");
    PreparedStatement query =
        from.prepare(
            "SELECT " + table.columns() + " FROM " + table.name() + " ORDER BY " + table.order());
    int waiting = 0;
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        for (int column = 1; column <= columns; column++) {
          set(insert, column, row.getObject(column));
        }
        insert.addBatch();
        if (++waiting % AT_ONCE == 0) {
          insert.executeBatch();
        }
      }
    }
    insert.executeBatch();
  }

  /// @param value of a kind that columns have
  static void set(PreparedStatement statement, int position, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setObject(position, null);
      case byte[] bytes -> statement.setBytes(position, bytes);
      case String text -> statement.setString(position, text);
      case Number number -> statement.setLong(position, number.longValue());
      default -> throw new SQLException("no such value is kept: " + value.getClass());
    }
  }
}
