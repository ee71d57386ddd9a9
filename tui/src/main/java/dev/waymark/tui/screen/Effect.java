package dev.waymark.tui.screen;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Ref;
import java.nio.file.Path;
import java.util.List;

/// What a screen wants done; what comes of it is told to it as a [Message].
public sealed interface Effect {

  /// What has to be asked of the program, which may take a while.
  sealed interface Errand extends Effect {}

  /// Everything. Answered by [Message.Loaded].
  record Load() implements Errand {}

  /// What happened after this event. Answered by [Message.Followed], or [Message.Loaded] where too
  /// much did.
  record Follow(long head) implements Errand {}

  /// Answered by [Message.Shown].
  record Show(Item.Id item, Ref ref) implements Errand {}

  /// Lines of the grammar, one after the other. Answered by [Message.Answered].
  record Say(List<String> lines) implements Errand {
    public Say {
      lines = List.copyOf(lines);
    }
  }

  /// Answered by [Message.Checked].
  ///
  /// @param further whether the cursor is to go on to the next finding then
  record Lint(boolean further) implements Errand {}

  /// How much was done when. Answered by [Message.Counted].
  record Count() implements Errand {}

  /// Tells [Message.Faded] in a moment, once.
  record Fade(long number) implements Effect {}

  /// Puts our own text on the clipboard of whoever sits at the terminal.
  record Copy(String text) implements Effect {}

  /// Whether the terminal is to tell what the mouse does.
  record Mouse(boolean on) implements Effect {}

  /// Opens an editor in place of the screen, until it is closed.
  ///
  /// @param line from 1
  record Edit(Path file, int line) implements Effect {}

  /// Ends the session.
  record Leave() implements Effect {}
}
