package dev.waymark.tui.screen;

import dev.waymark.tui.key.Bindings;
import java.time.ZoneId;

/// Who sits at the terminal, and what they look at.
///
/// @param store what people call the store
/// @param person their name
/// @param zone in which they live
/// @param bindings which key does what for them
/// @param isLocal whether it is this computer's own terminal, so that an editor can be opened there
public record Welcome(
    String store, String person, ZoneId zone, Bindings bindings, boolean isLocal) {
  public Welcome(String store, String person, ZoneId zone) {
    this(store, person, zone, Bindings.USUAL, false);
  }

  public Welcome with(Bindings others) {
    return new Welcome(store, person, zone, others, isLocal);
  }

  public Welcome here() {
    return new Welcome(store, person, zone, bindings, true);
  }
}
