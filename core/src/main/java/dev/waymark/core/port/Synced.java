package dev.waymark.core.port;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Roadmap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A file's text as last agreed with the store, and where in it the items stand.
public record Synced(
    Roadmap.Id roadmap, FileStamp stamp, Bytes text, Map<Item.Id, List<Place>> places) {
  public Synced {
    places =
        places.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }
}
