package dev.waymark.core.roadmap;

import java.util.Locale;
import java.util.Optional;

/// How urgent a piece of work is, most urgent first.
public enum Priority {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Priority> of(String word) {
    for (Priority priority : values()) {
      if (priority.name().equalsIgnoreCase(word.strip())) {
        return Optional.of(priority);
      }
    }
    return Optional.empty();
  }
}
