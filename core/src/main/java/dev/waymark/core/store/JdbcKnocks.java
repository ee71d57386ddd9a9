package dev.waymark.core.store;

import dev.waymark.core.event.Identity;
import dev.waymark.core.port.Knocks;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/// One row a key; whoever knocks with many pushes the oldest out.
final class JdbcKnocks implements Knocks {
  private static final int AT_MOST = 50;

  private final Database database;

  JdbcKnocks(Database database) {
    this.database = database;
  }

  @Override
  public void heard(Knock knock) {
    database.<Boolean>write(
        session -> {
          PreparedStatement save =
              session.prepare(
                  "INSERT INTO knock (fingerprint, source, at) VALUES (?, ?, ?) ON CONFLICT"
                      + " (fingerprint) DO UPDATE SET source = excluded.source, at = excluded.at");
          save.setString(1, knock.fingerprint());
          save.setString(2, knock.source());
          save.setLong(3, Moment.number(knock.at()));
          save.executeUpdate();
          PreparedStatement forget =
              session.prepare(
                  "DELETE FROM knock WHERE fingerprint NOT IN"
                      + " (SELECT fingerprint FROM knock ORDER BY at DESC, fingerprint LIMIT ?)");
          forget.setInt(1, AT_MOST);
          forget.executeUpdate();
          return true;
        });
  }

  @Override
  public List<Knock> waiting() {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  "SELECT fingerprint, source, at FROM knock WHERE NOT EXISTS (SELECT 1 FROM"
                      + " identity WHERE kind = ? AND value = fingerprint)"
                      + " ORDER BY at DESC, fingerprint");
          query.setString(1, Identity.Kind.SSH.name());
          List<Knock> waiting = new ArrayList<>();
          try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
              waiting.add(
                  new Knock(row.getString(1), row.getString(2), Moment.instant(row.getLong(3))));
            }
          }
          return waiting;
        });
  }
}
