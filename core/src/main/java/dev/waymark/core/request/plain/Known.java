package dev.waymark.core.request.plain;

import java.util.Optional;

/// What there is to talk about. Nothing is understood that names something else.
public interface Known {
  /// Whether these words fit the title of some item, or are the ref of one.
  boolean item(String words);

  /// The words as the title of a milestone writes them, if one has them.
  Optional<String> milestone(String words);

  boolean roadmap(String words);

  /// Whether somebody is called so, or owns something under this name.
  boolean person(String words);
}
