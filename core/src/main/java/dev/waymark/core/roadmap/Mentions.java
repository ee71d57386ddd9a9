package dev.waymark.core.roadmap;

import java.util.List;
import java.util.stream.Stream;

/// What a text names besides itself.
///
/// @param ids codes such as `CORE-01`, in the order they stand
/// @param links addresses, and pull requests as written (`#12`)
/// @param dependencies what must come first, as written: ids, titles of phases, words
public record Mentions(List<String> ids, List<Link> links, List<String> dependencies) {
  public static final Mentions NONE = new Mentions(List.of(), List.of(), List.of());

  /// @param text what readers see; the address itself where there is nothing else
  public record Link(String text, String address) {}

  /// With these to come first too.
  public Mentions needing(List<String> more) {
    return new Mentions(
        ids, links, Stream.concat(dependencies.stream(), more.stream()).distinct().toList());
  }

  public Mentions {
    ids = List.copyOf(ids);
    links = List.copyOf(links);
    dependencies = List.copyOf(dependencies);
  }
}
