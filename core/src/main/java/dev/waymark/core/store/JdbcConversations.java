package dev.waymark.core.store;

import dev.waymark.core.port.Conversations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// What is open in rooms, one row for each person there.
final class JdbcConversations implements Conversations {
  private final Database database;

  JdbcConversations(Database database) {
    this.database = database;
  }

  @Override
  public void ask(Seat seat, Open open) {
    database.write(
        session -> {
          PreparedStatement save =
              session.prepare(
                  "INSERT INTO open_question (person, room, answers, open_until)"
                      + " VALUES (?, ?, ?, ?) ON CONFLICT (person, room) DO UPDATE SET"
                      + " answers = excluded.answers, open_until = excluded.open_until");
          sit(save, seat);
          save.setString(3, Json.writeValues(open.lines()));
          save.setLong(4, Moment.number(open.until()));
          return save.executeUpdate();
        });
  }

  /// Looks first, as most words answer nothing, and looking waits for nobody.
  @Override
  public Optional<Open> take(Seat seat, Instant now) {
    if (database.read(session -> open(session, seat)).isEmpty()) {
      return Optional.empty();
    }
    return database
        .write(
            session -> {
              Optional<Open> open = open(session, seat);
              PreparedStatement forget =
                  session.prepare("DELETE FROM open_question WHERE person = ? AND room = ?");
              sit(forget, seat);
              forget.executeUpdate();
              return open;
            })
        .filter(open -> now.isBefore(open.until()));
  }

  private static Optional<Open> open(Session session, Seat seat) throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT answers, open_until FROM open_question WHERE person = ? AND room = ?");
    sit(query, seat);
    try (ResultSet row = query.executeQuery()) {
      return row.next()
          ? Optional.of(new Open(Json.readTexts(row.getString(1)), Moment.instant(row.getLong(2))))
          : Optional.empty();
    }
  }

  private static void sit(PreparedStatement statement, Seat seat) throws SQLException {
    statement.setString(1, seat.person().value());
    statement.setString(2, seat.room());
  }
}
