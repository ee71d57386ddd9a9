package dev.waymark.core.json;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.LogEntry;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Need;
import dev.waymark.core.roadmap.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened.
final class EventJson {
  private EventJson() {}

  static void entry(JsonObject object, LogEntry entry) {
    event(object, entry.recorded(), entry.item(), entry.person());
  }

  static void event(
      JsonObject object, Recorded recorded, @Nullable ListedItem about, String person) {
    Origin origin = recorded.origin();
    object
        .number("sequence", recorded.sequence())
        .text("at", origin.at())
        .text("event", name(recorded.event()))
        .text("ref", about == null ? null : about.item().ref())
        .text("title", about == null ? null : about.item().title())
        .text("roadmap", about == null ? null : about.roadmap())
        .text("person", person)
        .text("surface", origin.surface().word())
        .text("request", origin.request())
        .text("what", Wording.what(recorded.event()));
    details(object, recorded.event());
  }

  /// Spelled out, so that renaming a class never renames what scripts rely on.
  private static String name(RoadmapEvent event) {
    return switch (event) {
      case RoadmapEvent.ItemAdded _ -> "item-added";
      case RoadmapEvent.ItemCreated _ -> "item-created";
      case RoadmapEvent.ItemEdited _ -> "item-edited";
      case RoadmapEvent.ItemMissed _ -> "item-missed";
      case RoadmapEvent.ItemRemoved _ -> "item-removed";
      case RoadmapEvent.ItemReturned _ -> "item-returned";
      case RoadmapEvent.ItemStarted _ -> "item-started";
      case RoadmapEvent.ItemCompleted _ -> "item-completed";
      case RoadmapEvent.ItemBlocked _ -> "item-blocked";
      case RoadmapEvent.ItemUnblocked _ -> "item-unblocked";
      case RoadmapEvent.ItemReopened _ -> "item-reopened";
      case RoadmapEvent.ItemDeferred _ -> "item-deferred";
      case RoadmapEvent.ItemDropped _ -> "item-dropped";
      case RoadmapEvent.ItemRenamed _ -> "item-renamed";
      case RoadmapEvent.ItemMoved _ -> "item-moved";
      case RoadmapEvent.ItemLinked _ -> "item-linked";
      case RoadmapEvent.PriorityChanged _ -> "priority-changed";
      case RoadmapEvent.OwnerChanged _ -> "owner-changed";
      case RoadmapEvent.TargetChanged _ -> "target-changed";
      case RoadmapEvent.ItemNoted _ -> "item-noted";
      case RoadmapEvent.CriterionChanged _ -> "criterion-changed";
      case RoadmapEvent.NeedsChanged _ -> "needs-changed";
      case RoadmapEvent.ItemJoined _ -> "item-joined";
      case RoadmapEvent.ItemWidened _ -> "item-widened";
      case RoadmapEvent.MilestoneChanged _ -> "milestone-changed";
      case RoadmapEvent.MilestoneRestored _ -> "milestone-restored";
      case RoadmapEvent.ChangeUndone _ -> "change-undone";
      case RoadmapEvent.ChangeRedone _ -> "change-redone";
      case RoadmapEvent.ItemConflicted _ -> "item-conflicted";
      case RoadmapEvent.ConflictResolved _ -> "conflict-resolved";
      case RoadmapEvent.RoadmapTracked _ -> "roadmap-tracked";
      case RoadmapEvent.RoadmapUntracked _ -> "roadmap-untracked";
      case RoadmapEvent.MilestonesRead _ -> "milestones-read";
      case RoadmapEvent.EvidenceVerified _ -> "evidence-verified";
      case RoadmapEvent.FindingWaived _ -> "finding-waived";
      case RoadmapEvent.WaiverWithdrawn _ -> "waiver-withdrawn";
      case RoadmapEvent.StandupPosted _ -> "standup-posted";
      case RoadmapEvent.PersonAdded _ -> "person-added";
      case RoadmapEvent.RoleGiven _ -> "role-given";
      case RoadmapEvent.IdentityLinked _ -> "identity-linked";
      case RoadmapEvent.IdentityUnlinked _ -> "identity-unlinked";
      case RoadmapEvent.OwnerMapped _ -> "owner-mapped";
      case RoadmapEvent.OwnerUnmapped _ -> "owner-unmapped";
      case RoadmapEvent.CheckedIn _ -> "checked-in";
      case RoadmapEvent.CheckInSkipped _ -> "check-in-skipped";
      case RoadmapEvent.WentAway _ -> "went-away";
      case RoadmapEvent.CameBack _ -> "came-back";
    };
  }

