package dev.waymark.core.store;

import dev.waymark.core.port.Follows;
import dev.waymark.core.roadmap.Person;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What channels follow, one row for each filter; how far they have been told, one row each. The
/// fence grows with every host that takes a channel over.
final class JdbcFollows implements Follows {
  private record Row(String holder, long until, Turn turn) {}

  private final Database database;

  JdbcFollows(Database database) {
    this.database = database;
  }

  @Override
  public boolean isCalled(Person.Id person) {
    return database.read(
        session -> {
          PreparedStatement query = session.prepare("SELECT person FROM uncalled WHERE person = ?");
          query.setString(1, person.value());
          return texts(query).isEmpty();
        });
  }

  @Override
  public void call(Person.Id person, boolean wanted) {
    database.write(
        session -> {
          PreparedStatement save =
              session.prepare(
                  wanted
                      ? "DELETE FROM uncalled WHERE person = ?"
                      : "INSERT INTO uncalled (person) VALUES (?) ON CONFLICT (person) DO NOTHING");
          save.setString(1, person.value());
          return save.executeUpdate();
        });
  }

  @Override
  public List<String> channels() {
    return database.read(
        session -> texts(session.prepare("SELECT channel FROM follower ORDER BY channel")));
  }

  @Override
  public List<String> of(String channel) {
    return database.read(session -> filters(session, channel));
  }

  private static List<String> filters(Session session, String channel) throws SQLException {
    PreparedStatement query =
        session.prepare("SELECT filter FROM followed WHERE channel = ? ORDER BY position");
    query.setString(1, channel);
    return texts(query);
  }

  private static List<String> texts(PreparedStatement query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  @Override
  public void follow(String channel, String filter) {
    database.write(
        session -> {
          PreparedStatement begin =
              session.prepare(
                  "INSERT INTO follower (channel, told, message_after, message_latest, holder,"
                      + " fence, held_until) VALUES (?, ?, 0, 0, '', 0, 0)"
                      + " ON CONFLICT (channel) DO NOTHING");
          begin.setString(1, channel);
          begin.setLong(2, session.head().sequence());
          begin.executeUpdate();
          PreparedStatement save =
              session.prepare(
                  "INSERT INTO followed (channel, filter, position) VALUES (?, ?,"
                      + " (SELECT coalesce(max(position), 0) + 1 FROM followed WHERE channel = ?))"
                      + " ON CONFLICT (channel, filter) DO NOTHING");
          save.setString(1, channel);
          save.setString(2, filter);
          save.setString(3, channel);
          return save.executeUpdate();
        });
  }

  @Override
  public boolean unfollow(String channel, String filter) {
    return database.write(
        session -> {
          PreparedStatement forget =
              session.prepare("DELETE FROM followed WHERE channel = ? AND filter = ?");
          forget.setString(1, channel);
          forget.setString(2, filter);
          boolean known = forget.executeUpdate() > 0;
          if (filters(session, channel).isEmpty()) {
            PreparedStatement end = session.prepare("DELETE FROM follower WHERE channel = ?");
            end.setString(1, channel);
            end.executeUpdate();
          }
          return known;
        });
  }

  @Override
  public Optional<Turn> turn(String channel, String host, Instant now, Duration lease) {
    return database.write(
        session -> {
          Row row = row(session, channel);
          boolean ours = row != null && row.holder().equals(host);
          if (row == null || (!ours && Moment.number(now) < row.until())) {
            return Optional.empty();
          }
          Turn before = row.turn();
          Turn turn = new Turn(channel, ours ? before.fence() : before.fence() + 1, before.told());
          PreparedStatement save =
              session.prepare(
                  "UPDATE follower SET holder = ?, fence = ?, held_until = ? WHERE channel = ?");
          save.setString(1, host);
          save.setLong(2, turn.fence());
          save.setLong(3, Moment.number(now.plus(lease)));
          save.setString(4, channel);
          save.executeUpdate();
          return Optional.of(turn);
        });
  }

  private static @Nullable Row row(Session session, String channel) throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT holder, held_until, fence, told, message, message_after, message_latest"
                + " FROM follower WHERE channel = ?");
    query.setString(1, channel);
    try (ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        return null;
      }
      String id = row.getString(5);
      Message message =
          id == null ? null : new Message(row.getLong(6), Moment.instant(row.getLong(7)), id);
      return new Row(
          row.getString(1),
          row.getLong(2),
          new Turn(channel, row.getLong(3), new Told(row.getLong(4), message)));
    }
  }

  @Override
  public boolean told(Turn turn, Told told) {
    return database.write(
        session -> {
          Message message = told.message();
          PreparedStatement save =
              session.prepare(
                  "UPDATE follower SET told = ?, message = ?, message_after = ?,"
                      + " message_latest = ? WHERE channel = ? AND fence = ?");
          save.setLong(1, told.upTo());
          save.setString(2, message == null ? null : message.id());
          save.setLong(3, message == null ? 0 : message.after());
          save.setLong(4, message == null ? 0 : Moment.number(message.latest()));
          save.setString(5, turn.channel());
          save.setLong(6, turn.fence());
          return save.executeUpdate() == 1;
        });
  }

  @Override
  public void heard(String channel, String request, Instant now) {
    database.write(
        session -> {
          PreparedStatement forget = session.prepare("DELETE FROM heard WHERE heard_at < ?");
          forget.setLong(1, Moment.number(now.minus(HEARD_FOR)));
          forget.executeUpdate();
          PreparedStatement save =
              session.prepare(
                  "INSERT INTO heard (channel, request, heard_at) VALUES (?, ?, ?)"
                      + " ON CONFLICT (channel, request) DO NOTHING");
          save.setString(1, channel);
          save.setString(2, request);
          save.setLong(3, Moment.number(now));
          return save.executeUpdate();
        });
  }

  @Override
  public Set<String> heard(String channel) {
    return database.read(
        session -> {
          PreparedStatement query = session.prepare("SELECT request FROM heard WHERE channel = ?");
          query.setString(1, channel);
          return new HashSet<>(texts(query));
        });
  }
}
