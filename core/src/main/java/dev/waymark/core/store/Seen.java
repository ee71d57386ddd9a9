package dev.waymark.core.store;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The state that a reader saw, so that what it remembers can be brought up to date.
///
/// @param head where the journal ended
/// @param generation of the tables, as the engine tells it
record Seen(EventTable.Head head, long generation) {
  /// After more events all is read anew.
  private static final int MOST_EVENTS = 1_000;

  static Seen by(Session session, Dialect dialect) throws SQLException {
    return new Seen(session.head(), dialect.generation(session));
  }

  /// Whether what this session sees came of this state, by so many events at most. It did not where
  /// the session sees an older one, or another server took over without its end.
  ///
  /// @param now what the session sees
  boolean leadsTo(Seen now, Session session, long most) throws SQLException {
    return generation == now.generation
        && now.head.sequence() - head.sequence() <= most
        && (head.equals(now.head) || EventTable.has(session, head));
  }

  /// Whether it is an older state of the same tables.
  boolean precedes(Seen other) {
    return generation == other.generation && head.sequence() < other.head.sequence();
  }

  /// The roadmaps that had events since, and their items that had; empty where what the session
  /// sees did not come of this state, or long ago.
  ///
  /// @param now what the session sees
  Optional<Map<Roadmap.Id, Set<Item.Id>>> changed(Seen now, Session session) throws SQLException {
    if (!leadsTo(now, session, MOST_EVENTS)) {
      return Optional.empty();
    }
    return Optional.of(
        head.equals(now.head) ? Map.of() : EventTable.itemsOfRoadmaps(session, head.sequence()));
  }
}
