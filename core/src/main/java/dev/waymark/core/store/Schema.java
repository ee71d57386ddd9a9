package dev.waymark.core.store;

import dev.waymark.core.port.StoreProblem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// The tables, and which version of them a file has.
final class Schema {
  /// "WMRK", so that another program's database is not taken for a store.
  private static final int APPLICATION = 0x574D524B;

  private static final int VERSION = 1;
  private static final int ATTEMPTS = 2_000;
  private static final long PAUSE_NANOSECONDS = 5_000_000;

  /// What a person's own changes are; what a file says is taken back in the file.
  static final String IS_CHANGE =
      "kind IN ('item-started', 'item-completed', 'item-blocked', 'item-unblocked',"
          + " 'item-reopened', 'item-created', 'item-deferred', 'item-dropped', 'item-renamed',"
          + " 'item-moved', 'item-linked', 'priority-changed',"
          + " 'owner-changed', 'target-changed', 'item-noted')"
          + " AND surface <> 'FILE'";

  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE head (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            sequence INTEGER NOT NULL,
            hash BLOB NOT NULL
          ) STRICT
          """,
          """
          CREATE TABLE event (
            sequence INTEGER PRIMARY KEY,
            roadmap TEXT,
            item TEXT,
            request TEXT NOT NULL,
            person TEXT NOT NULL,
            surface TEXT NOT NULL,
            at INTEGER NOT NULL, -- nanoseconds since 1970
            kind TEXT NOT NULL,
            payload TEXT NOT NULL,
            undoes TEXT, -- the request that this event takes back
            hash BLOB NOT NULL -- of the hash before and all of this row
          ) STRICT
          """,
          "CREATE INDEX event_of_item ON event (item, sequence) WHERE item IS NOT NULL",
          "CREATE INDEX event_by_moment ON event (at)",
          "CREATE INDEX event_of_request ON event (request, sequence)",
          "CREATE INDEX event_of_change ON event (person, sequence, request) WHERE " + IS_CHANGE,
          "CREATE INDEX event_of_undoing ON event (undoes) WHERE undoes IS NOT NULL",
          """
          CREATE TRIGGER event_stays BEFORE UPDATE ON event
          BEGIN SELECT RAISE(ABORT, 'events are never edited'); END
          """,
          """
          CREATE TRIGGER event_remains BEFORE DELETE ON event
          BEGIN SELECT RAISE(ABORT, 'events are never removed'); END
          """,
          """
          CREATE TABLE roadmap (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            prefix TEXT NOT NULL,
            file TEXT NOT NULL,
            tracked INTEGER -- the event that tracked it; null when it no longer is
          ) STRICT, WITHOUT ROWID
          """,
          """
          CREATE TABLE milestone (
            roadmap TEXT NOT NULL,
            position INTEGER NOT NULL,
            title TEXT NOT NULL,
            line INTEGER NOT NULL,
            status TEXT,
            priority TEXT,
            owner TEXT,
            target_day INTEGER,
            target_span TEXT,
            timeframe TEXT,
            criteria TEXT,
            PRIMARY KEY (roadmap, position)
          ) STRICT, WITHOUT ROWID
          """,
          """
          CREATE TABLE item (
            id TEXT NOT NULL UNIQUE,
            prefix TEXT NOT NULL,
            number INTEGER NOT NULL,
            roadmap TEXT NOT NULL,
            milestone TEXT NOT NULL,
            title TEXT NOT NULL,
            status TEXT NOT NULL,
            priority TEXT,
            owner TEXT,
            target_day INTEGER, -- days since 1970
            target_span TEXT,
            timeframe TEXT,
            sub_items INTEGER NOT NULL,
            criteria TEXT,
            reason TEXT,
            evidence TEXT,
            notes TEXT,
            gone INTEGER NOT NULL,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            changed_by TEXT NOT NULL,
            line INTEGER, -- of the first place
            part INTEGER,
            more_places TEXT,
            title_folded TEXT NOT NULL, -- for looking up in any case
            owner_folded TEXT
          ) STRICT
          """,
          "CREATE UNIQUE INDEX item_by_ref ON item (prefix, number)",
          // What filters ask for most stands in the index, so that rows that do not match are
          // never looked at.
          """
          CREATE INDEX item_in_document_order
          ON item (roadmap, gone, line, part, number, status, owner_folded, target_day)
          """,
          """
          CREATE TABLE person (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            name_folded TEXT NOT NULL,
            role TEXT NOT NULL
          ) STRICT, WITHOUT ROWID
          """,
          """
          CREATE TABLE identity (
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (kind, value)
          ) STRICT, WITHOUT ROWID
          """,
          """
          CREATE TABLE synced (
            roadmap TEXT PRIMARY KEY,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            text BLOB NOT NULL
          ) STRICT
          """,
          """
          CREATE TABLE patch (
            id INTEGER PRIMARY KEY,
            request TEXT NOT NULL,
            roadmap TEXT NOT NULL,
            item TEXT NOT NULL,
            line INTEGER NOT NULL,
            at_byte INTEGER NOT NULL,
            before BLOB NOT NULL,
            after BLOB NOT NULL,
            pending INTEGER NOT NULL
          ) STRICT
          """,
          "CREATE INDEX patch_of_request ON patch (request)",
          "CREATE INDEX patch_pending ON patch (roadmap) WHERE pending = 1",
          """
          CREATE TABLE standup (
            channel TEXT NOT NULL,
            day TEXT NOT NULL,
            holder TEXT NOT NULL,
            held_until INTEGER NOT NULL,
            posted_at INTEGER,
            PRIMARY KEY (channel, day)
          ) STRICT, WITHOUT ROWID
          """,
          "INSERT INTO head VALUES (1, 0, zeroblob(32))",
          "PRAGMA application_id = " + APPLICATION,
          "PRAGMA user_version = " + VERSION);

  private Schema() {}

  /// Makes sure that the file is a store of this version: a new one is made, any other file is left
  /// as it is.
  static void prepare(Sqlite sqlite) {
    Path file = sqlite.file();
    boolean created = createFile(file);
    long version = created ? 0 : sqlite.read(session -> version(session, file));
    if (version == 0) {
      createTables(sqlite);
    }
  }

  /// Only its owner may read a store.
  private static boolean createFile(Path file) {
    try {
      if (Files.exists(file)) {
        return false;
      }
      Path folder = file.getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder, readable("rwx------"));
      }
      Files.createFile(file, readable("rw-------"));
      return true;
    } catch (FileAlreadyExistsException anotherWasFirst) {
      if (Files.isRegularFile(file)) {
        return false;
      }
      throw cannotCreate(file, anotherWasFirst);
    } catch (IOException e) {
      throw cannotCreate(file, e);
    }
  }

  private static StoreProblem cannotCreate(Path file, IOException cause) {
    return new StoreProblem(
        "The store "
            + file
            + " cannot be created: check the folder and who may write it, or choose another with"
            + " --store.",
        cause);
  }

  private static FileAttribute<?>[] readable(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /// @return 0 when the file is empty
  private static long version(Session session, Path file) throws SQLException {
    long version = session.number("PRAGMA user_version");
    if (version == 0 && session.number("SELECT count(*) FROM sqlite_schema") == 0) {
      return 0;
    }
    if (session.number("PRAGMA application_id") != APPLICATION || version < 1) {
      throw new StoreProblem(Trouble.notAStore(file));
    }
    if (version > VERSION) {
      throw new StoreProblem(
          "The store "
              + file
              + " was written by a newer Waymark: use that one, or choose another store with"
              + " --store.");
    }
    return version;
  }

  /// Turning on the write-ahead log does not wait for other processes that do the same, so it is
  /// tried again.
  private static void createTables(Sqlite sqlite) {
    for (int attempt = 1; ; attempt++) {
      try {
        sqlite.<Boolean>write(session -> createTables(session, sqlite.file()));
        return;
      } catch (StoreProblem e) {
        boolean busy = e.getCause() instanceof SQLException cause && Trouble.isBusy(cause);
        if (!busy || attempt == ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOSECONDS);
      }
    }
  }

  private static boolean createTables(Session session, Path file) throws SQLException {
    if (version(session, file) != 0) {
      return false;
    }
    fill(session);
    return true;
  }

  static void fill(Session session) throws SQLException {
    for (String statement : TABLES) {
      session.run(statement);
    }
  }
}
