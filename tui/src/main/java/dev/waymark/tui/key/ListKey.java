package dev.waymark.tui.key;

import dev.waymark.tui.key.Key.Named;
import dev.waymark.tui.key.Key.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What can be done in a list to choose from and on a page to read.
public enum ListKey {
  DOWN(new Typed("j"), Named.DOWN),
  UP(new Typed("k"), Named.UP),
  PAGE_DOWN(new Typed(" "), Named.PAGE_DOWN),
  PAGE_UP(Named.PAGE_UP),
  TOP(new Typed("g"), Named.HOME),
  BOTTOM(new Typed("G"), Named.END),
  CHOOSE(Named.ENTER, Named.RIGHT, new Typed("l")),
  LEAVE(
      new Typed("q"),
      new Typed("?"),
      new Typed("h"),
      Named.LEFT,
      Named.ESCAPE,
      Named.CTRL_C,
      Named.CTRL_D);

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Key> keys;

  ListKey(Key... keys) {
    this.keys = List.of(keys);
  }

  /// What a key does; empty for nothing.
  public static Optional<ListKey> of(Key key) {
    return Arrays.stream(values()).filter(binding -> binding.keys.contains(key)).findFirst();
  }
}