  private static void details(JsonObject object, RoadmapEvent event) {
    switch (event) {
      case RoadmapEvent.ItemAdded(var _, var facts) -> facts(object, facts);
      case RoadmapEvent.ItemCreated(var _, var facts) -> facts(object, facts);
      case RoadmapEvent.ItemEdited(var _, var after) -> facts(object, after);
      case RoadmapEvent.ItemDropped(var reason) -> object.text("reason", reason);
      case RoadmapEvent.ItemRenamed(var title) -> object.text("text", title);
      case RoadmapEvent.ItemMoved(var facts) -> object.text("milestone", facts.milestone());
      case RoadmapEvent.ItemLinked(var evidence) ->
          object.texts("evidence", List.of(evidence.text()));
      case RoadmapEvent.PriorityChanged(var priority) ->
          object.text("priority", priority == null ? null : priority.word());
      case RoadmapEvent.ItemMissed(var facts) -> facts(object, facts);
      case RoadmapEvent.ItemReturned(var facts) -> facts(object, facts);
      case RoadmapEvent.ItemCompleted(var evidence) ->
          object.texts("evidence", evidence.stream().map(Evidence::text).toList());
      case RoadmapEvent.ItemBlocked(var reason) -> object.text("reason", reason);
      case RoadmapEvent.OwnerChanged(var owner) -> object.text("owner", owner);
      case RoadmapEvent.TargetChanged(var target) -> object.text("target", target);
      case RoadmapEvent.ItemNoted(var text) -> object.text("text", text);
      case RoadmapEvent.CriterionChanged(var number, var met, var evidence) -> {
        object.number("criterion", number).flag("met", met);
        object.texts("evidence", evidence == null ? List.of() : List.of(evidence));
      }
      case RoadmapEvent.NeedsChanged(var needs) ->
          object.texts("after", needs.stream().map(Need::words).toList());
      case RoadmapEvent.ItemJoined(var into) -> object.text("into", into);
      case RoadmapEvent.ItemWidened(var other, var _, var _) -> object.text("other", other);
      case RoadmapEvent.OwnerMapped(var _, var owner) -> object.text("owner", owner);
      case RoadmapEvent.OwnerUnmapped(var _, var owner) -> object.text("owner", owner);
      case RoadmapEvent.MilestoneChanged(var _, var after, var because) -> {
        milestone(object, after);
        object.text("reason", because);
      }
      case RoadmapEvent.MilestoneRestored(var undone, var restored) -> {
        object.text("undone", undone);
        milestone(object, restored);
      }
      case RoadmapEvent.ChangeUndone(var undone, var restored) ->
          object.text("undone", undone).text("status", restored.facts().status().word());
      case RoadmapEvent.ChangeRedone(var undone, var restored) ->
          object.text("undone", undone).text("status", restored.facts().status().word());
      case RoadmapEvent.ItemConflicted(var conflicts) ->
          object.objects("conflicts", conflicts, ItemJson::conflict);
      case RoadmapEvent.ConflictResolved(var side, var facts) -> {
        object.text("side", side.word());
        facts(object, facts);
      }
      case RoadmapEvent.EvidenceVerified(
              var about,
              var evidence,
              var holds,
              var said,
              var commit) ->
          object
              .text("about", about)
              .texts("evidence", List.of(evidence))
              .flag("holds", holds)
              .text("said", said)
              .text("commit", commit);
      case RoadmapEvent.FindingWaived(var waiver) ->
          object
              .text("finding", waiver.finding())
              .text("reason", waiver.reason())
              .text("until", waiver.until());
      case RoadmapEvent.WaiverWithdrawn(var finding) -> object.text("finding", finding);
      case RoadmapEvent.StandupPosted(var channel, var day) ->
          object.text("channel", channel).text("day", day);
      case RoadmapEvent.CheckedIn(var day, var said) ->
          object
              .text("day", day)
              .text("yesterday", said.yesterday())
              .text("today", said.today())
              .text("blockers", said.blockers());
      case RoadmapEvent.CheckInSkipped(var day) -> object.text("day", day);
      case RoadmapEvent.WentAway(var from, var until) ->
          object.text("from", from).text("until", until);
      case RoadmapEvent.CameBack(var day) -> object.text("day", day);
      case RoadmapEvent.ItemRemoved _,
          RoadmapEvent.ItemStarted _,
          RoadmapEvent.ItemUnblocked _,
          RoadmapEvent.ItemReopened _,
          RoadmapEvent.ItemDeferred _,
          RoadmapEvent.RoadmapTracked _,
          RoadmapEvent.RoadmapUntracked _,
          RoadmapEvent.MilestonesRead _,
          RoadmapEvent.PersonAdded _,
          RoadmapEvent.RoleGiven _,
          RoadmapEvent.IdentityLinked _,
          RoadmapEvent.IdentityUnlinked _ -> {}
    }
  }

  private static void milestone(JsonObject object, Milestone milestone) {
    Plan plan = milestone.plan();
    object
        .text("milestone", milestone.title())
        .text("status", milestone.status() == null ? null : milestone.status().word())
        .text("priority", plan.priority() == null ? null : plan.priority().word())
        .text("owner", plan.owner())
        .text("target", plan.target());
  }

  private static void facts(JsonObject object, Facts facts) {
    object.text("status", facts.status().word());
  }
}
