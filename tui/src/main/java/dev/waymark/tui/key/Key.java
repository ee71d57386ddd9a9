package dev.waymark.tui.key;

/// One key press, or what was pasted at once, or what a mouse did.
public sealed interface Key {

  /// A visible character.
  record Typed(String character) implements Key {}

  record Pasted(String text) implements Key {}

  /// What a mouse did, where; columns and rows from 0.
  record Pointed(Act act, int column, int row) implements Key {}

  /// What a mouse can do.
  enum Act {
    PRESS,
    WHEEL_UP,
    WHEEL_DOWN
  }

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
    SHIFT_TAB,
    BACKSPACE,
    DELETE,
    CTRL_A,
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
    CTRL_W
  }
}
