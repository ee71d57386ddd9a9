package dev.waymark.core.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// A PostgreSQL server of this test run's own, and in it a schema for whoever asks. Where none can
/// be started, tests that ask are skipped and say why.
public final class PostgresServer {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private PostgresServer() {}

  /// Started once, with the first who asks; it ends with this process.
  private static final class Running {
    /// Empty where there is none.
    static final String URL = start();

    private static String start() {
      try {
        return embedded();
      } catch (IOException | IllegalStateException withoutNamespaces) {
        return InstalledPostgres.start();
      }
    }

    private static String embedded() throws IOException {
      return EmbeddedPostgres.builder()
          // What a test writes need not outlive it.
          .setServerConfig("fsync", "off")
          .setServerConfig("max_connections", "200")
          .start()
          .getJdbcUrl("postgres", "postgres");
    }
  }

  /// @return the URL of a new, empty schema
  public static String schema() throws SQLException {
    assumeThat(Running.URL)
        .as("PostgreSQL as root needs user namespaces or Debian's postgresql, and has neither here")
        .isNotEmpty();
    String name = "s" + SCHEMAS.incrementAndGet();
    try (Session session = new Postgres(Running.URL).forWriting()) {
      session.run("CREATE SCHEMA " + name);
    }
    return Running.URL + "&currentSchema=" + name;
  }
}
