package dev.waymark.core.store;

import dev.waymark.core.port.Inbox;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Deliveries, one row each.
final class JdbcInbox implements Inbox {
  private final Database database;

  JdbcInbox(Database database) {
    this.database = database;
  }

  @Override
  public Kept keep(Delivery delivery, Instant now, Hold hold, BooleanSupplier wanted) {
    return database.write(
        session -> {
          if (!wanted.getAsBoolean()) {
            return Kept.UNWANTED;
          }
          PreparedStatement save =
              session.prepare(
                  "INSERT INTO inbox (service, delivery, request, content, received_at, holder,"
                      + " held_until) VALUES (?, ?, ?, ?, ?, ?, ?)"
                      + " ON CONFLICT (service, delivery) DO NOTHING");
          save.setString(1, delivery.service());
          save.setString(2, delivery.id());
          save.setString(3, delivery.request());
          save.setString(4, delivery.content());
          save.setLong(5, Moment.number(now));
          save.setString(6, hold.holder());
          save.setLong(7, Moment.number(hold.until()));
          return save.executeUpdate() == 1 ? Kept.NEW : Kept.KNOWN;
        });
  }

  @Override
  public List<Left> takeOver(String service, Instant now, Hold hold) {
    if (left(service, now, hold).isEmpty()) {
      return List.of();
    }
    return database.write(
        session -> {
          List<Left> left = left(session, service, now, hold);
          PreparedStatement take =
              session.prepare(
                  "UPDATE inbox SET holder = ?, held_until = ?"
                      + " WHERE service = ? AND delivery = ?");
          for (Left one : left) {
            take.setString(1, hold.holder());
            take.setLong(2, Moment.number(hold.until()));
            take.setString(3, service);
            take.setString(4, one.delivery().id());
            take.executeUpdate();
          }
          return left;
        });
  }

  /// Looks first, as mostly there is nothing, and looking waits for nobody.
  private List<Left> left(String service, Instant now, Hold hold) {
    return database.read(session -> left(session, service, now, hold));
  }

  private static List<Left> left(Session session, String service, Instant now, Hold hold)
      throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT delivery, request, content,"
                + " EXISTS (SELECT 1 FROM event WHERE event.request = inbox.request)"
                + " FROM inbox WHERE done_at IS NULL AND service = ?"
                + " AND (holder = ? OR held_until <= ?) ORDER BY received_at, delivery");
    query.setString(1, service);
    query.setString(2, hold.holder());
    query.setLong(3, Moment.number(now));
    List<Left> left = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        left.add(
            new Left(
                new Delivery(service, row.getString(1), row.getString(2), row.getString(3)),
                row.getBoolean(4)));
      }
    }
    return left;
  }

  @Override
  public void finish(Delivery delivery, Instant now) {
    database.write(
        session -> {
          PreparedStatement save =
              session.prepare(
                  "UPDATE inbox SET content = '', done_at = ? WHERE service = ? AND delivery = ?");
          save.setLong(1, Moment.number(now));
          save.setString(2, delivery.service());
          save.setString(3, delivery.id());
          return save.executeUpdate();
        });
  }

  @Override
  public int forget(Instant before, Instant unfinishedBefore) {
    return database.write(
        session -> {
          PreparedStatement done =
              session.prepare("DELETE FROM inbox WHERE received_at < ? AND done_at IS NOT NULL");
          done.setLong(1, Moment.number(before));
          done.executeUpdate();
          PreparedStatement unfinished =
              session.prepare("DELETE FROM inbox WHERE received_at < ? AND done_at IS NULL");
          unfinished.setLong(1, Moment.number(unfinishedBefore));
          return unfinished.executeUpdate();
        });
  }
}
