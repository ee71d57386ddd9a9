package dev.waymark.core.insight;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Ref;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whose work stands at each place of a document.
final class Owners {
  /// @param first whether it stands there first
  private record Owner(Item.Id id, Ref ref, boolean first) {}

  private final Map<Place, Owner> owners;
  private volatile @Nullable Map<String, Place> refs;

  private Owners(Map<Place, Owner> owners) {
    this.owners = owners;
  }

  static Owners of(List<Item> items) {
    Map<Place, Owner> owners = HashMap.newHashMap(items.size());
    for (Item item : items) {
      Owner first = new Owner(item.id(), item.ref(), true);
      for (Place place : item.places()) {
        boolean isFirst = place.equals(item.places().getFirst());
        owners.put(place, isFirst ? first : new Owner(item.id(), item.ref(), false));
      }
    }
    return new Owners(owners);
  }

  Item.@Nullable Id at(Place place) {
    Owner owner = owners.get(place);
    return owner == null ? null : owner.id();
  }

  /// Where the item with this ref stands first; null where none of them has it. Few documents ask.
  @Nullable Place place(String ref) {
    Map<String, Place> known = refs;
    if (known == null) {
      known = HashMap.newHashMap(owners.size());
      for (Map.Entry<Place, Owner> one : owners.entrySet()) {
        if (one.getValue().first()) {
          known.put(one.getValue().ref().toString(), one.getKey());
        }
      }
      refs = known;
    }
    return known.get(ref);
  }
}
