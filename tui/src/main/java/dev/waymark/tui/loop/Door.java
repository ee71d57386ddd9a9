package dev.waymark.tui.loop;

import dev.waymark.core.insight.Burnup;
import dev.waymark.core.port.Journal;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Request;
import dev.waymark.core.roadmap.Milestone;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What a session asks of the rest of the program, on behalf of the one person who sits at it.
/// Asking may take a while.
public interface Door {
  Reply answer(Request request);

  /// Reads words in the grammar.
  Reply answer(String words);

  /// Calls back, on a thread of its own, whenever something may have changed.
  Journal.Subscription onNews(Runnable listener);

  /// What sections say of themselves, by their roadmap's name.
  Map<String, List<Milestone>> milestones();

  /// The names of everybody known.
  List<String> people();

  /// How much was done when.
  Burnup burnup(ZoneId zone);
}
