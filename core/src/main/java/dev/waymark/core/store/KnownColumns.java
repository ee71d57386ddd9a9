package dev.waymark.core.store;

import dev.waymark.core.port.FileStamp;
import dev.waymark.core.roadmap.Roadmap;
import java.lang.ref.SoftReference;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the queries of lists found in each roadmap. What is asked for again is kept, as long as
/// memory lasts, until the roadmap has events or other places are saved for its items, as few of
/// many roadmaps have between two lists. Safe for use by many threads.
final class KnownColumns {
  /// Those of twenty lists of a hundred thousand items.
  static final int BYTES = 16_000_000;

  /// What is kept besides columns: a query, most of all.
  private static final int BESIDES = 1_000;

  private final Dialect dialect;
  private final int most;
  private SoftReference<Recent> recent = new SoftReference<>(null);

  /// @param query as the engine is asked it
  /// @param values for its question marks
  record Asked(Roadmap.Id roadmap, String query, List<Object> values) {}

  /// @param seen the state that it is of
  /// @param stamp of the file that the places are of; null where none was agreed with yet
  /// @param columns none where it was asked for once
  /// @param bytes that all of it takes, roughly
  private record Known(Seen seen, @Nullable FileStamp stamp, List<Column> columns, int bytes) {}

  @FunctionalInterface
  interface Reading {
    List<Column> run(Session session) throws SQLException;
  }

  /// @param most bytes, roughly, that all take
  KnownColumns(Dialect dialect, int most) {
    this.dialect = dialect;
    this.most = most;
  }

  private synchronized Recent recent() {
    Recent last = recent.get();
    if (last == null) {
      last = new Recent(most);
      recent = new SoftReference<>(last);
    }
    return last;
  }

  /// @param session one that only reads, as what it sees is kept
  Turn turn(Session session) throws SQLException {
    return new Turn(session, Seen.by(session, dialect), SyncTable.stamps(session));
  }

  /// What one session may know of it.
  final class Turn {
    private final Session session;
    private final Seen now;
    private final Map<Roadmap.Id, FileStamp> stamps;
    private final Recent recent = recent();
    private final Map<Seen, Optional<Set<Roadmap.Id>>> changed = new HashMap<>();

    private Turn(Session session, Seen now, Map<Roadmap.Id, FileStamp> stamps) {
      this.session = session;
      this.now = now;
      this.stamps = stamps;
    }

    /// @return what reading it would
    List<Column> columns(Asked asked, Reading reading) throws SQLException {
      Known last = recent.of(asked);
      if (last == null) {
        List<Column> columns = reading.run(session);
        keep(asked, List.of(), BESIDES);
        return columns;
      }
      if (!last.columns().isEmpty() && isUnchanged(last, asked.roadmap())) {
        keep(asked, last.columns(), last.bytes());
        return last.columns();
      }
      List<Column> columns = reading.run(session).stream().map(Column::kept).toList();
      keep(asked, columns, BESIDES + columns.stream().mapToInt(Column::bytes).sum());
      return columns;
    }

    private void keep(Asked asked, List<Column> columns, int bytes) {
      recent.keep(asked, new Known(now, stamps.get(asked.roadmap()), columns, bytes));
    }

    private boolean isUnchanged(Known last, Roadmap.Id roadmap) throws SQLException {
      return Objects.equals(last.stamp(), stamps.get(roadmap))
          && since(last.seen()).filter(changed -> !changed.contains(roadmap)).isPresent();
    }

    private Optional<Set<Roadmap.Id>> since(Seen then) throws SQLException {
      Optional<Set<Roadmap.Id>> known = changed.get(then);
      if (known == null) {
        known = then.changed(now, session);
        changed.put(then, known);
      }
      return known;
    }
  }

  /// What was asked for last.
  private static final class Recent {
    /// The one that was asked for longest ago comes first.
    private final LinkedHashMap<Asked, Known> known = new LinkedHashMap<>(16, 0.75f, true);

    private final int most;
    private int bytes;

    Recent(int most) {
      this.most = most;
    }

    synchronized @Nullable Known of(Asked asked) {
      return known.get(asked);
    }

    synchronized void keep(Asked asked, Known now) {
      Known before = known.put(asked, now);
      bytes += now.bytes() - (before == null ? 0 : before.bytes());
      while (bytes > most) {
        bytes -= known.pollFirstEntry().getValue().bytes();
      }
    }
  }
}
