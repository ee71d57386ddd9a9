package dev.waymark.core.assistant.verb;

import dev.waymark.core.roadmap.Roadmap;
import java.util.List;
import java.util.Optional;

/// `untrack ROADMAP`
public final class UntrackVerb {
  private UntrackVerb() {}

  /// The roadmap that is meant: by its name, or by its file's.
  public static Optional<Roadmap> meant(List<Roadmap> roadmaps, String words) {
    return roadmaps.stream()
        .filter(
            roadmap ->
                roadmap.name().equalsIgnoreCase(words)
                    || roadmap.fileName().equals(words)
                    || roadmap.file().toString().equals(words))
        .findFirst();
  }
}
