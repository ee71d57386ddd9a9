package dev.waymark.core.store;

import dev.waymark.core.port.CheckIns;
import dev.waymark.core.port.Conversations;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Follows;
import dev.waymark.core.port.Inbox;
import dev.waymark.core.port.Items;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Keepers;
import dev.waymark.core.port.Knocks;
import dev.waymark.core.port.LinkCodes;
import dev.waymark.core.port.People;
import dev.waymark.core.port.RoadmapFiles;
import dev.waymark.core.port.Sightings;
import dev.waymark.core.port.Standups;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.port.Views;
import dev.waymark.core.port.World;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Everything that is remembered, in one SQLite file or one PostgreSQL schema. Several processes
/// may have it open; a change is on the disk when its call returns. Everything here may be called
/// from any thread, and throws [StoreProblem] when the disk or the file fails.
public final class Store implements AutoCloseable {
  private static final String FILE_IN_FOLDER = "waymark.db";

  private final Database database;
  private final News news;
  private final Journal journal;
  private final Items items;
  private final People people;
  private final Standups standups;
  private final Views views;
  private final Conversations conversations;
  private final JdbcKeepers keepers;
  private final LinkCodes linkCodes;
  private final Knocks knocks;
  private final Inbox inbox;
  private final Follows follows;
  private final CheckIns checkIns;
  private final Sightings sightings;

  private Store(Dialect dialect) {
    database = new Database(dialect);
    news = new News(database);
    keepers = new JdbcKeepers(database);
    journal = new JdbcJournal(database, news, keepers);
    items = new JdbcItems(database);
    people = new JdbcPeople(database);
    standups = new JdbcStandups(database);
    linkCodes = new JdbcLinkCodes(database);
    knocks = new JdbcKnocks(database);
    inbox = new JdbcInbox(database);
    follows = new JdbcFollows(database);
    checkIns = new JdbcCheckIns(database);
    sightings = new JdbcSightings(database);
    views = new JdbcViews(database);
    conversations = new JdbcConversations(database);
  }

  /// Opens the store, and makes a new one where there is none: its file for its owner only, and so
  /// its folder if that is new too. A file that is not a store is left as it is; so is a schema.
  ///
  /// @param url a path, where a folder means `waymark.db` in it, or `jdbc:postgresql:…`
  /// @throws StoreProblem when it is no store, was written by a newer Waymark, or cannot be opened
  public static Store open(String url) {
    return on(dialect(url));
  }

  static Store on(Dialect dialect) {
    Store store = new Store(dialect);
    boolean ready = false;
    try {
      Schema.prepare(store.database);
      ready = true;
      return store;
    } finally {
      if (!ready) {
        store.close();
      }
    }
  }

  private static Dialect dialect(String url) {
    return url.startsWith(Postgres.PREFIX) ? new Postgres(url) : Sqlite.at(file(url));
  }

  private static Path file(String url) {
    if (url.startsWith("jdbc:")) {
      throw new StoreProblem(
          "A store is a SQLite file or a PostgreSQL database: give --store a path, or a URL that"
              + " begins with "
              + Postgres.PREFIX
              + ".");
    }
    // The driver reads what follows a question mark as settings.
    if (url.isBlank() || url.contains("?") || url.chars().anyMatch(Character::isISOControl)) {
      throw unusable(url);
    }
    try {
      Path path = Path.of(url).toAbsolutePath().normalize();
      return Files.isDirectory(path) ? path.resolve(FILE_IN_FOLDER) : path;
    } catch (InvalidPathException e) {
      throw unusable(url);
    }
  }

  private static StoreProblem unusable(String url) {
    return new StoreProblem(
        "'"
            + url.replaceAll("\\p{Cntrl}", "�")
            + "' cannot be a store's path: give --store one without question marks or control"
            + " characters.");
  }

  /// For this package's tests.
  Database database() {
    return database;
  }

  /// All that the core works with.
  ///
  /// @param journal the store's own, or one that looks on
  public World world(Journal journal, Documents documents, RoadmapFiles files) {
    return new World(
        journal,
        items(),
        people(),
        documents,
        files,
        views(),
        conversations(),
        follows(),
        checkIns(),
        sightings());
  }

  public Journal journal() {
    return journal;
  }

  public Items items() {
    return items;
  }

  public People people() {
    return people;
  }

  public Standups standups() {
    return standups;
  }

  public LinkCodes linkCodes() {
    return linkCodes;
  }

  public Knocks knocks() {
    return knocks;
  }

  public Inbox inbox() {
    return inbox;
  }

  public Follows follows() {
    return follows;
  }

  public CheckIns checkIns() {
    return checkIns;
  }

  public Sightings sightings() {
    return sightings;
  }

  public Views views() {
    return views;
  }

  public Conversations conversations() {
    return conversations;
  }

  public Keepers keepers() {
    return keepers;
  }

  /// Whether other hosts may have it open too.
  public boolean isShared() {
    return database.dialect().isShared();
  }

  /// Looks whether the store still is what was written: its pages, the journal's chain of hashes,
  /// and today's state against a fresh fold of the journal.
  ///
  /// @return a sentence for each thing that is wrong, at most a hundred
  public List<String> check() {
    return database.inspect(session -> Inspection.findings(session, database.dialect()));
  }

  /// Makes today's state anew from the journal.
  ///
  /// @throws StoreProblem when the journal itself makes no sense; then nothing was changed
  public void repair() {
    database.<Boolean>write(
        session -> {
          Repair.run(session, database.dialect());
          return true;
        });
  }

  /// Copies all of the store as it is now, also while others write, into a new file, and looks
  /// whether the copy is sound. Beside it comes its checksum, in a file that ends with `.sha256`.
  ///
  /// @throws StoreProblem when there is such a file already, or the copy cannot be made
  public void backUp(Path file) {
    Backup.make(database, file);
  }

  /// Looks whether a backup still is what was written, byte by byte, and is a sound store.
  ///
  /// @return a sentence for each thing that is wrong
  public static List<String> check(Path backup) {
    return Backup.check(backup);
  }

  /// Makes a store of a sound backup, on either engine.
  ///
  /// @param url where no store is yet
  /// @throws StoreProblem when there is something, or the backup is not sound
  public static void restore(Path backup, String url) {
    Backup.restore(backup, dialect(url));
  }

  /// Waits for what is under way; nothing is running or listening afterwards.
  @Override
  public void close() {
    news.close();
    database.close();
  }
}
