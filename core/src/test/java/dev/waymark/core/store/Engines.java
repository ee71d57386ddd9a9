package dev.waymark.core.store;

import java.nio.file.Path;
import java.sql.SQLException;

/// The same test on both engines.
final class Engines {
  private Engines() {}

  /// @param engine as tests name it
  /// @param folder where SQLite may have its file
  /// @return what opens a store, the same one each time it is opened
  static String place(String engine, Path folder) throws SQLException {
    return engine.equals("SQLite")
        ? folder.resolve("store.db").toString()
        : PostgresServer.schema();
  }

  /// Changes all items past the journal's back, so that it shows what is remembered.
  static void damage(Store store, String change) {
    store
        .database()
        .<Boolean>write(
            session -> {
              session.run("UPDATE " + change);
              return true;
            });
  }
}
