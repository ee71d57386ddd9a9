package dev.waymark.core.sync;

import dev.waymark.core.port.Patch;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// Where items stand once patches are in their file: lines that come and go move those below, and
/// an item that stands nowhere stands in the line that its patch brings.
public final class Placing {
  private Placing() {}

  /// @return the same where no line comes or goes
  public static Places after(Places places, List<PendingPatch> patches) {
    List<PendingPatch> structural =
        patches.stream().filter(one -> one.patch().isStructural()).toList();
    if (structural.isEmpty()) {
      return places;
    }
    Map<Item.Id, List<Place>> come = new HashMap<>();
    for (int i = 0; i < structural.size(); i++) {
      Patch patch = structural.get(i).patch();
      Item.Id item = structural.get(i).item();
      come.replaceAll((_, own) -> moved(own, List.of(patch.moving())));
      if (patch.added() > 0
          && item != null
          && come.getOrDefault(item, List.of()).isEmpty()
          && moved(places.of(item), moving(structural.subList(0, i + 1))).isEmpty()) {
        come.put(item, List.of(new Place(first(patch), 0)));
      }
    }
    List<IntUnaryOperator> moving = moving(structural);
    return places.with(own -> moved(own, moving), come);
  }

  private static List<IntUnaryOperator> moving(List<PendingPatch> patches) {
    return patches.stream().map(one -> one.patch().moving()).toList();
  }

  private static List<Place> moved(List<Place> places, List<IntUnaryOperator> moving) {
    List<Place> moved = new ArrayList<>(places.size());
    for (Place place : places) {
      int line = place.line();
      for (IntUnaryOperator one : moving) {
        line = line == 0 ? 0 : one.applyAsInt(line);
      }
      if (line > 0) {
        moved.add(line == place.line() ? place : new Place(line, place.part()));
      }
    }
    return moved.equals(places) ? places : moved;
  }

  /// The first new line that says something.
  private static int first(Patch patch) {
    int line = patch.added();
    int at = patch.after().beginsWithBreak() ? patch.after().lineStart(2) : 0;
    while (at < patch.after().size()
        && (patch.after().at(at) == '\n' || patch.after().at(at) == '\r')) {
      boolean pair =
          patch.after().at(at) == '\r'
              && at + 1 < patch.after().size()
              && patch.after().at(at + 1) == '\n';
      at += pair ? 2 : 1;
      line++;
    }
    return line;
  }
}
