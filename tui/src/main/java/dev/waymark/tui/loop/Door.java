package dev.waymark.tui.loop;

import dev.waymark.core.port.Journal;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Request;

/// What a session asks of the rest of the program, on behalf of the one person who sits at it.
/// Asking may take a while.
public interface Door {
  Reply answer(Request request);

  /// Reads words in the grammar.
  Reply answer(String words);

  /// Calls back, on a thread of its own, whenever something may have changed.
  Journal.Subscription onNews(Runnable listener);
}
