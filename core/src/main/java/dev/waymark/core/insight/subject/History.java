package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a journal knows of a document.
///
/// @param last the day anything in it changed last; null where nothing is known
/// @param changed the day each item changed last, at least of those in progress
/// @param joined the places of items that stand in several
/// @param refs where the item with each ref stands
public record History(
    @Nullable LocalDate last,
    Map<Place, LocalDate> changed,
    List<List<Place>> joined,
    Function<String, @Nullable Place> refs) {
  public static final History NONE = new History(null, Map.of(), List.of());

  /// Where nobody gave refs.
  public History(
      @Nullable LocalDate last, Map<Place, LocalDate> changed, List<List<Place>> joined) {
    this(last, changed, joined, _ -> null);
  }

  public History {
    changed = Map.copyOf(changed);
    joined = List.copyOf(joined);
  }
}
