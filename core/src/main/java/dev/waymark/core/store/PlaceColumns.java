package dev.waymark.core.store;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Roadmap;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where items stand in their files: three columns of their rows.
final class PlaceColumns {
  /// As many rows are written one by one before it is asked whether they moved together.
  private static final int FEW = 500;

  private PlaceColumns() {}

  static Places of(Session session, Roadmap.Id roadmap) throws SQLException {
    PreparedStatement query =
        session.prepare("SELECT id, line, part, more_places FROM item WHERE roadmap = ?");
    query.setString(1, roadmap.value());
    Map<Item.Id, List<Place>> places = new HashMap<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        places.put(
            new Item.Id(row.getString(1)),
            ItemRowReader.places(row.getInt(2), row.getInt(3), row.getString(4)));
      }
    }
    return Places.of(places);
  }

  /// Where the roadmap's items stand from now on; only rows that moved are written, and those below
  /// a line that came or went together.
  ///
  /// @param before what the rows say
  static void save(Session session, Roadmap.Id roadmap, Places before, Places now)
      throws SQLException {
    Set<Item.Id> differing = before.differing(now);
    Shift shift = differing.size() > FEW ? Shift.of(differing, before, now) : null;
    if (shift != null) {
      shift.save(session, roadmap);
      differing = shift.of(before).differing(now);
    }
    PreparedStatement update =
        session.prepare("UPDATE item SET line = ?, part = ?, more_places = ? WHERE id = ?");
    for (Item.Id item : differing) {
      set(update, now.of(item));
      update.setString(4, item.value());
      update.executeUpdate();
    }
  }

  /// The first places within these lines, so many lines further down.
  private record Shift(int from, int to, int by) {
    /// How most of these moved; null where they did in many ways.
    static @Nullable Shift of(Set<Item.Id> items, Places before, Places now) {
      Map<Integer, Shift> ways = new HashMap<>();
      Map<Integer, Integer> counts = new HashMap<>();
      for (Item.Id item : items) {
        if (!before.of(item).isEmpty() && !now.of(item).isEmpty()) {
          int line = before.of(item).getFirst().line();
          int by = now.of(item).getFirst().line() - line;
          ways.merge(by, new Shift(line, line, by), Shift::and);
          counts.merge(by, 1, Integer::sum);
        }
      }
      return counts.entrySet().stream()
          .filter(way -> way.getValue() > items.size() / 2)
          .findFirst()
          .map(way -> ways.get(way.getKey()))
          .orElse(null);
    }

    private Shift and(Shift other) {
      return new Shift(Math.min(from, other.from), Math.max(to, other.to), by);
    }

    Places of(Places places) {
      Map<Item.Id, List<Place>> moved = new HashMap<>();
      places.forEach((item, own) -> moved.put(item, of(own)));
      return Places.of(moved);
    }

    private List<Place> of(List<Place> own) {
      Place first = own.getFirst();
      if (first.line() < from || first.line() > to) {
        return own;
      }
      Place moved = new Place(first.line() + by, first.part());
      return own.size() == 1
          ? List.of(moved)
          : Stream.concat(Stream.of(moved), own.stream().skip(1)).toList();
    }

    void save(Session session, Roadmap.Id roadmap) throws SQLException {
      PreparedStatement update =
          session.prepare(
              "UPDATE item SET line = line + ? WHERE roadmap = ? AND line BETWEEN ? AND ?");
      update.setInt(1, by);
      update.setString(2, roadmap.value());
      update.setInt(3, from);
      update.setInt(4, to);
      update.executeUpdate();
    }
  }

  private static void set(PreparedStatement update, List<Place> places) throws SQLException {
    if (places.isEmpty()) {
      update.setObject(1, null);
      update.setObject(2, null);
      update.setString(3, null);
      return;
    }
    update.setInt(1, places.getFirst().line());
    update.setInt(2, places.getFirst().part());
    StringBuilder more = new StringBuilder();
    for (Place place : places.subList(1, places.size())) {
      more.append(more.isEmpty() ? "" : " ").append(place.line()).append('.').append(place.part());
    }
    update.setString(3, more.isEmpty() ? null : more.toString());
  }
}
