package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.Decision;
import dev.waymark.core.assistant.verb.Decision.Accepted;
import dev.waymark.core.assistant.verb.Decision.Impossible;
import dev.waymark.core.assistant.verb.Decision.Rejected;
import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ConflictResolved;
import dev.waymark.core.event.RoadmapEvent.ItemRemoved;
import dev.waymark.core.port.Journal.Appended;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Journal.Stale;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.RoadmapFiles.Keeper;
import dev.waymark.core.port.RoadmapFiles.Lock;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Change;
import dev.waymark.core.reply.Reply.Edit;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.sync.PatchWriter;
import dev.waymark.core.sync.RoadmapSync;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes a change: under the file's lock decides, commits, patches the file, and says what came of
/// it.
final class Changes {
  /// A decision that meets another's change is made again so many times.
  private static final int TRIES = 8;

  private final World world;
  private final PatchWriter writer;
  private final Clock clock;

  Changes(World world, RoadmapSync sync, Clock clock) {
    this.world = world;
    this.writer = new PatchWriter(world, sync);
    this.clock = clock;
  }

  /// Decides on each item and makes the accepted changes, all of one roadmap's at once.
  Reply make(Asker asker, List<Item> items, Function<Item, Decision> decide) {
    return revise(
        asker,
        items,
        item -> standing(item).map(Decision.class::cast).orElseGet(() -> decide.apply(item)));
  }

  /// Why nothing can be said of an item now.
  private static Optional<Rejected> standing(Item item) {
    if (item.state().gone()) {
      return Optional.of(new Rejected("left its file"));
    }
    return item.isMissed()
        ? Optional.of(
            new Rejected(
                "may stand on another line now: waymark sync shows which, and takes the answer"))
        : Optional.empty();
  }

