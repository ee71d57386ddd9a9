package dev.waymark.tui.screen;

import dev.waymark.core.reply.Reply;
import dev.waymark.core.roadmap.Item;
import dev.waymark.tui.key.Key;
import java.util.List;

/// What a screen hears.
public sealed interface Message {

  record Pressed(Key key) implements Message {}

  record Resized(Size size) implements Message {}

  /// Somebody changed something, somewhere.
  record News() implements Message {}

  /// The plan as it is now.
  ///
  /// @param problems sentences about what could not be looked at
  record Loaded(Contents contents, List<String> problems) implements Message {
    public Loaded {
      problems = List.copyOf(problems);
    }
  }

  /// @param words what was typed; empty when a key asked
  record Answered(String words, Reply reply) implements Message {}

  /// @param item whose card was asked for
  record Shown(Item.Id item, Reply reply) implements Message {}

  /// Something was asked for and failed.
  record Broken(String sentence) implements Message {}
}
