package dev.waymark.core.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings tables to today's version. Loads Flyway, which takes longer than most commands, and so is
/// gone to only where the version differs.
final class Migration {
  private static final long WITH_FOLDED_NOTES = 8;
  private static final long WITH_HOW_ITEMS_MOVED = 29;

  private Migration() {}

  /// Within the session's transaction, so that a store has all of a new version or nothing of it.
  ///
  /// @param from the version it has; 0 where there are no tables yet
  static void run(Session session, Dialect dialect, long from) throws SQLException {
    FluentConfiguration flyway =
        Flyway.configure(Migration.class.getClassLoader())
            .dataSource(only(session.connection()))
            .locations(dialect.migrations())
            .loggers("slf4j");
    if (from > 0) {
      // Stores were made before there was a record of what was done to them.
      flyway.baselineOnMigrate(true).baselineVersion(Long.toString(from));
    }
    try {
      flyway.load().migrate();
    } catch (FlywayException e) {
      throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
    }
    if (from > 0 && from < WITH_FOLDED_NOTES) {
      foldNotes(session);
    }
    if (from > 0 && from < WITH_HOW_ITEMS_MOVED) {
      Repair.run(session, dialect);
    }
    dialect.setVersion(session, Schema.VERSION);
  }

  /// No engine folds texts as we do.
  private static void foldNotes(Session session) throws SQLException {
    PreparedStatement fold = session.prepare("UPDATE item SET notes_folded = ? WHERE id = ?");
    PreparedStatement noted = session.prepare("SELECT notes, id FROM item WHERE notes IS NOT NULL");
    Map<String, String> notes = new HashMap<>();
    try (ResultSet row = noted.executeQuery()) {
      while (row.next()) {
        notes.put(row.getString(2), row.getString(1));
      }
    }
    for (Map.Entry<String, String> entry : notes.entrySet()) {
      fold.setString(1, ItemRow.folded(Json.readTexts(entry.getValue())));
      fold.setString(2, entry.getKey());
      fold.executeUpdate();
    }
  }

  /// Gives this one connection to whoever asks, and leaves its transaction to us.
  private static DataSource only(Connection connection) {
    Connection ours =
        as(
            Connection.class,
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "commit", "close", "setAutoCommit" -> null;
                  case "getAutoCommit" -> true;
                  default -> {
                    try {
                      yield method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  }
                });
    return as(
        DataSource.class, (_, method, _) -> method.getName().equals("getConnection") ? ours : null);
  }

  private static <T> T as(Class<T> type, InvocationHandler calls) {
    return type.cast(
        Proxy.newProxyInstance(Migration.class.getClassLoader(), new Class<?>[] {type}, calls));
  }
}
