package dev.waymark.core.markdown;

import dev.waymark.core.markdown.writing.Manuscript;
import dev.waymark.core.port.Bytes;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/// The documents that were understood last, as what is read is often edited next, and what was
/// edited is read again. So many as come to a few megabytes of text, and only as long as memory
/// lasts. Safe for use by many threads.
final class RecentDocuments {
  static final int MOST_BYTES = 8 << 20;
  static final int MOST = 200;

  /// @param size of its text, which tells most documents apart at a glance
  private record Kept(int size, SoftReference<Manuscript> document) {}

  /// The one that was asked for last comes first.
  private final Deque<Kept> kept = new ArrayDeque<>();

  synchronized Optional<Manuscript> of(Bytes text) {
    for (Iterator<Kept> all = kept.iterator(); all.hasNext(); ) {
      Kept one = all.next();
      Manuscript document = one.document().get();
      if (document == null) {
        all.remove();
      } else if (one.size() == text.size() && document.text().equals(text)) {
        all.remove();
        kept.addFirst(one);
        return Optional.of(document);
      }
    }
    return Optional.empty();
  }

  synchronized void keep(Manuscript document) {
    kept.addFirst(new Kept(document.text().size(), new SoftReference<>(document)));
    long bytes = kept.stream().mapToLong(Kept::size).sum();
    while (kept.size() > 1 && (bytes > MOST_BYTES || kept.size() > MOST)) {
      bytes -= kept.removeLast().size();
    }
  }

  /// A document that has become another is not asked for any more.
  synchronized void replace(Manuscript before, Manuscript after) {
    kept.removeIf(one -> one.document().refersTo(before));
    keep(after);
  }
}
