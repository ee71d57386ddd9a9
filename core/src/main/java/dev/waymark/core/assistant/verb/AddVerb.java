package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemCreated;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Ref;
import java.util.Optional;

/// `add MILESTONE TITLE`
public final class AddVerb {
  private AddVerb() {}

  /// Why this cannot be the title of new work; empty when it can.
  public static Optional<String> obstacle(String title) {
    return RenameVerb.isTitle(title)
        ? Optional.empty()
        : Optional.of("A title is one line of at most 200 letters: say add MILESTONE TITLE.");
  }

  /// @param facts as they read in the file
  public static Decision.Accepted decide(Ref ref, Facts facts) {
    return new Decision.Accepted(new ItemCreated(ref, facts), "was added");
  }
}
