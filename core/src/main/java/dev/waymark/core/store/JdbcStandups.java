package dev.waymark.core.store;

import dev.waymark.core.port.Claim;
import dev.waymark.core.port.Standups;
import dev.waymark.core.reply.Reply.Fate;
import dev.waymark.core.reply.Reply.Post;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Claims on standups, one row a slot.
final class JdbcStandups implements Standups {
  private final Database database;

  JdbcStandups(Database database) {
    this.database = database;
  }

  @Override
  public Claim claim(Slot slot, String holder, Instant now, Duration lease) {
    return database.write(
        session -> {
          Claim claim = standing(session, slot, holder, now);
          if (claim.isOurs()) {
            hold(session, slot, holder, now.plus(lease));
          }
          return claim;
        });
  }

  /// What claiming now comes to.
  private static Claim standing(Session session, Slot slot, String holder, Instant now)
      throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT holder, held_until, posted_at IS NOT NULL FROM standup"
                + " WHERE channel = ? AND day = ?");
    query.setString(1, slot.place());
    query.setString(2, slot.day().toString());
    return Claims.standing(query, holder, now);
  }

  private static void hold(Session session, Slot slot, String holder, Instant until)
      throws SQLException {
    PreparedStatement save =
        session.prepare(
            "INSERT INTO standup (channel, day, holder, held_until, team)"
                + " VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (channel, day) DO UPDATE SET holder = excluded.holder,"
                + " held_until = excluded.held_until");
    save.setString(1, slot.place());
    save.setString(2, slot.day().toString());
    save.setString(3, holder);
    save.setLong(4, Moment.number(until));
    save.setString(5, slot.team());
    save.executeUpdate();
  }

  @Override
  public boolean posted(Slot slot, Instant now) {
    return over(slot, now, Fate.POSTED);
  }

  @Override
  public void said(Slot slot, String text) {
    database.write(
        session -> {
          PreparedStatement save =
              session.prepare("UPDATE standup SET said = ? WHERE channel = ? AND day = ?");
          save.setString(1, text);
          save.setString(2, slot.place());
          save.setString(3, slot.day().toString());
          return save.executeUpdate();
        });
  }

  @Override
  public Optional<String> said(Slot slot) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  "SELECT coalesce(said, '') FROM standup"
                      + " WHERE channel = ? AND day = ? AND fate = 'POSTED'");
          query.setString(1, slot.place());
          query.setString(2, slot.day().toString());
          try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
          }
        });
  }

  @Override
  public Optional<Instant> toldBefore(Slot slot) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  "SELECT posted_at FROM standup WHERE channel = ? AND day < ?"
                      + " AND posted_at IS NOT NULL ORDER BY day DESC LIMIT 1");
          query.setString(1, slot.place());
          query.setString(2, slot.day().toString());
          try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(Moment.instant(row.getLong(1))) : Optional.empty();
          }
        });
  }

  @Override
  public void quiet(Slot slot, Instant now) {
    var _ = over(slot, now, Fate.QUIET);
  }

  /// The first word counts.
  private boolean over(Slot slot, Instant now, Fate fate) {
    return database.write(
        session -> {
          PreparedStatement save =
              session.prepare(
                  "INSERT INTO standup (channel, day, holder, held_until, posted_at, team, fate)"
                      + " VALUES (?, ?, '', 0, ?, ?, ?)"
                      + " ON CONFLICT (channel, day) DO UPDATE SET"
                      + " posted_at = excluded.posted_at, fate = excluded.fate"
                      + " WHERE standup.posted_at IS NULL");
          save.setString(1, slot.place());
          save.setString(2, slot.day().toString());
          save.setLong(3, Moment.number(now));
          save.setString(4, slot.team());
          save.setString(5, fate.name());
          return save.executeUpdate() == 1;
        });
  }

  @Override
  public void delayed(Slot slot, String why) {
    wrong(slot, Fate.DELAYED, why);
  }

  @Override
  public void missed(Slot slot, String why) {
    wrong(slot, Fate.MISSED, why);
  }

  private void wrong(Slot slot, Fate fate, String why) {
    database.write(
        session -> {
          PreparedStatement save =
              session.prepare(
                  "INSERT INTO standup (channel, day, holder, held_until, team, fate, why)"
                      + " VALUES (?, ?, '', 0, ?, ?, ?)"
                      + " ON CONFLICT (channel, day) DO UPDATE SET"
                      + " fate = excluded.fate, why = excluded.why"
                      + " WHERE standup.posted_at IS NULL");
          save.setString(1, slot.place());
          save.setString(2, slot.day().toString());
          save.setString(3, slot.team());
          save.setString(4, fate.name());
          save.setString(5, why);
          return save.executeUpdate();
        });
  }

  @Override
  public Optional<LocalDate> before(Slot slot) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare("SELECT max(day) FROM standup WHERE channel = ? AND day < ?");
          query.setString(1, slot.place());
          query.setString(2, slot.day().toString());
          try (ResultSet row = query.executeQuery()) {
            return row.next()
                ? Optional.ofNullable(row.getString(1)).map(LocalDate::parse)
                : Optional.empty();
          }
        });
  }

  @Override
  public List<Post> history(String team, int most) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  "SELECT channel, day, posted_at, fate, why FROM standup WHERE team = ?"
                      + " ORDER BY day DESC, channel LIMIT ?");
          query.setString(1, team);
          query.setInt(2, most);
          List<Post> posts = new ArrayList<>();
          try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
              posts.add(post(row, team));
            }
          }
          return posts;
        });
  }

  private static Post post(ResultSet row, String team) throws SQLException {
    long number = row.getLong(3);
    Instant at = row.wasNull() ? null : Moment.instant(number);
    String said = row.getString(4);
    // Before it was written down, what was done with was posted.
    Fate fate = said == null ? (at == null ? Fate.DELAYED : Fate.POSTED) : Fate.valueOf(said);
    String place = row.getString(1);
    return new Post(
        LocalDate.parse(row.getString(2)),
        team.isEmpty() ? place : place.substring(team.length() + 1),
        fate,
        fate == Fate.POSTED ? at : null,
        row.getString(5));
  }
}
