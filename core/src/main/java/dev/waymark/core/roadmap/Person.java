package dev.waymark.core.roadmap;

import org.jspecify.annotations.Nullable;

/// Somebody who works on roadmaps, the same on every surface.
public record Person(Id id, String name, Role role) {
  /// Opaque, so that names can change and the journal need not.
  public record Id(String value) {
    public Id {
      if (value.isBlank()) {
        throw new IllegalArgumentException("a person has an id");
      }
    }

    // Spelled out for a quick start: see FileStamp.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Id id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /// What a person may do; each role may also do what the ones before it may.
  public enum Role {
    VIEWER,
    MEMBER,
    LEAD,
    ADMIN
  }

  public boolean may(Role needed) {
    return role.compareTo(needed) >= 0;
  }
}
