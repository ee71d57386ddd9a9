package dev.waymark.tui.screen;

import dev.waymark.core.request.Verb;
import dev.waymark.tui.key.Key;
import dev.waymark.tui.key.Key.Named;
import dev.waymark.tui.text.Sanitized;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A line being typed.
///
/// @param head what stands before it and is not typed
/// @param begun the request it completes; null for none
/// @param before what stands before the cursor
record Prompt(Kind kind, String head, @Nullable Begun begun, String before, String after) {
  private static final int LONGEST = 2000;

  /// A request whose end is still to be typed.
  ///
  /// @param subjects what it is of, as the grammar calls them
  record Begun(Verb verb, List<String> subjects) {
    Begun {
      subjects = List.copyOf(subjects);
    }
  }

  /// What becomes of the line.
  enum Kind {
    FILTER("/"),
    COMMAND(":"),
    /// The end of a request: a reason, a day, a title.
    REST(":");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  static Prompt of(Kind kind, String text) {
    return new Prompt(kind, "", null, text, "");
  }

  static Prompt of(Begun begun) {
    String head = begun.verb().word() + " " + String.join(" ", begun.subjects()) + " ";
    return new Prompt(Kind.REST, head, begun, "", "");
  }

  /// Other words before the cursor, and none behind it.
  Prompt with(String text) {
    return new Prompt(kind, head, begun, text, "");
  }

  String text() {
    return before + after;
  }

  Prompt edited(Key key) {
    return switch (key) {
      case Key.Typed(var character) -> inserted(character);
      case Key.Pointed _ -> this;
      case Key.Pasted(var pasted) -> inserted(Sanitized.line(pasted.replace('\r', ' ').strip()));
      case Named named -> edited(named);
    };
  }

  private Prompt with(String newBefore, String newAfter) {
    return new Prompt(kind, head, begun, newBefore, newAfter);
  }

  private Prompt edited(Named key) {
    return switch (key) {
      case BACKSPACE -> with(before.substring(0, previous()), after);
      case DELETE -> with(before, after.substring(next()));
      case LEFT -> with(before.substring(0, previous()), before.substring(previous()) + after);
      case RIGHT -> with(before + after.substring(0, next()), after.substring(next()));
      case HOME, CTRL_A -> with("", text());
      case END, CTRL_E -> with(text(), "");
      case CTRL_U -> with("", after);
      case CTRL_W -> with(before.substring(0, word()), after);
      case CTRL_B -> with(before.substring(0, previous()), before.substring(previous()) + after);
      case CTRL_F -> with(before + after.substring(0, next()), after.substring(next()));
      case UP,
          DOWN,
          PAGE_UP,
          PAGE_DOWN,
          ENTER,
          ESCAPE,
          TAB,
          SHIFT_TAB,
          CTRL_C,
          CTRL_D,
          CTRL_L,
          CTRL_N,
          CTRL_O,
          CTRL_P,
          CTRL_R ->
          this;
    };
  }

  private Prompt inserted(String text) {
    return before.length() + after.length() + text.length() > LONGEST
        ? this
        : with(before + text, after);
  }

  private int previous() {
    return before.isEmpty() ? 0 : Math.max(0, characters(before).preceding(before.length()));
  }

  private int next() {
    return after.isEmpty() ? 0 : characters(after).following(0);
  }

  private int word() {
    int end = before.stripTrailing().length();
    return before.lastIndexOf(' ', Math.max(0, end - 1)) + 1;
  }

  private static BreakIterator characters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    return breaks;
  }
}
