package dev.waymark.core.roadmap;

/// What has to be finished before something else can go on, as a person said it.
public sealed interface Need {
  record OfItem(Ref ref) implements Need {}

  /// @param title of the same roadmap
  record OfMilestone(String title) implements Need {}

  /// As it is named in a sentence.
  default String words() {
    return switch (this) {
      case OfItem(var ref) -> ref.toString();
      case OfMilestone(var title) -> title;
    };
  }
}
