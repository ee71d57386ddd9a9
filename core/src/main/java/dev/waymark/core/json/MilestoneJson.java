package dev.waymark.core.json;

import dev.waymark.core.reply.Reply.ListedMilestone;
import dev.waymark.core.reply.Reply.MilestoneCard;
import dev.waymark.core.roadmap.Milestone;

/// One milestone as it stands.
final class MilestoneJson {
  private MilestoneJson() {}

  /// What a choice between several needs.
  static JsonObject named(JsonObject object, ListedMilestone listed) {
    Milestone milestone = listed.milestone();
    return object
        .text("roadmap", listed.roadmap())
        .text("milestone", milestone.title())
        .text("status", InspectJson.word(milestone.status()))
        .text("file", listed.file());
  }

  static void card(JsonObject object, MilestoneCard card) {
    Milestone milestone = card.milestone().milestone();
    named(object, card.milestone())
        .number("line", milestone.line())
        .text("priority", InspectJson.word(milestone.plan().priority()))
        .text("owner", milestone.plan().owner())
        .text("target", milestone.plan().target())
        .text("timeframe", milestone.plan().timeframe())
        .number("done", card.progress().done())
        .number("total", card.progress().total())
        .objects("acceptance", milestone.criteria(), InspectJson::criterion)
        .objects("items", card.items(), ItemJson::listed)
        .objects("history", card.history(), EventJson::entry);
  }
}
