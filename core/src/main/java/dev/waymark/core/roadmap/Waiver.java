package dev.waymark.core.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody accepts a finding as it is.
///
/// @param finding its id
/// @param until the last day it holds; null where it holds for good
public record Waiver(String finding, String reason, @Nullable LocalDate until) {
  public Waiver {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a waiver says why");
    }
  }

  public boolean holds(LocalDate today) {
    return until == null || !until.isBefore(today);
  }
}
