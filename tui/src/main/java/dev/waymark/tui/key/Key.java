package dev.waymark.tui.key;

/// One key press, or what was pasted at once.
public sealed interface Key {

  /// A visible character.
  record Typed(String character) implements Key {}

  record Pasted(String text) implements Key {}

  /// Keys that have a name.
  enum Named implements Key {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    HOME,
    END,
    PAGE_UP,
    PAGE_DOWN,
    ENTER,
    ESCAPE,
    TAB,
    BACKSPACE,
    DELETE,
    CTRL_A,
    CTRL_C,
    CTRL_D,
    CTRL_E,
    CTRL_L,
    CTRL_U,
    CTRL_W
  }
}
