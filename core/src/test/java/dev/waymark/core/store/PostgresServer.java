package dev.waymark.core.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// A PostgreSQL server of this test run's own, and in it a schema for whoever asks.
final class PostgresServer {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private PostgresServer() {}

  /// Started once, with the first who asks; it ends with this process.
  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            // What a test writes need not outlive it.
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "200")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// @return the URL of a new, empty schema
  static String schema() throws SQLException {
    String name = "s" + SCHEMAS.incrementAndGet();
    String url = Running.SERVER.getJdbcUrl("postgres", "postgres");
    try (Session session = new Postgres(url).forWriting()) {
      session.run("CREATE SCHEMA " + name);
    }
    return url + "&currentSchema=" + name;
  }
}
