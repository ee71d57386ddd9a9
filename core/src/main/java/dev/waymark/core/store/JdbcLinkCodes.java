package dev.waymark.core.store;

import dev.waymark.core.port.LinkCodes;
import dev.waymark.core.roadmap.Person;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row a code, gone when it was used.
final class JdbcLinkCodes implements LinkCodes {
  private final Database database;

  JdbcLinkCodes(Database database) {
    this.database = database;
  }

  @Override
  public void give(String hash, Person.Id person, Instant until) {
    database.<Boolean>write(
        session -> {
          delete(session, "person", person.value());
          PreparedStatement save =
              session.prepare("INSERT INTO link_code (hash, person, until) VALUES (?, ?, ?)");
          save.setString(1, hash);
          save.setString(2, person.value());
          save.setLong(3, Moment.number(until));
          save.executeUpdate();
          return true;
        });
  }

  @Override
  public Optional<Person.Id> take(String hash, Instant now) {
    return database.write(
        session -> {
          String person = person(session, hash, now);
          delete(session, "hash", hash);
          return Optional.ofNullable(person).map(Person.Id::new);
        });
  }

  private static @Nullable String person(Session session, String hash, Instant now)
      throws SQLException {
    PreparedStatement query =
        session.prepare("SELECT person FROM link_code WHERE hash = ? AND until > ?");
    query.setString(1, hash);
    query.setLong(2, Moment.number(now));
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private static void delete(Session session, String column, String value) throws SQLException {
    PreparedStatement delete = session.prepare("DELETE FROM link_code WHERE " + column + " = ?");
    delete.setString(1, value);
    delete.executeUpdate();
  }
}
