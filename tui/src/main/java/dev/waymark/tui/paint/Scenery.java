package dev.waymark.tui.paint;

import dev.waymark.core.roadmap.Item;
import dev.waymark.tui.plan.Contents;
import dev.waymark.tui.plan.ViewState;
import java.util.Set;

/// What is to be drawn of a view.
///
/// @param marked the items that the next change is of
/// @param fresh the items that somebody has just changed
/// @param attended whether the keys move in it, and not in the item beside it
public record Scenery(ViewState state, Set<Item.Id> marked, Set<Item.Id> fresh, boolean attended) {
  public Scenery {
    marked = Set.copyOf(marked);
    fresh = Set.copyOf(fresh);
  }

  Contents contents() {
    return state.basis().contents();
  }

  /// Whether only some of the items are shown, so that what they stand under is in the background.
  boolean isFiltered() {
    return !state.basis().sought().isAll();
  }
}
