package dev.waymark.core.store;

import dev.waymark.core.port.StoreProblem;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/// Which version of the tables a store has, and what becomes of one that has another.
final class Schema {
  /// What this program reads and writes.
  static final long VERSION = 34;

  private static final int ATTEMPTS = 2_000;
  private static final long PAUSE_NANOSECONDS = 5_000_000;

  private Schema() {}

  /// Makes sure that this is a store of this version: where there is none, one is made; an older
  /// one is brought to it; anything else is left as it is.
  static void prepare(Database database) {
    Dialect dialect = database.dialect();
    boolean created = dialect.create();
    long version = created ? 0 : database.read(dialect::version);
    refuseNewer(dialect, version);
    if (version != VERSION) {
      migrate(database);
    }
  }

  private static void refuseNewer(Dialect dialect, long version) {
    if (version > VERSION) {
      throw new StoreProblem(
          "The store "
              + dialect.place()
              + " was written by a newer Waymark: use that one, or choose another store with"
              + " --store.");
    }
  }

  /// Turning on the write-ahead log does not wait for other processes that do the same, so it is
  /// tried again.
  private static void migrate(Database database) {
    for (int attempt = 1; ; attempt++) {
      try {
        database.<Boolean>write(session -> migrate(session, database.dialect()));
        return;
      } catch (StoreProblem e) {
        boolean busy =
            e.getCause() instanceof SQLException cause && database.dialect().isBusy(cause);
        if (!busy || attempt == ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOSECONDS);
      }
    }
  }

  /// Looks again first: another process may have done it while we waited for our turn.
  private static boolean migrate(Session session, Dialect dialect) throws SQLException {
    long version = dialect.version(session);
    refuseNewer(dialect, version);
    if (version == VERSION) {
      return false;
    }
    Migration.run(session, dialect, version);
    return true;
  }
}
