package dev.waymark.core.store;

import java.sql.SQLException;

/// Folds a journal from its first event on into tables without any row. Items stay in memory
/// meanwhile, as many as it has room for: most of them change again, and a row is written once
/// sooner than ten times.
final class Refold {
  private static final int EVENTS_AT_ONCE = 5_000;

  /// What an item takes, beside the texts of its events.
  private static final long ITEM_BYTES = 1_000;

  /// Leaves room for what an item was until now, until that is collected.
  private static final long PART_OF_MEMORY = 3;

  private final Fold fold;
  private final int eventsAtOnce;
  private final long room;
  private long texts;
  private int waiting;

  Refold(Session session, Fold.Links links) {
    this(session, links, EVENTS_AT_ONCE, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
  }

  /// @param eventsAtOnce after so many, all but items is written
  /// @param room bytes that items may take
  Refold(Session session, Fold.Links links, int eventsAtOnce, long room) {
    this.fold = Fold.anew(session, links);
    this.eventsAtOnce = eventsAtOnce;
    this.room = room;
  }

  /// @throws SQLException also when the event cannot be understood
  void add(EventTable.Row row) throws SQLException {
    fold.add(row.recorded());
    texts += row.payload().length();
  }

  /// Writes what need not wait for the end, now and then.
  void relieve() throws SQLException {
    if (++waiting % eventsAtOnce == 0) {
      fold.writeOthers();
      if (fold.held() * ITEM_BYTES + texts > room) {
        fold.writeItems();
        texts = 0;
      }
    }
  }

  void end() throws SQLException {
    fold.write();
    fold.end();
  }
}
