package dev.waymark.app.cli;

import org.jspecify.annotations.Nullable;

/// What may be said to a command by a word with hyphens in front.
///
/// @param name with its hyphens
/// @param label what stands for its value on help pages; null for a flag, which takes none
public record Option(String name, @Nullable String label, String caption) {
  /// One that is said or not.
  public static Option flag(String name, String caption) {
    return new Option(name, null, caption);
  }

  /// One that is told something.
  public static Option told(String name, String label, String caption) {
    return new Option(name, label, caption);
  }

  public boolean takesValue() {
    return label != null;
  }
}
