package dev.waymark.tui.key;

import dev.waymark.tui.key.Key.Named;
import dev.waymark.tui.key.Key.Pasted;
import dev.waymark.tui.key.Key.Pointed;
import dev.waymark.tui.key.Key.Typed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Keys as people say them, in the help and in the configuration: `j`, `Ctrl-D`, `Space`, `↓`.
public final class Spelling {
  private static final String CONTROL = "ctrl-";

  private Spelling() {}

  public static String of(Key key) {
    return switch (key) {
      case Typed(var character) -> character.equals(" ") ? "Space" : character;
      case Pasted(var text) -> text;
      case Pointed(var act, var _, var _) -> act.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Named named -> of(named);
    };
  }

  private static String of(Named key) {
    return switch (key) {
      case UP -> "↑";
      case DOWN -> "↓";
      case LEFT -> "←";
      case RIGHT -> "→";
      case HOME -> "Home";
      case END -> "End";
      case PAGE_UP -> "PgUp";
      case PAGE_DOWN -> "PgDn";
      case ENTER -> "Enter";
      case ESCAPE -> "Esc";
      case TAB -> "Tab";
      case SHIFT_TAB -> "Shift-Tab";
      case BACKSPACE -> "Backspace";
      case DELETE -> "Del";
      case CTRL_A,
          CTRL_B,
          CTRL_C,
          CTRL_D,
          CTRL_E,
          CTRL_F,
          CTRL_L,
          CTRL_N,
          CTRL_O,
          CTRL_P,
          CTRL_R,
          CTRL_U,
          CTRL_W ->
          "Ctrl-" + key.name().substring(CONTROL.length());
    };
  }

  /// In any case; also `up` for `↑`. Empty where there is no such key.
  public static Optional<Key> read(String word) {
    if (word.codePointCount(0, word.length()) == 1 && !word.isBlank() && !isArrow(word)) {
      return Optional.of(new Typed(word));
    }
    if (word.equalsIgnoreCase("space")) {
      return Optional.of(new Typed(" "));
    }
    return Arrays.stream(Named.values())
        .filter(
            named ->
                of(named).equalsIgnoreCase(word) || named.name().equalsIgnoreCase(word.strip()))
        .map(Key.class::cast)
        .findFirst();
  }

  private static boolean isArrow(String word) {
    return "↑↓←→".contains(word);
  }
}
