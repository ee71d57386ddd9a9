package dev.waymark.core.store;

import dev.waymark.core.port.Views;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Saved views, one row each.
final class JdbcViews implements Views {
  private final Database database;

  JdbcViews(Database database) {
    this.database = database;
  }

  @Override
  public List<View> all() {
    return database.read(
        session ->
            list(session.prepare("SELECT name, filter FROM saved_view ORDER BY name_folded")));
  }

  @Override
  public Optional<View> byName(String name) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare("SELECT name, filter FROM saved_view WHERE name_folded = ?");
          query.setString(1, Folding.name(name));
          return list(query).stream().findFirst();
        });
  }

  private static List<View> list(PreparedStatement query) throws SQLException {
    List<View> views = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        views.add(new View(row.getString(1), row.getString(2)));
      }
    }
    return views;
  }

  @Override
  public void save(View view) {
    database.write(
        session -> {
          PreparedStatement save =
              session.prepare(
                  "INSERT INTO saved_view (name_folded, name, filter) VALUES (?, ?, ?)"
                      + " ON CONFLICT (name_folded) DO UPDATE SET name = excluded.name,"
                      + " filter = excluded.filter");
          save.setString(1, Folding.name(view.name()));
          save.setString(2, view.name());
          save.setString(3, view.filter());
          return save.executeUpdate();
        });
  }
}
