package dev.waymark.core.store;

import dev.waymark.core.port.Synced;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Roadmap;
import java.lang.ref.SoftReference;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Texts and places as this process last read or wrote them, kept as long as memory lasts: a change
/// asks three times where a roadmap's items stand, and there may be a hundred thousand. What others
/// changed since shows in the row's stamp or text, or in an event of the roadmap. Safe for use by
/// many threads: whatever is kept was so when it was seen.
final class LastSynced {
  /// @param seen the state that it is of
  record Known(Seen seen, Synced synced) {}

  private final Dialect dialect;
  private final Map<Roadmap.Id, SoftReference<Known>> known = new ConcurrentHashMap<>();

  LastSynced(Dialect dialect) {
    this.dialect = dialect;
  }

  /// @param session one that only reads, as what it sees is kept
  Optional<Synced> of(Session session, Roadmap.Id roadmap) throws SQLException {
    SyncTable.Row row = SyncTable.row(session, roadmap).orElse(null);
    if (row == null) {
      return Optional.empty();
    }
    Seen now = Seen.by(session, dialect);
    Synced last = unchanged(session, roadmap, now);
    Synced synced =
        last != null && row.isOf(last)
            ? last
            : new Synced(roadmap, row.stamp(), row.text(), PlaceColumns.of(session, roadmap));
    keep(new Known(now, synced));
    return Optional.of(synced);
  }

  /// What was last known, where the roadmap had no event since.
  private @Nullable Synced unchanged(Session session, Roadmap.Id roadmap, Seen now)
      throws SQLException {
    SoftReference<Known> reference = known.get(roadmap);
    Known last = reference == null ? null : reference.get();
    return last != null
            && last.seen()
                .changed(now, session)
                .filter(changed -> !changed.containsKey(roadmap))
                .isPresent()
        ? last.synced()
        : null;
  }

  private void keep(Known one) {
    known.put(one.synced().roadmap(), new SoftReference<>(one));
  }

  void keep(List<Known> all) {
    all.forEach(this::keep);
  }

  /// To be begun before anything is written of these.
  Turn turn(Session session, Collection<Roadmap.Id> roadmaps) throws SQLException {
    Seen now = Seen.by(session, dialect);
    Map<Roadmap.Id, Synced> synced = new HashMap<>();
    for (Roadmap.Id roadmap : roadmaps) {
      Synced last = unchanged(session, roadmap, now);
      if (last != null) {
        synced.put(roadmap, last);
      }
    }
    return new Turn(session, synced);
  }

  /// What is known in the course of a transaction. It may come to nothing, so only when it is on
  /// the disk what [#end] says is to be kept.
  final class Turn {
    private final Session session;
    private final Map<Roadmap.Id, Synced> synced;

    private Turn(Session session, Map<Roadmap.Id, Synced> synced) {
      this.session = session;
      this.synced = synced;
    }

    /// Texts in the store change in no other way.
    void save(Synced now) throws SQLException {
      Places before = places(now.roadmap());
      boolean moved = PlaceColumns.save(session, now.roadmap(), before, now.places());
      SyncTable.save(session, now, moved);
      synced.put(now.roadmap(), now);
    }

    private Places places(Roadmap.Id roadmap) throws SQLException {
      Synced last = synced.get(roadmap);
      return last != null
              && SyncTable.row(session, roadmap).filter(row -> row.isOf(last)).isPresent()
          ? last.places()
          : PlaceColumns.of(session, roadmap);
    }

    List<Known> end() throws SQLException {
      Seen now = Seen.by(session, dialect);
      return synced.values().stream().map(one -> new Known(now, one)).toList();
    }
  }
}
