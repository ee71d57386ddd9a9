package dev.waymark.core.assistant.verb;

import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Pages;
import dev.waymark.core.roadmap.Roadmap;
import java.util.List;

/// `show REF`
public final class ShowVerb {
  private ShowVerb() {}

  /// A milestone itself, and its items.
  public static Reply answer(Roadmap roadmap, Milestone milestone, View view) {
    return new Reply.MilestoneCard(
        new Reply.ListedMilestone(roadmap.name(), roadmap.file(), milestone),
        view.world().items().progress(roadmap.id(), milestone.title()),
        Pages.map(view.in(roadmap, milestone), view::listed),
        view.entries(view.past(roadmap, milestone)));
  }

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