  /// Also of what left its file.
  Reply revise(Asker asker, List<Item> items, Function<Item, Decision> decide) {
    Origin origin = asker.origin(clock.instant());
    Map<Roadmap.Id, List<Item.Id>> byRoadmap =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    Item::roadmap,
                    LinkedHashMap::new,
                    Collectors.mapping(Item::id, Collectors.toList())));
    List<Change> changes = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    Reason reason = Reason.WRONG;
    for (var entry : byRoadmap.entrySet()) {
      Roadmap roadmap = new View(world, clock).roadmap(entry.getKey()).orElseThrow();
      try (Lock _ = world.files().lock(roadmap.file())) {
        make(new Round(roadmap, origin, entry.getValue(), decide), changes, remarks);
      } catch (FileProblem problem) {
        remarks.add(problem.sentence());
        reason = Reason.STORE;
      } catch (Crowded crowded) {
        remarks.add(roadmap.name() + " is being changed by many at once; try again in a moment.");
        reason = Reason.CONFLICT;
      }
    }
    return changes.isEmpty()
        ? new Refused(reason, String.join(" ", remarks))
        : new Reply.Changed(changes, remarks);
  }

  /// One roadmap's share of a request.
  private record Round(
      Roadmap roadmap, Origin origin, List<Item.Id> items, Function<Item, Decision> decide) {}

  /// Others changed the same items every time a decision was made.
  private static final class Crowded extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private void make(Round round, List<Change> changes, List<String> remarks)
      throws FileProblem, Crowded {
    Synced base = writer.finish(round.roadmap());
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Map<Item, Accepted> accepted = new LinkedHashMap<>();
      Rejections rejected = new Rejections();
      decideAll(round, accepted, rejected);
      Planned planned = new Planning(world, base, round.origin()).plan(accepted);
      if (planned.accepted().isEmpty()) {
        remarks.addAll(rejected.sentences());
        remarks.addAll(planned.remarks());
        return;
      }
      if (!planned.patches().isEmpty()) {
        writer.checkWritable(round.roadmap());
      }
      Synced regrouped = regrouped(round.roadmap(), base, planned);
      Batch batch = new Batch(round.origin(), drafts(planned), regrouped, planned.patches());
      switch (world.journal().append(batch)) {
        case Stale _ -> {
          continue;
        }
        case Appended(var events) -> {
          String pending =
              planned.patches().isEmpty()
                  ? ""
                  : writer.written(round.roadmap(), round.origin().request());
          remarks.addAll(rejected.sentences());
          remarks.addAll(planned.remarks());
          planned.accepted().forEach((item, decision) -> settled(item, decision, remarks));
          planned
              .accepted()
              .forEach(
                  (item, decision) ->
                      changes.add(change(item, decision, events, planned, pending)));
          return;
        }
      }
    }
    throw new Crowded();
  }

  /// Null where all lines stay with whom they are.
  private @Nullable Synced regrouped(Roadmap roadmap, Synced base, Planned planned)
      throws FileProblem {
    Synced regrouped = Joining.of(world, base, planned.accepted()).orElse(null);
    if (regrouped != null
        && world.files().keeper(roadmap.file()) instanceof Keeper.Elsewhere(var host)) {
      throw new FileProblem(Keeper.sentence(roadmap.file(), host));
    }
    return regrouped;
  }

  /// Says what file and store said differently until this change decided it.
  private void settled(Item before, Accepted decision, List<String> remarks) {
    List<Conflict> were = before.state().conflicts();
    boolean asked =
        decision.event() instanceof ConflictResolved || decision.event() instanceof ItemRemoved;
    if (were.isEmpty() || asked) {
      return;
    }
    List<Conflict> open = world.items().byId(before.id()).orElseThrow().state().conflicts();
    were.stream()
        .filter(conflict -> conflict.field() != Conflict.Field.LINE && !open.contains(conflict))
        .forEach(
            conflict ->
                remarks.add(
                    before.ref()
                        + " differed: its "
                        + conflict.was()
                        + "; what was said here decides it."));
  }

  private void decideAll(Round round, Map<Item, Accepted> accepted, Rejections rejected) {
    View view = new View(world, clock);
    for (Item.Id id : round.items()) {
      Item item = world.items().byId(id).orElseThrow();
      switch (round.decide().apply(item)) {
        case Accepted yes -> accepted.put(item, yes);
        case Rejected(var why) -> rejected.add(item, why + by(item, view));
        case Impossible(var why) -> rejected.add(item, why);
      }
    }
  }

  private static List<Draft> drafts(Planned planned) {
    List<Draft> drafts = new ArrayList<>();
    planned
        .accepted()
        .forEach(
            (item, decision) ->
                drafts.add(
                    new Draft(item.roadmap(), item.id(), item.last().version(), decision.event())));
    planned.sections().ifPresent(drafts::add);
    return drafts;
  }

  private Change change(
      Item before, Accepted decision, List<Recorded> events, Planned planned, String pending) {
    View view = new View(world, clock);
    Item now = world.items().byId(before.id()).orElseThrow();
    List<Edit> edits =
        planned.edits().getOrDefault(before.id(), List.of()).stream()
            .map(edit -> edit.in(view.listed(now).file(), pending.isEmpty() ? null : pending))
            .toList();
    return new Change(
        view.listed(now),
        decision.what(),
        view.progress(now),
        edits,
        events.stream().filter(event -> before.id().equals(event.item())).toList());
  }

  /// Who changed it last, and how long ago: " (ana, 3 min ago)".
  private String by(Item item, View view) {
    return " (" + view.name(item.last().by()) + ", " + ago(item.last().at()) + ")";
  }

  /// "3 min ago".
  String ago(Instant at) {
    Duration ago = Duration.between(at, clock.instant());
    if (ago.toMinutes() < 1) {
      return "just now";
    }
    if (ago.toHours() < 1) {
      return ago.toMinutes() + " min ago";
    }
    if (ago.toDays() < 1) {
      return ago.toHours() + " h ago";
    }
    return "on " + at.atZone(clock.getZone()).toLocalDate();
  }
}
