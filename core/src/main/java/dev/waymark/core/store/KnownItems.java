package dev.waymark.core.store;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import java.lang.ref.SoftReference;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The [ItemColumns] of roadmaps that lists look at again and again. They are kept as long as
/// memory lasts; what has events is read anew, item by item. Safe for use by many threads.
final class KnownItems {
  /// So many of a roadmap's items are sooner read with all the others.
  private static final int FEW = 100;

  /// How much is kept, and when.
  ///
  /// @param bytes roughly, that all take
  /// @param atOnce items that a list reads, more or less, before it leaves other roadmaps to the
  ///   next lists; a roadmap with more is read once so many lists have asked for it
  record Limits(int bytes, int atOnce) {
    /// Well over a hundred thousand items, and no list takes much longer for them.
    static final Limits USUAL = new Limits(32_000_000, 4_000);
  }

  private final Dialect dialect;
  private final Limits limits;

  /// Readers do not wait for each other: what one of them has read for nothing is read again.
  private volatile SoftReference<Known> known = new SoftReference<>(null);

  /// @param seen the state that it is of
  private record Known(Seen seen, Map<Roadmap.Id, One> roadmaps) {}

  /// @param items null where they were not read yet
  /// @param moves of items when they were read; null where no file was agreed with yet
  /// @param lists how many have looked at them without
  private record One(@Nullable ItemColumns items, @Nullable Long moves, int lists) {
    static final One NEVER_ASKED_FOR = new One(null, null, 0);
    static final One NOT_KNOWN_ANY_MORE = new One(null, null, 1);

    int bytes() {
      return items == null ? 0 : items.bytes();
    }

    /// What became of it.
    ///
    /// @param changed the roadmap's items that had events since
    /// @param now how often items have moved by now
    One after(Session session, Roadmap.Id roadmap, Set<Item.Id> changed, @Nullable Long now)
        throws SQLException {
      boolean moved = !Objects.equals(moves, now);
      if (items == null || (changed.isEmpty() && !moved)) {
        return this;
      }
      return changed.size() > FEW
          ? NOT_KNOWN_ANY_MORE
          : items
              .after(session, roadmap, changed, moved)
              .map(after -> new One(after, now, 0))
              .orElse(NOT_KNOWN_ANY_MORE);
    }
  }

  KnownItems(Dialect dialect, Limits limits) {
    this.dialect = dialect;
    this.limits = limits;
  }

  /// What is known of these roadmaps' items.
  ///
  /// @param session one that only reads, as what it sees is kept
  /// @param roadmaps all that there are
  Map<Roadmap.Id, ItemColumns> of(Session session, List<Roadmap.Id> roadmaps) throws SQLException {
    Seen now = Seen.by(session, dialect);
    Map<Roadmap.Id, Long> moves = SyncTable.moves(session);
    Known last = known.get();
    Map<Roadmap.Id, One> before = last == null ? Map.of() : upToDate(last, now, session, moves);
    Map<Roadmap.Id, One> after = new HashMap<>();
    int bytes = before.values().stream().mapToInt(One::bytes).sum();
    int read = 0;
    for (Roadmap.Id roadmap : roadmaps) {
      One one = before.getOrDefault(roadmap, One.NEVER_ASKED_FOR);
      if (one.items == null) {
        boolean room = read < limits.atOnce && bytes < limits.bytes;
        one =
            room && isDue(one, session, roadmap)
                ? new One(ItemColumns.of(session, dialect, roadmap), moves.get(roadmap), 0)
                : new One(null, null, one.lists + 1);
        bytes += one.bytes();
        read += one.items == null ? 0 : one.items.size();
      }
      after.put(roadmap, one);
    }
    if (last == null || !now.precedes(last.seen)) {
      known = new SoftReference<>(new Known(now, Map.copyOf(after)));
    }
    return items(after);
  }

  private boolean isDue(One one, Session session, Roadmap.Id roadmap) throws SQLException {
    return one.lists > 0 && ItemColumns.count(session, roadmap) <= (long) one.lists * limits.atOnce;
  }

  private static Map<Roadmap.Id, One> upToDate(
      Known last, Seen now, Session session, Map<Roadmap.Id, Long> moves) throws SQLException {
    Map<Roadmap.Id, Set<Item.Id>> changed = last.seen.changed(now, session).orElse(null);
    if (changed == null) {
      return Map.of();
    }
    Map<Roadmap.Id, One> known = new HashMap<>();
    for (Map.Entry<Roadmap.Id, One> each : last.roadmaps.entrySet()) {
      Roadmap.Id roadmap = each.getKey();
      Set<Item.Id> items = changed.getOrDefault(roadmap, Set.of());
      known.put(roadmap, each.getValue().after(session, roadmap, items, moves.get(roadmap)));
    }
    return known;
  }

  private static Map<Roadmap.Id, ItemColumns> items(Map<Roadmap.Id, One> roadmaps) {
    Map<Roadmap.Id, ItemColumns> items = new HashMap<>();
    roadmaps.forEach(
        (roadmap, one) -> {
          if (one.items != null) {
            items.put(roadmap, one.items);
          }
        });
    return items;
  }
}
