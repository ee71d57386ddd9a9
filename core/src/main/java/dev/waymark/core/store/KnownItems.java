package dev.waymark.core.store;

import dev.waymark.core.port.FileStamp;
import dev.waymark.core.roadmap.Roadmap;
import java.lang.ref.SoftReference;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The [ItemColumns] of roadmaps in which nothing happens for a while. They are kept, as long as
/// memory lasts, until the roadmap has events or other places are saved for its items, as few of
/// many roadmaps have between two lists. Safe for use by many threads.
final class KnownItems {
  /// How much is kept, and when.
  ///
  /// @param bytes roughly, that all take
  /// @param items of a roadmap; one with more is sooner looked through by the engine than read anew
  ///   after each change
  /// @param atOnce once a list has read so many items, it leaves other roadmaps to the next ones
  record Limits(int bytes, int items, int atOnce) {
    /// Well over a hundred thousand items, and no list takes much longer for them.
    static final Limits USUAL = new Limits(32_000_000, 10_000, 4_000);
  }

  private final Dialect dialect;
  private final Limits limits;

  /// Readers do not wait for each other: what one of them has read for nothing is read again.
  private volatile SoftReference<Known> known = new SoftReference<>(null);

  /// @param seen the state that it is of
  private record Known(Seen seen, Map<Roadmap.Id, One> roadmaps) {}

  /// @param stamp of the file that the places are of; null where none was agreed with yet
  /// @param items null where only one list looked at them so far, or where they are too many
  /// @param wanted whether the next list that looks at them reads them
  private record One(@Nullable FileStamp stamp, @Nullable ItemColumns items, boolean wanted) {
    int bytes() {
      return items == null ? 0 : items.bytes();
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
    Map<Roadmap.Id, FileStamp> stamps = SyncTable.stamps(session);
    Known last = known.get();
    Map<Roadmap.Id, One> before = last == null ? Map.of() : unchanged(last, now, session, stamps);
    Map<Roadmap.Id, One> after = new HashMap<>();
    int bytes = before.values().stream().mapToInt(One::bytes).sum();
    int read = 0;
    for (Roadmap.Id roadmap : roadmaps) {
      One one = before.get(roadmap);
      if (one == null) {
        one = new One(stamps.get(roadmap), null, true);
      } else if (one.wanted && read < limits.atOnce && bytes < limits.bytes) {
        ItemColumns items = ItemColumns.read(session, dialect, roadmap, limits.items + 1);
        one = new One(one.stamp, items.size() > limits.items ? null : items, false);
        bytes += one.bytes();
        read += items.size();
      }
      after.put(roadmap, one);
    }
    if (last == null || !now.precedes(last.seen)) {
      known = new SoftReference<>(new Known(now, Map.copyOf(after)));
    }
    return items(after);
  }

  private static Map<Roadmap.Id, One> unchanged(
      Known last, Seen now, Session session, Map<Roadmap.Id, FileStamp> stamps)
      throws SQLException {
    Optional<Set<Roadmap.Id>> changed = last.seen.changed(now, session);
    if (changed.isEmpty()) {
      return Map.of();
    }
    Map<Roadmap.Id, One> unchanged = new HashMap<>(last.roadmaps);
    unchanged.keySet().removeAll(changed.get());
    unchanged
        .entrySet()
        .removeIf(one -> !Objects.equals(one.getValue().stamp, stamps.get(one.getKey())));
    return unchanged;
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
