package dev.waymark.tui.screen;

import dev.waymark.core.reply.Reply.Card;
import dev.waymark.core.roadmap.Item;
import org.jspecify.annotations.Nullable;

/// The selected item, as far as it was looked up.
///
/// @param open whether the keys scroll in it
/// @param card the last one that came
/// @param asked which one was asked for last
/// @param waiting whether that one is still to come
record Detail(boolean open, int top, @Nullable Card card, @Nullable Wanted asked, boolean waiting) {
  static final Detail NONE = new Detail(false, 0, null, null, false);

  /// A card as of a version of its item.
  record Wanted(Item.Id item, long version) {}

  Detail opened(boolean nowOpen) {
    return new Detail(nowOpen, 0, card, asked, waiting);
  }

  Detail at(int newTop) {
    return new Detail(open, Math.max(0, newTop), card, asked, waiting);
  }

  Detail asking(Wanted wanted) {
    return new Detail(open, top, card, wanted, true);
  }

  Detail answered(@Nullable Card newCard) {
    return new Detail(open, top, newCard, asked, false);
  }
}
