package dev.waymark.core.roadmap;

/// What shows that work is done: a link, a path, a sentence.
public record Evidence(String text) {
  public Evidence {
    if (text.isBlank()) {
      throw new IllegalArgumentException("evidence says something");
    }
  }
}
