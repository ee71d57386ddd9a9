package dev.waymark.bots.chat;

import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;

/// Where a person's words go and a reply comes back. Called by several threads at once; may block.
@FunctionalInterface
public interface Door {
  Reply answer(Asker asker, String words);
}
