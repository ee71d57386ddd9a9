package dev.waymark.tui.screen;

import dev.waymark.core.reply.Reply.Card;
import dev.waymark.core.roadmap.Item;
import org.jspecify.annotations.Nullable;

/// The selected item, as far as it was looked up.
///
/// @param open whether the keys scroll in it
/// @param preview whether it is shown beside the list where there is room
/// @param card the last one that came
/// @param asked which one was asked for last
/// @param waiting whether that one is still to come
record Detail(
    boolean open,
    boolean preview,
    int top,
    @Nullable Card card,
    @Nullable Wanted asked,
    boolean waiting) {
  static final Detail NONE = new Detail(false, true, 0, null, null, false);

  /// A card as of a version of its item.
  record Wanted(Item.Id item, long version) {}

  Detail opened(boolean nowOpen) {
    return new Detail(nowOpen, preview, 0, card, asked, waiting);
  }

  Detail previewed(boolean shown) {
    return new Detail(open, shown, top, card, asked, waiting);
  }

  Detail at(int newTop) {
    return new Detail(open, preview, Math.max(0, newTop), card, asked, waiting);
  }

  Detail asking(Wanted wanted) {
    return new Detail(open, preview, top, card, wanted, true);
  }

  Detail answered(@Nullable Card newCard) {
    return new Detail(open, preview, top, newCard, asked, false);
  }
}
