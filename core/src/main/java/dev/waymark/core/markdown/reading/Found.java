package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Status;
import org.jspecify.annotations.Nullable;

/// A piece of work and where its status is written.
///
/// @param written what stands at the site
/// @param also what the end of its line states besides; null where it states nothing
public record Found(Outline.Entry entry, Site site, String written, @Nullable Status also) {
  int line() {
    return entry.place().line();
  }
}
