package dev.waymark.core.request;

/// Words that name an item or a milestone: a ref, a milestone, or words of a title. What they mean
/// is found when asked.
public record Named(String words) {
  public Named {
    if (words.isBlank()) {
      throw new IllegalArgumentException("a name says something");
    }
  }
}
