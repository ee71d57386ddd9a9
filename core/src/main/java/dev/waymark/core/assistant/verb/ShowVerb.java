package dev.waymark.core.assistant.verb;

import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.roadmap.Item;
import java.util.List;

/// `show REF`
public final class ShowVerb {
  private ShowVerb() {}

  public static Reply answer(Item item, View view) {
    List<LogEntry> history = view.entries(view.world().journal().of(item.id()).reversed());
    Proofs proofs = new Proofs(view);
    List<String> seen =
        item.state().evidence().stream().map(one -> proofs.seen(item, one)).toList();
    return new Reply.Card(
        view.listedWaiting(item),
        view.neededBy(item),
        view.milestone(item).orElse(null),
        seen,
        history);
  }
}
