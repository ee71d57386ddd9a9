package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.AddVerb;
import dev.waymark.core.assistant.verb.Decision.Accepted;
import dev.waymark.core.assistant.verb.UntrackVerb;
import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.RoadmapUntracked;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Journal.Appended;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.RoadmapFiles.Lock;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Change;
import dev.waymark.core.reply.Reply.Edit;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.sync.MilestoneMerge;
import dev.waymark.core.sync.PatchWriter;
import dev.waymark.core.sync.RoadmapSync;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes the changes that are about no item that is there: a new one, and a roadmap as a whole.
final class Additions {
  /// A ref that another process gave away meanwhile is taken anew so many times.
  private static final int TRIES = 8;

  private final World world;
  private final PatchWriter writer;
  private final Clock clock;

  Additions(World world, RoadmapSync sync, Clock clock) {
    this.world = world;
    this.writer = new PatchWriter(world, sync);
    this.clock = clock;
  }

  /// @param milestone its title
  Reply add(Asker asker, Roadmap roadmap, String milestone, String title) {
    Optional<String> obstacle = AddVerb.obstacle(title);
    if (obstacle.isPresent()) {
      return new Refused(Reason.WRONG, obstacle.get());
    }
    try (Lock _ = world.files().lock(roadmap.file())) {
      Synced base = writer.finish(roadmap);
      // Before it is edited, as it is kept as edited from then on.
      List<Milestone> before = milestones(world, base.text());
      return switch (written(base.text(), before, milestone, title)) {
        case Edited edited -> {
          writer.checkWritable(roadmap);
          yield committed(asker, roadmap, before, edited, Objects.requireNonNull(edited.entry()));
        }
        case Documents.Refused(var why) -> new Refused(Reason.WRONG, milestone + " " + why + ".");
        case Documents.AsIs _, Documents.NoNotation _ ->
            new Refused(Reason.WRONG, milestone + " is no longer there: status shows what is.");
      };
    } catch (FileProblem problem) {
      return new Refused(Reason.STORE, problem.sentence());
    }
  }

  private Documents.Edit written(
      Bytes text, List<Milestone> milestones, String milestone, String title) {
    return Milestone.titled(milestones, milestone)
        .map(one -> world.documents().add(text, one.line(), title))
        .orElseGet(Documents.NoNotation::new);
  }

  private Reply committed(
      Asker asker, Roadmap roadmap, List<Milestone> before, Edited edited, Entry entry) {
    Origin origin = asker.origin(clock.instant());
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Item.Id id = new Item.Id(UUID.randomUUID().toString());
      Ref ref = new Ref(roadmap.prefix(), world.journal().nextNumber(roadmap.prefix()));
      Accepted decision = AddVerb.decide(ref, entry.facts());
      List<Draft> drafts =
          Stream.concat(
                  Stream.of(new Draft(roadmap.id(), id, 0, decision.event())),
                  milestones(world, roadmap.id(), before, edited.text()).stream())
              .toList();
      List<PendingPatch> patches =
          edited.patches().stream()
              .map(patch -> new PendingPatch(origin.request(), roadmap.id(), id, patch))
              .toList();
      Batch batch = new Batch(origin, drafts, null, patches);
      if (world.journal().append(batch) instanceof Appended(var events)) {
        String pending = writer.written(roadmap, origin.request());
        View view = new View(world, clock);
        Item now = world.items().byId(id).orElseThrow();
        Edit edit =
            new Edit(
                roadmap.file(),
                entry.place().line(),
                "",
                edited.text().line(entry.place().line()),
                pending.isEmpty() ? null : pending,
                true);
        return new Reply.Changed(
            List.of(
                new Change(
                    view.listed(now),
                    decision.what(),
                    view.progress(now),
                    List.of(edit),
                    events.stream().filter(event -> id.equals(event.item())).toList())),
            List.of());
      }
    }
    return new Refused(
        Reason.CONFLICT,
        roadmap.name() + " is being changed by many at once; try again in a moment.");
  }

  Reply untrack(Asker asker, String words) {
    Optional<Roadmap> roadmap = UntrackVerb.meant(world.items().roadmaps(), words);
    if (roadmap.isEmpty()) {
      return new Refused(
          Reason.WRONG, "No roadmap is called “" + words + "”: status shows what there is.");
    }
    world
        .journal()
        .append(
            Batch.of(
                asker.origin(clock.instant()),
                List.of(new Draft(roadmap.get().id(), null, -1, new RoadmapUntracked()))));
    return new Reply.Changed(
        List.of(),
        List.of(
            roadmap.get().name()
                + " is no longer tracked; its file stays as it is, track follows it again."));
  }

  /// That the sections are others now, or say something else; empty when they do not.
  ///
  /// @param before the document's until now
  /// @param after what the document is to be
  static Optional<Draft> milestones(
      World world, Roadmap.Id roadmap, List<Milestone> before, Bytes after) {
    List<Milestone> store = world.items().milestones(roadmap);
    List<Milestone> now = MilestoneMerge.of(before, milestones(world, after), store);
    return Milestone.sayTheSame(now, store)
        ? Optional.empty()
        : Optional.of(new Draft(roadmap, null, -1, new MilestonesRead(now)));
  }

  /// The milestone on the line that its heading has in this text.
  static Milestone placed(World world, Bytes text, Milestone milestone) {
    return Milestone.titled(milestones(world, text), milestone.title())
        .map(heading -> milestone.at(heading.line()))
        .orElse(milestone);
  }

  static List<Milestone> milestones(World world, Bytes text) {
    return world.documents().read(text) instanceof Documents.Read(var outline)
        ? outline.milestones()
        : List.of();
  }
}
