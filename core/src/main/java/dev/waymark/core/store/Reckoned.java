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

/// What the rows of each roadmap come to. It is kept, as long as memory lasts, until the roadmap
/// has events, as few of many roadmaps have between two questions; so it must hang on nothing that
/// changes without one, such as the lines that items stand on. Safe for use by many threads.
final class Reckoned<T> {
  @FunctionalInterface
  interface Reckoning<T> {
    /// @return of each of these roadmaps
    Map<Roadmap.Id, T> of(Session session, List<Roadmap.Id> roadmaps) throws SQLException;
  }

  @FunctionalInterface
  interface OfOne<T> {
    T of(Session session, Roadmap.Id roadmap) throws SQLException;
  }

  private record Known<T>(Seen seen, Map<Roadmap.Id, T> values) {}

  private final Dialect dialect;
  private final Reckoning<T> reckoning;

  /// Readers do not wait for each other: whichever ends last is remembered, and is as good for the
  /// next one.
  private volatile SoftReference<Known<T>> known = new SoftReference<>(null);

  Reckoned(Dialect dialect, Reckoning<T> reckoning) {
    this.dialect = dialect;
    this.reckoning = reckoning;
  }

  /// One roadmap after the other.
  static <T> Reckoned<T> each(Dialect dialect, OfOne<T> reckoning) {
    return new Reckoned<>(
        dialect,
        (session, roadmaps) -> {
          Map<Roadmap.Id, T> values = new HashMap<>();
          for (Roadmap.Id roadmap : roadmaps) {
            values.put(roadmap, reckoning.of(session, roadmap));
          }
          return values;
        });
  }

  T of(Session session, Roadmap.Id roadmap) throws SQLException {
    return Objects.requireNonNull(of(session, List.of(roadmap)).get(roadmap));
  }

  /// @return of these roadmaps at least
  Map<Roadmap.Id, T> of(Session session, List<Roadmap.Id> roadmaps) throws SQLException {
    Seen now = Seen.by(session, dialect);
    Known<T> before = known.get();
    if (before != null
        && before.seen().equals(now)
        && before.values().keySet().containsAll(roadmaps)) {
      return before.values();
    }
    Map<Roadmap.Id, T> values = new HashMap<>();
    Map<Roadmap.Id, Set<Item.Id>> changed =
        before == null ? null : before.seen().changed(now, session).orElse(null);
    if (before != null && changed != null) {
      values.putAll(before.values());
      values.keySet().removeAll(changed.keySet());
    }
    List<Roadmap.Id> missing =
        roadmaps.stream().filter(roadmap -> !values.containsKey(roadmap)).toList();
    if (!missing.isEmpty()) {
      values.putAll(reckoning.of(session, missing));
    }
    known = new SoftReference<>(new Known<>(now, Map.copyOf(values)));
    return values;
  }
}
