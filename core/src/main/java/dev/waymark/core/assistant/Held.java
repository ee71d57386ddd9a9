package dev.waymark.core.assistant;

import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Listing;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The whole plan as somebody still holds it, so that many who look at it hold it once. Safe for
/// use by many threads.
final class Held {
  private volatile WeakReference<List<ListedItem>> last = new WeakReference<>(null);

  /// The same, with the items that are held already where they are equal.
  Listing of(Listing fresh) {
    List<ListedItem> before = Optional.ofNullable(last.get()).orElse(List.of());
    List<ListedItem> items = before.equals(fresh.items()) ? before : mixed(before, fresh.items());
    Listing listing = new Listing(fresh.asked(), items, fresh.group());
    last = new WeakReference<>(listing.items());
    return listing;
  }

  private static List<ListedItem> mixed(List<ListedItem> before, List<ListedItem> fresh) {
    return IntStream.range(0, fresh.size())
        .mapToObj(
            at ->
                at < before.size() && before.get(at).equals(fresh.get(at))
                    ? before.get(at)
                    : fresh.get(at))
        .toList();
  }
}
