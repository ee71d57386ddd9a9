package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.NeedsChanged;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `after REF REF…`
public final class AfterVerb {
  private AfterVerb() {}

  /// @param first what comes before the item; empty takes back all that was said
  /// @param circle the way that leads back to the item if these came before it; empty for none
  public static Decision decide(
      Item item, List<Need> first, Function<List<Need>, Optional<String>> circle) {
    List<Need> said = item.state().needs();
    if (first.isEmpty()) {
      return said.isEmpty()
          ? new Decision.Impossible(
              "comes after nothing that was said here; what its file says stands in the file")
          : new Decision.Accepted(
              new NeedsChanged(List.of()), "no longer comes after " + words(said));
    }
    List<Need> added = first.stream().filter(one -> !said.contains(one)).distinct().toList();
    if (added.isEmpty()) {
      return new Decision.Impossible("comes after " + words(first) + " already");
    }
    if (added.contains(new Need.OfItem(item.ref()))) {
      return new Decision.Impossible("cannot come after itself");
    }
    return circle
        .apply(added)
        .<Decision>map(way -> new Decision.Impossible("would wait for itself: " + way))
        .orElseGet(
            () ->
                new Decision.Accepted(
                    new NeedsChanged(both(said, added)),
                    "comes after " + words(added) + ", which the store keeps, not the file"));
  }

  private static List<Need> both(List<Need> said, List<Need> added) {
    List<Need> all = new ArrayList<>(said);
    all.addAll(added);
    return all;
  }

  private static String words(List<Need> needs) {
    return needs.stream().map(Need::words).collect(Collectors.joining(", "));
  }
}
