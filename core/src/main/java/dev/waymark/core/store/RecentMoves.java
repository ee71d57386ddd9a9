package dev.waymark.core.store;

import dev.waymark.core.roadmap.Roadmap;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What moved since the few moments that were asked for last, as the same are asked for again all
/// day: 68 bytes for each item, 4 MB for 60,000. Each is given up when memory is short, or when
/// nobody has asked for long.
final class RecentMoves {
  private static final int MOMENTS = 4;

  /// What moved, as one reader saw it.
  ///
  /// @param tracked the roadmaps it is of
  /// @param moved in the order of their refs
  record Known(Seen seen, List<Roadmap.Id> tracked, List<Stood> moved) {}

  private final LinkedHashMap<Long, SoftReference<Known>> moments =
      new LinkedHashMap<>(16, 0.75f, true);

  synchronized @Nullable Known since(long moment) {
    SoftReference<Known> known = moments.get(moment);
    return known == null ? null : known.get();
  }

  /// Readers do not wait for each other: whichever ends last is remembered, and is as good for the
  /// next one.
  synchronized void keep(long moment, Known known) {
    moments.put(moment, new SoftReference<>(known));
    if (moments.size() > MOMENTS) {
      moments.pollFirstEntry();
    }
  }
}
