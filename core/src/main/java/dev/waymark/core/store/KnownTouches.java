package dev.waymark.core.store;

import dev.waymark.core.port.Journal.Touch;
import dev.waymark.core.roadmap.Roadmap;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What people had to do with items since their last working day. Their days are looked at again
/// and again, and few roadmaps change in between. Safe for use by many threads.
final class KnownTouches {
  private static final int PEOPLE = 100;

  private final Dialect dialect;
  private final Beginnings beginnings;

  /// Those that were asked for longest ago come first.
  private final LinkedHashMap<TouchesTable.Asked, Reckoned<List<TouchesTable.Row>>> known =
      new LinkedHashMap<>(16, 0.75f, true);

  KnownTouches(Dialect dialect, Beginnings beginnings) {
    this.dialect = dialect;
    this.beginnings = beginnings;
  }

  /// In the order they first had to do with them.
  List<Touch> of(Session session, TouchesTable.Asked asked) throws SQLException {
    List<Roadmap.Id> roadmaps = RoadmapTable.tracked(session).stream().map(Roadmap::id).toList();
    Map<Roadmap.Id, List<TouchesTable.Row>> touches = reckoned(asked).of(session, roadmaps);
    return roadmaps.stream()
        .flatMap(roadmap -> touches.getOrDefault(roadmap, List.of()).stream())
        .sorted(Comparator.comparingLong(TouchesTable.Row::first))
        .map(TouchesTable.Row::touch)
        .toList();
  }

  private synchronized Reckoned<List<TouchesTable.Row>> reckoned(TouchesTable.Asked asked) {
    Reckoned<List<TouchesTable.Row>> reckoned =
        known.computeIfAbsent(
            asked,
            _ ->
                new Reckoned<>(
                    dialect,
                    (session, roadmaps) ->
                        TouchesTable.of(
                            session, asked, beginnings.since(session, asked.from()), roadmaps)));
    if (known.size() > PEOPLE) {
      known.pollFirstEntry();
    }
    return reckoned;
  }
}
