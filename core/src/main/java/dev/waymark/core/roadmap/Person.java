package dev.waymark.core.roadmap;

/// Somebody who works on roadmaps, the same on every surface.
public record Person(Id id, String name, Role role) {
  /// Opaque, so that names can change and the journal need not.
  public record Id(String value) {
    public Id {
      if (value.isBlank()) {
        throw new IllegalArgumentException("a person has an id");
      }
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
