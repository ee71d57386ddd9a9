package dev.waymark.tui.screen;

import dev.waymark.tui.key.Key;
import dev.waymark.tui.key.Key.Named;
import dev.waymark.tui.text.Sanitized;
import java.text.BreakIterator;
import java.util.Locale;

/// A line being typed.
///
/// @param before what stands before the cursor
record Prompt(Kind kind, String before, String after) {
  private static final int LONGEST = 2000;

  /// What becomes of the line.
  enum Kind {
    FILTER("/"),
    COMMAND(":");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  static Prompt of(Kind kind, String text) {
    return new Prompt(kind, text, "");
  }

  String text() {
    return before + after;
  }

  Prompt edited(Key key) {
    return switch (key) {
      case Key.Typed(var character) -> inserted(character);
      case Key.Pasted(var pasted) -> inserted(Sanitized.line(pasted.replace('\r', ' ').strip()));
      case Named named -> edited(named);
    };
  }

  private Prompt edited(Named key) {
    return switch (key) {
      case BACKSPACE -> new Prompt(kind, before.substring(0, previous()), after);
      case DELETE -> new Prompt(kind, before, after.substring(next()));
      case LEFT ->
          new Prompt(kind, before.substring(0, previous()), before.substring(previous()) + after);
      case RIGHT -> new Prompt(kind, before + after.substring(0, next()), after.substring(next()));
      case HOME, CTRL_A -> new Prompt(kind, "", text());
      case END, CTRL_E -> new Prompt(kind, text(), "");
      case CTRL_U -> new Prompt(kind, "", after);
      case CTRL_W -> new Prompt(kind, before.substring(0, word()), after);
      case UP, DOWN, PAGE_UP, PAGE_DOWN, ENTER, ESCAPE, TAB, CTRL_C, CTRL_D, CTRL_L -> this;
    };
  }

  private Prompt inserted(String text) {
    return before.length() + after.length() + text.length() > LONGEST
        ? this
        : new Prompt(kind, before + text, after);
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
