package dev.waymark.core.assistant;

import dev.waymark.core.assistant.RefResolver.Resolved;
import dev.waymark.core.assistant.verb.AfterVerb;
import dev.waymark.core.assistant.verb.JoinVerb;
import dev.waymark.core.insight.Waiting;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Named;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Need;
import dev.waymark.core.roadmap.Roadmap;
import java.util.ArrayList;
import java.util.List;

/// The changes that are about several items at once: what comes after what, and which are the same
/// work.
final class Ordering {
  private final World world;
  private final Changes changes;
  private final Waiting waiting;

  Ordering(World world, Changes changes, Waiting waiting) {
    this.world = world;
    this.changes = changes;
    this.waiting = waiting;
  }

  /// Ends the finding of what is named with what is to be answered instead.
  private static final class Unclear extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    Unclear(Reply reply) {
      super(null, null, false, false);
      this.reply = reply;
    }
  }

  Reply after(Asker asker, Named named, List<Named> first, RefResolver names) {
    try {
      Item item =
          item(named, names, "what it depends on is said in the file, in a line below its heading");
      List<Need> needs = new ArrayList<>();
      for (Named one : first) {
        needs.add(need(one, item, names));
      }
      return changes.make(
          asker,
          List.of(item),
          now -> AfterVerb.decide(now, needs, added -> waiting.circle(now, added)));
    } catch (Unclear unclear) {
      return unclear.reply;
    }
  }

  private Need need(Named named, Item item, RefResolver names) throws Unclear {
    return switch (resolved(named, names)) {
      case RefResolver.TheMilestone(Roadmap in, Milestone milestone) -> {
        if (!in.id().equals(item.roadmap())) {
          throw new Unclear(
              wrong(
                  milestone.title()
                      + " stands in another roadmap than "
                      + item.ref()
                      + ": name its items."));
        }
        yield new Need.OfMilestone(milestone.title());
      }
      case RefResolver.Found(var one) -> new Need.OfItem(one.ref());
      case RefResolver.Several _, RefResolver.NotFound _ ->
          throw new IllegalStateException("answered before: " + named);
    };
  }

  Reply join(Asker asker, Named named, Named other, RefResolver names) {
    try {
      Item stays = item(named, names, "name an item");
      Item part = item(other, names, "name an item");
      return changes.make(
          asker,
          stays.id().equals(part.id()) ? List.of(stays) : List.of(stays, part),
          now -> JoinVerb.decide(now, fresh(stays), fresh(part)));
    } catch (Unclear unclear) {
      return unclear.reply;
    }
  }

  /// Both are decided on as they are now.
  private Item fresh(Item item) {
    return world.items().byId(item.id()).orElseThrow();
  }

  private static Item item(Named named, RefResolver names, String instead) throws Unclear {
    return switch (resolved(named, names)) {
      case RefResolver.Found(var item) -> item;
      case RefResolver.TheMilestone(var _, var milestone) ->
          throw new Unclear(wrong("“" + milestone.title() + "” is a milestone: " + instead + "."));
      case RefResolver.Several _, RefResolver.NotFound _ ->
          throw new IllegalStateException("answered before: " + named);
    };
  }

  /// An item or a milestone.
  private static Resolved resolved(Named named, RefResolver names) throws Unclear {
    Resolved resolved = names.resolve(named);
    switch (resolved) {
      case RefResolver.Several(var choice) -> throw new Unclear(choice);
      case RefResolver.NotFound(var sentence) -> throw new Unclear(wrong(sentence));
      case RefResolver.Found _, RefResolver.TheMilestone _ -> {}
    }
    return resolved;
  }

  private static Refused wrong(String sentence) {
    return new Refused(Reason.WRONG, sentence);
  }
}
