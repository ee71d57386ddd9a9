package dev.waymark.core.store;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Moves;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.Synced;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The journal, and in the same transaction whatever follows from it.
final class JdbcJournal implements Journal {
  private static final String EVENTS = "SELECT " + EventTable.COLUMNS + " FROM event ";

  /// What a person's own changes are; what a file says is taken back in the file.
  private static final String IS_CHANGE =
      EventTable.NOT_FOUND
          + " AND kind IN ('item-started', 'item-completed', 'item-blocked', 'item-unblocked',"
          + " 'item-reopened', 'item-created', 'item-deferred', 'item-dropped', 'item-renamed',"
          + " 'item-moved', 'item-linked', 'priority-changed', 'conflict-resolved',"
          + " 'owner-changed', 'target-changed', 'item-noted',"
          + " 'criterion-changed', 'milestone-changed', 'needs-changed', 'item-joined',"
          + " 'item-widened')"
          + " AND surface <> 'FILE'";

  /// As the index has them.
  private static final String OF_MILESTONES =
      "WHERE roadmap = ? AND kind IN ('milestones-read', 'milestone-changed',"
          + " 'milestone-restored') ";

  /// An item's events, each found by the one after it.
  private static final String LIFE =
      "WITH RECURSIVE life (sequence) AS (SELECT last_event FROM item WHERE id = ? UNION ALL"
          + " SELECT before FROM life JOIN event_before USING (sequence)) ";

  /// Of an undoing that nobody has taken back.
  private static final String STANDS =
      " AND NOT EXISTS (SELECT 1 FROM event AS redoing WHERE redoing.undoes = undoing.request)";

  private final Database database;
  private final News news;
  private final JdbcKeepers keepers;
  private final RecentMoves recentMoves;
  private final LastSynced lastSynced;
  private final Beginnings beginnings;
  private final KnownTouches touches;

  JdbcJournal(Database database, News news, JdbcKeepers keepers) {
    this(database, news, keepers, new RecentMoves());
  }

  JdbcJournal(Database database, News news, JdbcKeepers keepers, RecentMoves recentMoves) {
    this.database = database;
    this.news = news;
    this.keepers = keepers;
    this.recentMoves = recentMoves;
    this.lastSynced = new LastSynced(database.dialect());
    this.beginnings = new Beginnings(database.dialect());
    this.touches = new KnownTouches(database.dialect(), beginnings);
  }

  @Override
  public Outcome append(List<Batch> batches) {
    Outcome outcome = appended(batches);
    if (outcome instanceof Appended(var events) && !events.isEmpty()) {
      news.heard(events.getLast().sequence());
    }
    return outcome;
  }

  /// A batch, with what needs no turn already done.
  private record Share(Batch batch, List<EventTable.Body> bodies) {
    static Share of(Batch batch) {
      return new Share(
          batch, batch.drafts().stream().map(draft -> EventTable.Body.of(draft.event())).toList());
    }
  }

  /// @param known what is so once it is on the disk
  private record Written(Outcome outcome, List<LastSynced.Known> known) {}

  private Outcome appended(List<Batch> batches) {
    List<Share> shares = batches.stream().map(Share::of).toList();
    Set<Roadmap.Id> roadmaps =
        batches.stream()
            .flatMap(batch -> batch.drafts().stream())
            .flatMap(draft -> Optional.ofNullable(draft.roadmap()).stream())
            .collect(Collectors.toUnmodifiableSet());
    try {
      Written written =
          database.write(
              session -> {
                Fold fold = new Fold(session);
                LastSynced.Turn turn = lastSynced.turn(session, roadmaps);
                List<Recorded> events = new ArrayList<>();
                boolean untouched = true;
                for (Share share : shares) {
                  switch (append(session, fold, turn, share)) {
                    case Appended(var more) -> events.addAll(more);
                    case Stale stale -> {
                      if (untouched) {
                        return new Written(stale, List.of());
                      }
                      throw new Outdated(stale);
                    }
                  }
                  untouched = false;
                }
                fold.end();
                return new Written(new Appended(events), turn.end());
              });
      lastSynced.keep(written.known());
      return written.outcome();
    } catch (Outdated outdated) {
      return outdated.stale;
    }
  }

