package dev.waymark.core.json;

import dev.waymark.core.reply.Reply.Card;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Plan;

/// One item as it stands.
final class ItemJson {
  private ItemJson() {}

  static void listed(JsonObject object, ListedItem listed) {
    Item item = listed.item();
    Plan plan = item.facts().plan();
    named(object, listed)
        .text("status", item.status().word())
        .text("priority", InspectJson.word(plan.priority()))
        .text("owner", plan.owner())
        .text("target", plan.target())
        .text("timeframe", plan.timeframe())
        .text("file", listed.file())
        .number("line", item.line())
        .object("criteria", criteria -> criteria(criteria, item))
        .texts("evidence", item.state().evidence().stream().map(Evidence::text).toList())
        .text("changed_at", item.last().at())
        .text("changed_by", listed.changedBy());
    if (!item.state().conflicts().isEmpty()) {
      object.objects("conflicts", item.state().conflicts(), ItemJson::conflict);
    }
    if (!listed.waitsFor().isEmpty()) {
      object.texts("waits_for", listed.waitsFor());
    }
  }

  static void conflict(JsonObject object, Conflict conflict) {
    object
        .text("field", conflict.field().word())
        .text("ours", conflict.ours())
        .text("theirs", conflict.theirs());
  }

  private static JsonObject named(JsonObject object, ListedItem listed) {
    return object
        .text("ref", listed.item().ref())
        .text("roadmap", listed.roadmap())
        .text("milestone", listed.item().milestone())
        .text("title", listed.item().title());
  }

  private static void criteria(JsonObject object, Item item) {
    object
        .number("met", item.facts().criteria().stream().filter(Criterion::met).count())
        .number("total", item.facts().criteria().size());
  }

  /// All that [#listed] says, and what only one item's own answer has room for.
  static void card(JsonObject object, Card card) {
    Item item = card.item().item();
    listed(object, card.item());
    if (!card.neededBy().isEmpty()) {
      object.texts("needed_by", card.neededBy());
    }
    object
        .text("reason", item.state().reason())
        .texts("notes", item.state().notes())
        .number("sub_items", item.facts().subItems())
        .objects("acceptance", item.facts().criteria(), InspectJson::criterion)
        .objects("history", card.history(), EventJson::entry);
  }

  /// What a choice between several needs.
  static void candidate(JsonObject object, ListedItem listed) {
    named(object, listed)
        .text("status", listed.item().status().word())
        .text("file", listed.file())
        .number("line", listed.item().line());
  }
}
