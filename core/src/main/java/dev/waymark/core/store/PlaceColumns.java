package dev.waymark.core.store;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Roadmap;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where items stand in their files: three columns of their rows. The first place's line is told
/// within a stretch of lines, so that most rows stay as they are where lines come or go above them.
final class PlaceColumns {
  private static final int AT_ONCE = 1_000;

  private PlaceColumns() {}

  static Places of(Session session, Roadmap.Id roadmap) throws SQLException {
    PreparedStatement query =
        session.prepare("SELECT id, place, part, more_places FROM item WHERE roadmap = ?");
    query.setString(1, roadmap.value());
    Stretches stretches = StretchTable.of(session, roadmap);
    Map<Item.Id, List<Place>> places = new HashMap<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        places.put(
            new Item.Id(row.getString(1)),
            ItemRowReader.places(stretches.line(row.getLong(2)), row.getInt(3), row.getString(4)));
      }
    }
    return Places.of(places);
  }

  /// Where the roadmap's items stand from now on.
  ///
  /// @param before what the rows say
  /// @return whether any stands elsewhere
  static boolean save(Session session, Roadmap.Id roadmap, Places before, Places now)
      throws SQLException {
    if (before.equals(now)) {
      return false;
    }
    Stretches were = StretchTable.of(session, roadmap);
    Stretches are = were.after(before, now);
    StretchTable.save(session, roadmap, were, are);
    List<Item.Id> changed = changed(were, before, are, now);
    write(session, changed, are, now);
    return !changed.isEmpty();
  }

  /// The items whose rows have to say something else.
  private static List<Item.Id> changed(Stretches were, Places before, Stretches are, Places now) {
    List<Item.Id> changed = new ArrayList<>();
    before.forEach(
        (item, own) -> {
          List<Place> then = now.of(item);
          if (then.isEmpty()
              || were.place(own.getFirst()) != are.place(then.getFirst())
              || !isSameBesides(own, then)) {
            changed.add(item);
          }
        });
    now.forEach(
        (item, _) -> {
          if (before.of(item).isEmpty()) {
            changed.add(item);
          }
        });
    return changed;
  }

  /// Whether all but the first line is the same.
  private static boolean isSameBesides(List<Place> one, List<Place> other) {
    return one.getFirst().part() == other.getFirst().part()
        && one.size() == other.size()
        && (one.size() == 1 || one.subList(1, one.size()).equals(other.subList(1, other.size())));
  }

  private static void write(
      Session session, List<Item.Id> items, Stretches stretches, Places places)
      throws SQLException {
    PreparedStatement update =
        session.prepare("UPDATE item SET place = ?, part = ?, more_places = ? WHERE id = ?");
    int waiting = 0;
    for (Item.Id item : items) {
      set(update, stretches, places.of(item));
      update.setString(4, item.value());
      update.addBatch();
      if (++waiting % AT_ONCE == 0) {
        update.executeBatch();
      }
    }
    update.executeBatch();
  }

  private static void set(PreparedStatement update, Stretches stretches, List<Place> places)
      throws SQLException {
    if (places.isEmpty()) {
      update.setObject(1, null);
      update.setObject(2, null);
      update.setString(3, null);
      return;
    }
    update.setLong(1, stretches.place(places.getFirst()));
    update.setInt(2, places.getFirst().part());
    StringBuilder more = new StringBuilder();
    for (Place place : places.subList(1, places.size())) {
      more.append(more.isEmpty() ? "" : " ").append(place.line()).append('.').append(place.part());
    }
    update.setString(3, more.isEmpty() ? null : more.toString());
  }
}