  /// Takes back what was written of the other batches.
  private static final class Outdated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Stale stale;

    Outdated(Stale stale) {
      super(null, null, false, false);
      this.stale = stale;
    }
  }

  /// Nothing is written before every draft has been found to hold.
  private Outcome append(Session session, Fold fold, LastSynced.Turn turn, Share share)
      throws SQLException {
    Batch batch = share.batch();
    long head = session.head().sequence();
    List<Recorded> events = new ArrayList<>();
    for (Draft draft : batch.drafts()) {
      Item.Id item = draft.item();
      if (item != null && !holds(session, fold, item, draft)) {
        return new Stale(item);
      }
      Recorded recorded =
          new Recorded(
              head + events.size() + 1, draft.roadmap(), item, batch.origin(), draft.event());
      fold.add(recorded);
      events.add(recorded);
    }
    if (!events.isEmpty()) {
      EventTable.append(session, events, share.bodies());
      database.dialect().announce(session);
    }
    fold.write();
    Synced synced = batch.synced();
    if (synced != null) {
      keepers.check(session, synced.roadmap());
      turn.save(synced);
    }
    for (PendingPatch patch : batch.patches()) {
      SyncTable.add(session, patch, true);
    }
    return new Appended(events);
  }

  private static boolean holds(Session session, Fold fold, Item.Id item, Draft draft)
      throws SQLException {
    return fold.holds(item, draft.expected())
        && !(draft.event() instanceof ItemAdded(var ref, var _) && ItemTable.isGiven(session, ref));
  }

  @Override
  public List<Recorded> since(long sequence, int limit) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(EVENTS + "WHERE sequence > ? ORDER BY sequence LIMIT ?");
          query.setLong(1, sequence);
          query.setInt(2, limit);
          return EventTable.list(query);
        });
  }

  @Override
  public List<Recorded> from(Instant moment) {
    return database.read(
        session -> {
          PreparedStatement query = session.prepare(EVENTS + "WHERE at >= ? ORDER BY +sequence");
          query.setLong(1, Moment.number(moment));
          return EventTable.list(query);
        });
  }

  @Override
  public Moves moves(Instant moment, int most, Predicate<Ref> of) {
    return database.read(
        session -> {
          Tally tally = new Tally(most);
          for (Stood stood :
              MovesTable.since(session, database.dialect(), Moved.at(moment), recentMoves)) {
            if (of.test(stood.ref())) {
              tally.add(stood);
            }
          }
          return tally.moves(ItemTable.byRefs(session, tally.told()));
        });
  }

  @Override
  public List<Recorded> ofMilestones(Roadmap.Id roadmap, Instant moment) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  EVENTS
                      + OF_MILESTONES
                      + "AND sequence >= coalesce((SELECT max(sequence) FROM event "
                      + OF_MILESTONES
                      + "AND kind = 'milestones-read' AND at < ?), 0) ORDER BY sequence");
          query.setString(1, roadmap.value());
          query.setString(2, roadmap.value());
          query.setLong(3, Moment.number(moment));
          return EventTable.list(query);
        });
  }

  @Override
  public List<Recorded> latest(int limit) {
    return database.read(
        session -> {
          PreparedStatement query = session.prepare(EVENTS + "ORDER BY sequence DESC LIMIT ?");
          query.setInt(1, limit);
          return EventTable.list(query);
        });
  }

  @Override
  public List<Recorded> latest(Sought sought, int limit) {
    return database.read(session -> EventSearch.latest(session, sought, beginnings, limit));
  }

  @Override
  public List<Touch> touched(Person.Id by, Instant from) {
    return database.read(session -> touches.of(session, new TouchesTable.Asked(by, from)));
  }

  @Override
  public List<Recorded> of(Item.Id item) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  LIFE
                      + EVENTS
                      + "WHERE sequence IN (SELECT sequence FROM life) ORDER BY sequence");
          query.setString(1, item.value());
          return EventTable.list(query);
        });
  }

  @Override
  public List<Recorded> evidence(Roadmap.Id roadmap) {
    return database.read(
        session -> {
          // The words of the index, so that it is found.
          PreparedStatement query =
              session.prepare(
                  EVENTS
                      + "WHERE roadmap = ? AND kind IN ('milestone-changed', 'milestone-restored',"
                      + " 'evidence-verified') ORDER BY sequence");
          query.setString(1, roadmap.value());
          return EventTable.list(query);
        });
  }

  @Override
  public List<Recorded> lastChange(Person.Id person) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  EVENTS
                      + "WHERE request = (SELECT request FROM event AS change WHERE person = ? AND "
                      + IS_CHANGE
                      + " AND NOT EXISTS (SELECT 1 FROM event AS undoing"
                      + " WHERE undoing.undoes = change.request"
                      + STANDS
                      + ")"
                      + " ORDER BY sequence DESC LIMIT 1) AND "
                      + IS_CHANGE
                      + " ORDER BY sequence");
          query.setString(1, person.value());
          return EventTable.list(query);
        });
  }

  @Override
  public List<Recorded> lastUndo(Person.Id person) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  EVENTS
                      + "WHERE kind = 'change-undone' AND request ="
                      + " (SELECT request FROM event AS undoing WHERE person = ? AND "
                      + EventTable.NOT_FOUND
                      + " AND kind = 'change-undone'"
                      + STANDS
                      + " AND sequence > coalesce((SELECT max(sequence) FROM event WHERE person = ?"
                      + " AND "
                      + IS_CHANGE
                      + "), 0) ORDER BY sequence DESC LIMIT 1) ORDER BY sequence");
          query.setString(1, person.value());
          query.setString(2, person.value());
          return EventTable.list(query);
        });
  }

  @Override
  public long head() {
    return database.read(session -> EventTable.head(session).sequence());
  }

  @Override
  public Map<Roadmap.Id, Long> lastEvents(long after) {
    return database.read(session -> EventTable.lastOfRoadmaps(session, after));
  }

  @Override
  public Subscription onNews(Runnable listener) {
    return news.subscribe(listener);
  }

  @Override
  public int nextNumber(String prefix) {
    return database.read(session -> ItemTable.nextNumber(session, prefix));
  }

  @Override
  public Optional<Synced> synced(Roadmap.Id roadmap) {
    return database.read(session -> lastSynced.of(session, roadmap));
  }

  @Override
  public Optional<Bytes> syncedText(Roadmap.Id roadmap) {
    return database.read(session -> SyncTable.text(session, roadmap));
  }

  @Override
  public Map<Roadmap.Id, FileStamp> syncedStamps() {
    return database.read(SyncTable::stamps);
  }

  @Override
  public Set<Roadmap.Id> pending() {
    return database.read(SyncTable::pending);
  }

  @Override
  public List<PendingPatch> pending(Roadmap.Id roadmap) {
    return database.read(session -> SyncTable.pending(session, roadmap));
  }

  @Override
  public List<PendingPatch> patchesOf(String request) {
    return database.read(session -> SyncTable.of(session, request));
  }

  @Override
  public void settle(Synced synced, List<PendingPatch> patches) {
    lastSynced.keep(
        database.write(
            session -> {
              keepers.check(session, synced.roadmap());
              LastSynced.Turn turn = lastSynced.turn(session, Set.of(synced.roadmap()));
              turn.save(synced);
              for (PendingPatch patch : patches) {
                SyncTable.settle(session, patch);
              }
              return turn.end();
            }));
  }
}
