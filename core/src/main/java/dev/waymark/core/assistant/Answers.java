package dev.waymark.core.assistant;

import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Request;

/// Where requests go and replies come back: the assistant, or somebody who stands before it and
/// listens.
public interface Answers {
  /// Answers one line of the grammar.
  Reply answer(Asker asker, String words);

  Reply answer(Asker asker, Request request);
}
