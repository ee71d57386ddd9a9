package dev.waymark.core.assistant;

import dev.waymark.core.reply.Reply.History;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Listing;
import dev.waymark.core.reply.Reply.LogEntry;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The whole plan and what happened last as somebody still holds them, so that many who look at
/// them hold them once. Safe for use by many threads.
final class Held {
  private final Same<ListedItem> items = new Same<>();
  private final Same<LogEntry> entries = new Same<>();

  Listing of(Listing fresh) {
    return fresh.with(items.of(fresh.items()));
  }

  History of(History fresh) {
    return new History(entries.of(fresh.entries()));
  }

  /// What was asked for last, as long as anybody holds it.
  private static final class Same<T> {
    private volatile WeakReference<List<T>> last = new WeakReference<>(null);

    /// The same, with what is held already where it is equal.
    List<T> of(List<T> read) {
      List<T> fresh = List.copyOf(read);
      List<T> before = Optional.ofNullable(last.get()).orElse(List.of());
      List<T> same = before.equals(fresh) ? before : mixed(before, fresh);
      last = new WeakReference<>(same);
      return same;
    }

    private static <T> List<T> mixed(List<T> before, List<T> fresh) {
      return List.copyOf(
          IntStream.range(0, fresh.size())
              .mapToObj(
                  at ->
                      at < before.size() && before.get(at).equals(fresh.get(at))
                          ? before.get(at)
                          : fresh.get(at))
              .toList());
    }
  }
}
