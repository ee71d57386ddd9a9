package dev.waymark.core.port;

import dev.waymark.core.roadmap.Roadmap;
import java.time.Instant;
import java.util.Set;

/// Since when a roadmap contradicts itself as it does, so that what is new can be told from what
/// everybody knows.
public interface Sightings {
  /// Notes what was found now, by ids of findings. All that is found at a roadmap's first look was
  /// there before; what was found once is not new again.
  void note(Roadmap.Id roadmap, Set<String> found, Instant now);

  /// What was found for the first time after this moment.
  Set<String> after(Roadmap.Id roadmap, Instant moment);
}
