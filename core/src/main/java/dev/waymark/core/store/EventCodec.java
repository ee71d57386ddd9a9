package dev.waymark.core.store;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.CameBack;
import dev.waymark.core.event.RoadmapEvent.ChangeRedone;
import dev.waymark.core.event.RoadmapEvent.ChangeUndone;
import dev.waymark.core.event.RoadmapEvent.CheckInSkipped;
import dev.waymark.core.event.RoadmapEvent.CheckedIn;
import dev.waymark.core.event.RoadmapEvent.ConflictResolved;
import dev.waymark.core.event.RoadmapEvent.CriterionChanged;
import dev.waymark.core.event.RoadmapEvent.EvidenceVerified;
import dev.waymark.core.event.RoadmapEvent.FindingWaived;
import dev.waymark.core.event.RoadmapEvent.IdentityLinked;
import dev.waymark.core.event.RoadmapEvent.IdentityUnlinked;
import dev.waymark.core.event.RoadmapEvent.ItemAdded;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemConflicted;
import dev.waymark.core.event.RoadmapEvent.ItemCreated;
import dev.waymark.core.event.RoadmapEvent.ItemDeferred;
import dev.waymark.core.event.RoadmapEvent.ItemDropped;
import dev.waymark.core.event.RoadmapEvent.ItemEdited;
import dev.waymark.core.event.RoadmapEvent.ItemJoined;
import dev.waymark.core.event.RoadmapEvent.ItemLinked;
import dev.waymark.core.event.RoadmapEvent.ItemMissed;
import dev.waymark.core.event.RoadmapEvent.ItemMoved;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.event.RoadmapEvent.ItemRenamed;
import dev.waymark.core.event.RoadmapEvent.ItemReopened;
import dev.waymark.core.event.RoadmapEvent.ItemReturned;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.ItemUnblocked;
import dev.waymark.core.event.RoadmapEvent.ItemWidened;
import dev.waymark.core.event.RoadmapEvent.MilestoneChanged;
import dev.waymark.core.event.RoadmapEvent.MilestoneRestored;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.NeedsChanged;
import dev.waymark.core.event.RoadmapEvent.OwnerChanged;
import dev.waymark.core.event.RoadmapEvent.OwnerMapped;
import dev.waymark.core.event.RoadmapEvent.OwnerUnmapped;
import dev.waymark.core.event.RoadmapEvent.PersonAdded;
import dev.waymark.core.event.RoadmapEvent.PriorityChanged;
import dev.waymark.core.event.RoadmapEvent.RoadmapTracked;
import dev.waymark.core.event.RoadmapEvent.RoadmapUntracked;
import dev.waymark.core.event.RoadmapEvent.RoleGiven;
import dev.waymark.core.event.RoadmapEvent.StandupPosted;
import dev.waymark.core.event.RoadmapEvent.TargetChanged;
import dev.waymark.core.event.RoadmapEvent.WaiverWithdrawn;
import dev.waymark.core.event.RoadmapEvent.WentAway;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Waiver;
import dev.waymark.core.store.Json.Fields;
import java.io.IOException;
import java.time.LocalDate;

/// Events as they are kept: a kind, which never changes its name, and a JSON object.
final class EventCodec {
  private EventCodec() {}

  static String kind(RoadmapEvent event) {
    return switch (event) {
      case ItemAdded _ -> "item-added";
      case ItemCreated _ -> "item-created";
      case ItemEdited _ -> "item-edited";
      case ItemMissed _ -> "item-missed";
      case ItemRemoved _ -> "item-removed";
      case ItemReturned _ -> "item-returned";
      case ItemStarted _ -> "item-started";
      case ItemCompleted _ -> "item-completed";
      case ItemBlocked _ -> "item-blocked";
      case ItemUnblocked _ -> "item-unblocked";
      case ItemReopened _ -> "item-reopened";
      case ItemDeferred _ -> "item-deferred";
      case ItemDropped _ -> "item-dropped";
      case ItemRenamed _ -> "item-renamed";
      case ItemMoved _ -> "item-moved";
      case ItemLinked _ -> "item-linked";
      case PriorityChanged _ -> "priority-changed";
      case OwnerChanged _ -> "owner-changed";
      case TargetChanged _ -> "target-changed";
      case ItemNoted _ -> "item-noted";
      case CriterionChanged _ -> "criterion-changed";
      case NeedsChanged _ -> "needs-changed";
      case ItemJoined _ -> "item-joined";
      case ItemWidened _ -> "item-widened";
      case ChangeUndone _ -> "change-undone";
      case ChangeRedone _ -> "change-redone";
      case ItemConflicted _ -> "item-conflicted";
      case ConflictResolved _ -> "conflict-resolved";
      case RoadmapTracked _ -> "roadmap-tracked";
      case RoadmapUntracked _ -> "roadmap-untracked";
      case MilestonesRead _ -> "milestones-read";
      case MilestoneChanged _ -> "milestone-changed";
      case MilestoneRestored _ -> "milestone-restored";
      case EvidenceVerified _ -> "evidence-verified";
      case FindingWaived _ -> "finding-waived";
      case WaiverWithdrawn _ -> "waiver-withdrawn";
      case StandupPosted _ -> "standup-posted";
      case PersonAdded _ -> "person-added";
      case RoleGiven _ -> "role-given";
      case IdentityLinked _ -> "identity-linked";
      case IdentityUnlinked _ -> "identity-unlinked";
      case OwnerMapped _ -> "owner-mapped";
      case OwnerUnmapped _ -> "owner-unmapped";
      case CheckedIn _ -> "checked-in";
      case CheckInSkipped _ -> "check-in-skipped";
      case WentAway _ -> "went-away";
      case CameBack _ -> "came-back";
    };
  }

