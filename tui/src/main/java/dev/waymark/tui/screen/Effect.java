package dev.waymark.tui.screen;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.request.Command;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Ref;

/// What a screen wants done; what comes of it is told to it as a [Message].
public sealed interface Effect {

  /// Answered by [Message.Loaded].
  record Load(Filter filter) implements Effect {}

  /// Answered by [Message.Shown].
  record Show(Item.Id item, Ref ref) implements Effect {}

  /// Answered by [Message.Answered].
  record Ask(Command command) implements Effect {}

  /// Words in the grammar. Answered by [Message.Answered].
  record Say(String words) implements Effect {}

  /// Ends the session.
  record Leave() implements Effect {}
}
