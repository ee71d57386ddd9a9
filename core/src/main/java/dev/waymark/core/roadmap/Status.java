package dev.waymark.core.roadmap;

import java.util.Locale;
import java.util.Optional;

/// Where a piece of work stands. Documents have their own words and marks for these; see the
/// Markdown adapter.
public enum Status {
  PLANNED,
  IN_PROGRESS,
  BLOCKED,
  DONE,
  DEFERRED,
  DROPPED;

  /// The word people read and type: `in-progress`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Still to be worked on: planned, in progress or blocked.
  public boolean isOpen() {
    return this == PLANNED || this == IN_PROGRESS || this == BLOCKED;
  }

  public static Optional<Status> of(String word) {
    String wanted = word.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (Status status : values()) {
      if (status.name().equals(wanted)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