  static String payload(RoadmapEvent event) {
    return Json.write(
        json -> {
          json.writeStartObject();
          write(json, event);
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, RoadmapEvent event) throws IOException {
    switch (event) {
      case ItemAdded(var ref, var facts) -> writeFirst(json, ref, facts);
      case ItemCreated(var ref, var facts) -> writeFirst(json, ref, facts);
      case ItemEdited(var before, var after) -> {
        json.writeFieldName("before");
        PlanCodec.write(json, before);
        json.writeFieldName("after");
        PlanCodec.write(json, after);
      }
      case ItemMissed(var facts) -> {
        json.writeFieldName("facts");
        PlanCodec.write(json, facts);
      }
      case ItemReturned(var facts) -> {
        json.writeFieldName("facts");
        PlanCodec.write(json, facts);
      }
      case ItemMoved(var facts) -> {
        json.writeFieldName("facts");
        PlanCodec.write(json, facts);
      }
      case ItemDropped(var reason) -> PlanCodec.writeOptional(json, "reason", reason);
      case ItemRenamed(var title) -> json.writeStringField("title", title);
      case ItemLinked(var evidence) -> json.writeStringField("evidence", evidence.text());
      case PriorityChanged(var priority) ->
          PlanCodec.writeOptional(json, "priority", priority == null ? null : priority.name());
      case ItemCompleted(var evidence) -> {
        json.writeFieldName("evidence");
        PlanCodec.writeTexts(json, evidence.stream().map(Evidence::text).toList());
      }
      case ItemBlocked(var reason) -> json.writeStringField("reason", reason);
      case OwnerChanged(var owner) -> PlanCodec.writeOptional(json, "owner", owner);
      case TargetChanged(var target) -> PlanCodec.writeTarget(json, target);
      case ItemNoted(var text) -> json.writeStringField("text", text);
      case ChangeUndone(var undone, var restored) -> {
        json.writeStringField("undone", undone);
        json.writeFieldName("restored");
        PlanCodec.write(json, restored);
      }
      case ChangeRedone(var undone, var restored) -> {
        json.writeStringField("undone", undone);
        json.writeFieldName("restored");
        PlanCodec.write(json, restored);
      }
      case ItemConflicted(var conflicts) -> {
        json.writeFieldName("conflicts");
        PlanCodec.writeConflicts(json, conflicts);
      }
      case ConflictResolved(var side, var facts) -> {
        json.writeStringField("side", side.name());
        json.writeFieldName("facts");
        PlanCodec.write(json, facts);
      }
      case RoadmapTracked(var name, var prefix, var file) -> {
        json.writeStringField("name", name);
        json.writeStringField("prefix", prefix);
        json.writeStringField("file", file);
      }
      case MilestonesRead(var milestones) -> {
        json.writeArrayFieldStart("milestones");
        for (Milestone milestone : milestones) {
          PlanCodec.write(json, milestone);
        }
        json.writeEndArray();
      }
      case CriterionChanged(var number, var met, var evidence) -> {
        json.writeNumberField("number", number);
        json.writeBooleanField("met", met);
        PlanCodec.writeOptional(json, "evidence", evidence);
      }
      case NeedsChanged(var needs) -> {
        json.writeFieldName("needs");
        PlanCodec.writeNeeds(json, needs);
      }
      case ItemJoined(var into) -> writeRef(json, into);
      case ItemWidened(var other, var evidence, var notes) -> {
        writeRef(json, other);
        json.writeFieldName("evidence");
        PlanCodec.writeTexts(json, evidence.stream().map(Evidence::text).toList());
        json.writeFieldName("notes");
        PlanCodec.writeTexts(json, notes);
      }
      case MilestoneChanged(var before, var after, var because) -> {
        json.writeFieldName("before");
        PlanCodec.write(json, before);
        json.writeFieldName("after");
        PlanCodec.write(json, after);
        PlanCodec.writeOptional(json, "because", because);
      }
      case MilestoneRestored(var undone, var restored) -> {
        json.writeStringField("undone", undone);
        json.writeFieldName("restored");
        PlanCodec.write(json, restored);
      }
      case EvidenceVerified(var about, var evidence, var holds, var said, var commit) -> {
        json.writeStringField("about", about);
        json.writeStringField("evidence", evidence);
        json.writeBooleanField("holds", holds);
        json.writeStringField("said", said);
        PlanCodec.writeOptional(json, "commit", commit);
      }
      case FindingWaived(var waiver) -> {
        json.writeStringField("finding", waiver.finding());
        json.writeStringField("reason", waiver.reason());
        PlanCodec.writeOptional(
            json, "until", waiver.until() == null ? null : waiver.until().toString());
      }
      case WaiverWithdrawn(var finding) -> json.writeStringField("finding", finding);
      case StandupPosted(var channel, var day) -> {
        json.writeStringField("channel", channel);
        json.writeStringField("day", day.toString());
      }
      case PersonAdded(var person) -> {
        json.writeStringField("person", person.id().value());
        json.writeStringField("name", person.name());
        json.writeStringField("role", person.role().name());
      }
      case RoleGiven(var person, var role) -> {
        json.writeStringField("person", person.value());
        json.writeStringField("role", role.name());
      }
      case IdentityLinked(var person, var identity) -> writeIdentity(json, person, identity);
      case IdentityUnlinked(var person, var identity) -> writeIdentity(json, person, identity);
      case OwnerMapped(var person, var owner) -> {
        json.writeStringField("person", person.value());
        json.writeStringField("owner", owner);
      }
      case OwnerUnmapped(var person, var owner) -> {
        json.writeStringField("person", person.value());
        json.writeStringField("owner", owner);
      }
      case CheckedIn(var day, var said) -> {
        json.writeStringField("day", day.toString());
        json.writeStringField("yesterday", said.yesterday());
        json.writeStringField("today", said.today());
        json.writeStringField("blockers", said.blockers());
      }
      case CheckInSkipped(var day) -> json.writeStringField("day", day.toString());
      case WentAway(var from, var until) -> {
        json.writeStringField("from", from.toString());
        json.writeStringField("until", until.toString());
      }
      case CameBack(var day) -> json.writeStringField("day", day.toString());
      case ItemRemoved(),
          ItemStarted(),
          ItemUnblocked(),
          ItemReopened(),
          ItemDeferred(),
          RoadmapUntracked() -> {}
    }
  }

  private static void writeFirst(JsonGenerator json, Ref ref, Facts facts) throws IOException {
    writeRef(json, ref);
    json.writeFieldName("facts");
    PlanCodec.write(json, facts);
  }

  private static void writeRef(JsonGenerator json, Ref ref) throws IOException {
    json.writeStringField("prefix", ref.prefix());
    json.writeNumberField("number", ref.number());
  }

  /// @throws RuntimeException when this is not what [#kind] and [#payload] write, or once wrote
  static RoadmapEvent read(String kind, String payload) {
    Fields fields = Upcast.today(kind, Json.readFields(payload));
    return switch (kind) {
      case "item-added" -> new ItemAdded(ref(fields), PlanCodec.facts(fields.fields("facts")));
      case "item-created" -> new ItemCreated(ref(fields), PlanCodec.facts(fields.fields("facts")));
      case "item-edited" ->
          new ItemEdited(
              PlanCodec.facts(fields.fields("before")), PlanCodec.facts(fields.fields("after")));
      case "item-missed" -> new ItemMissed(PlanCodec.facts(fields.fields("facts")));
      case "item-removed" -> new ItemRemoved();
      case "item-returned" -> new ItemReturned(PlanCodec.facts(fields.fields("facts")));
      case "item-started" -> new ItemStarted();
      case "item-completed" -> new ItemCompleted(PlanCodec.evidence(fields.texts("evidence")));
      case "item-blocked" -> new ItemBlocked(fields.text("reason"));
      case "item-unblocked" -> new ItemUnblocked();
      case "item-reopened" -> new ItemReopened();
      case "item-deferred" -> new ItemDeferred();
      case "item-dropped" -> new ItemDropped(fields.textOrNull("reason"));
      case "item-renamed" -> new ItemRenamed(fields.text("title"));
      case "item-moved" -> new ItemMoved(PlanCodec.facts(fields.fields("facts")));
      case "item-linked" -> new ItemLinked(new Evidence(fields.text("evidence")));
      case "priority-changed" -> {
        String priority = fields.textOrNull("priority");
        yield new PriorityChanged(priority == null ? null : Priority.valueOf(priority));
      }
      case "owner-changed" -> new OwnerChanged(fields.textOrNull("owner"));
      case "target-changed" -> new TargetChanged(PlanCodec.target(fields));
      case "item-noted" -> new ItemNoted(fields.text("text"));
      case "change-undone" ->
          new ChangeUndone(fields.text("undone"), PlanCodec.state(fields.fields("restored")));
      case "change-redone" ->
          new ChangeRedone(fields.text("undone"), PlanCodec.state(fields.fields("restored")));
      case "item-conflicted" -> new ItemConflicted(PlanCodec.conflicts(fields.list("conflicts")));
      case "conflict-resolved" ->
          new ConflictResolved(
              Conflict.Side.valueOf(fields.text("side")), PlanCodec.facts(fields.fields("facts")));
      case "roadmap-tracked" ->
          new RoadmapTracked(fields.text("name"), fields.text("prefix"), fields.text("file"));
      case "roadmap-untracked" -> new RoadmapUntracked();
      case "milestones-read" ->
          new MilestonesRead(fields.list("milestones").stream().map(PlanCodec::milestone).toList());
      case "criterion-changed" ->
          new CriterionChanged(
              fields.small("number"), fields.flag("met"), fields.textOrNull("evidence"));
      case "needs-changed" -> new NeedsChanged(PlanCodec.needs(fields.list("needs")));
      case "item-joined" -> new ItemJoined(ref(fields));
      case "item-widened" ->
          new ItemWidened(
              ref(fields), PlanCodec.evidence(fields.texts("evidence")), fields.texts("notes"));
      case "milestone-changed" ->
          new MilestoneChanged(
              PlanCodec.milestone(fields.fields("before")),
              PlanCodec.milestone(fields.fields("after")),
              fields.textOrNull("because"));
      case "milestone-restored" ->
          new MilestoneRestored(
              fields.text("undone"), PlanCodec.milestone(fields.fields("restored")));
      case "evidence-verified" ->
          new EvidenceVerified(
              fields.text("about"),
              fields.text("evidence"),
              fields.flag("holds"),
              fields.text("said"),
              fields.textOrNull("commit"));
      case "finding-waived" -> {
        String until = fields.textOrNull("until");
        yield new FindingWaived(
            new Waiver(
                fields.text("finding"),
                fields.text("reason"),
                until == null ? null : LocalDate.parse(until)));
      }
      case "waiver-withdrawn" -> new WaiverWithdrawn(fields.text("finding"));
      case "standup-posted" ->
          new StandupPosted(fields.text("channel"), LocalDate.parse(fields.text("day")));
      case "person-added" ->
          new PersonAdded(
              new Person(
                  person(fields), fields.text("name"), Person.Role.valueOf(fields.text("role"))));
      case "role-given" -> new RoleGiven(person(fields), Person.Role.valueOf(fields.text("role")));
      case "identity-linked" -> new IdentityLinked(person(fields), identity(fields));
      case "identity-unlinked" -> new IdentityUnlinked(person(fields), identity(fields));
      case "owner-mapped" -> new OwnerMapped(person(fields), fields.text("owner"));
      case "owner-unmapped" -> new OwnerUnmapped(person(fields), fields.text("owner"));
      case "checked-in" ->
          new CheckedIn(
              day(fields, "day"),
              new CheckIn(fields.text("yesterday"), fields.text("today"), fields.text("blockers")));
      case "check-in-skipped" -> new CheckInSkipped(day(fields, "day"));
      case "went-away" -> new WentAway(day(fields, "from"), day(fields, "until"));
      case "came-back" -> new CameBack(day(fields, "day"));
      default -> throw new IllegalArgumentException("no such kind of event: " + kind);
    };
  }

  private static void writeIdentity(JsonGenerator json, Person.Id person, Identity identity)
      throws IOException {
    json.writeStringField("person", person.value());
    json.writeStringField("kind", identity.kind().name());
    json.writeStringField("value", identity.value());
  }

  private static Identity identity(Fields fields) {
    return new Identity(Identity.Kind.valueOf(fields.text("kind")), fields.text("value"));
  }

  private static LocalDate day(Fields fields, String name) {
    return LocalDate.parse(fields.text(name));
  }

  private static Ref ref(Fields fields) {
    return new Ref(fields.text("prefix"), fields.small("number"));
  }

  private static Person.Id person(Fields fields) {
    return new Person.Id(fields.text("person"));
  }
}
