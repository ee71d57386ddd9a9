package dev.waymark.core;

/// Stands here until the first real class does.
final class Placeholder {
  private Placeholder() {}

  static String text() {
    return "core";
  }
}
