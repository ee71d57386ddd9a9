package dev.waymark.core.assistant;

import dev.waymark.core.assistant.MilestoneDecisions.Accepted;
import dev.waymark.core.assistant.MilestoneDecisions.Rejected;
import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.MilestoneChanged;
import dev.waymark.core.event.RoadmapEvent.MilestoneRestored;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Fact;
import dev.waymark.core.port.Journal.Appended;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Patch;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.RoadmapFiles.Lock;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Edit;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Command;
import dev.waymark.core.request.Right;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.sync.PatchWriter;
import dev.waymark.core.sync.RoadmapSync;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes what is said of a milestone itself, and nothing of its items.
final class MilestoneChanges {
  private final World world;
  private final PatchWriter writer;
  private final Clock clock;

  MilestoneChanges(World world, RoadmapSync sync, Clock clock) {
    this.world = world;
    this.writer = new PatchWriter(world, sync);
    this.clock = clock;
  }

  Reply make(Asker asker, Roadmap roadmap, String title, Command command) {
    return locked(
        asker,
        roadmap,
        title,
        (milestone, base) ->
            switch (new MilestoneDecisions(milestone, items(roadmap, title)).of(command, asker)) {
              case Rejected(var why) -> new Refused(Reason.WRONG, title + " " + why + ".");
              case Accepted(var after, var fact, var because) -> {
                Written written =
                    fact == null
                        ? new Written(base.text(), List.of(), false, null)
                        : written(base.text(), milestone, fact);
                String what =
                    Wording.what(milestone, after) + (because == null ? "" : ": " + because);
                yield committed(
                    new Round(asker, roadmap, what),
                    new MilestoneChanged(milestone, after, because),
                    written);
              }
            });
  }

  /// Takes back the last change as a whole.
  Reply undo(Asker asker, Recorded last) {
    MilestoneChanged change = (MilestoneChanged) last.event();
    String title = change.after().title();
    Optional<Roadmap> roadmap =
        new View(world, clock).roadmap(Objects.requireNonNull(last.roadmap()));
    if (roadmap.isEmpty()) {
      return new Refused(Reason.WRONG, "The roadmap of " + title + " is no longer tracked.");
    }
    return locked(
        asker,
        roadmap.get(),
        title,
        (milestone, base) -> {
          if (!milestone.unplaced().equals(change.after().unplaced())) {
            return new Refused(
                Reason.CONFLICT, title + " was changed since: change it by name instead.");
          }
          String request = last.origin().request();
          Milestone before = change.before();
          return committed(
              new Round(asker, roadmap.get(), Wording.what(milestone, before) + " again"),
              new MilestoneRestored(request, before),
              restored(base.text(), milestone, request));
        });
  }

  private interface Deciding {
    Reply of(Milestone milestone, Synced base) throws FileProblem;
  }

  private Reply locked(Asker asker, Roadmap roadmap, String title, Deciding deciding) {
    Optional<Refused> obstacle = Permissions.obstacle(asker, Right.CHANGE_MILESTONES);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    try (Lock _ = world.files().lock(roadmap.file())) {
      Synced base = writer.finish(roadmap);
      Optional<Milestone> milestone = milestone(roadmap, title, base.text());
      return milestone.isPresent()
          ? deciding.of(milestone.get(), base)
          : new Refused(Reason.WRONG, title + " is no longer there: status shows what is.");
    } catch (FileProblem problem) {
      return new Refused(Reason.STORE, problem.sentence());
    }
  }

  /// What the store knows of it, on the line that its heading has in this text.
  private Optional<Milestone> milestone(Roadmap roadmap, String title, Bytes text) {
    return Milestone.titled(world.items().milestones(roadmap.id()), title)
        .map(one -> Additions.placed(world, text, one));
  }

  private List<Item> items(Roadmap roadmap, String title) {
    return world.items().all(roadmap.id()).stream()
        .filter(item -> !item.state().gone() && item.milestone().equals(title))
        .toList();
  }

  /// What goes into the file.
  ///
  /// @param remark why something does not; null where nothing is to be said
  private record Written(
      Bytes before, List<Patch> patches, boolean first, @Nullable String remark) {}

  private Written written(Bytes text, Milestone milestone, Fact fact) {
    return written(text, milestone, world.documents().write(text, milestone.line(), fact));
  }

  /// What was never written need not be taken back.
  private Written restored(Bytes text, Milestone milestone, String request) {
    List<Patch> patches =
        world.journal().patchesOf(request).stream().map(PendingPatch::patch).toList();
    return patches.isEmpty()
        ? new Written(text, List.of(), false, null)
        : written(text, milestone, world.documents().restore(text, milestone.line(), patches));
  }

  private static Written written(Bytes text, Milestone milestone, Documents.Edit edit) {
    return switch (edit) {
      case Edited edited -> new Written(text, edited.patches(), edited.first(), null);
      case Documents.Refused(var why) ->
          new Written(
              text,
              List.of(),
              false,
              milestone.title() + " is saved, not written: its line " + why + ".");
      case Documents.AsIs _, Documents.NoNotation _ -> new Written(text, List.of(), false, null);
    };
  }

  /// @param what the end of the sentence that begins with the milestone's title
  private record Round(Asker asker, Roadmap roadmap, String what) {}

  private Reply committed(Round round, RoadmapEvent event, Written written) throws FileProblem {
    Roadmap roadmap = round.roadmap();
    String title = title(event);
    Origin origin = round.asker().origin(clock.instant());
    List<PendingPatch> patches =
        written.patches().stream()
            .map(
                patch ->
                    new PendingPatch(
                        origin.request(), roadmap.id(), new PendingPatch.OfMilestone(title), patch))
            .toList();
    if (!patches.isEmpty()) {
      writer.checkWritable(roadmap);
    }
    Batch batch =
        new Batch(origin, List.of(new Draft(roadmap.id(), null, -1, event)), null, patches);
    if (!(world.journal().append(batch) instanceof Appended(var events))) {
      throw new IllegalStateException("a milestone has no version that could be stale");
    }
    String pending = patches.isEmpty() ? "" : writer.written(roadmap, origin.request());
    return new Reply.MilestoneSaid(
        roadmap.file(),
        milestone(roadmap, title, written.before()).orElseThrow(),
        round.asker().person().name(),
        round.what(),
        world.items().progress(roadmap.id(), title),
        edits(roadmap, written, pending.isEmpty() ? null : pending),
        events,
        written.remark() == null ? List.of() : List.of(written.remark()));
  }

  private static String title(RoadmapEvent event) {
    return event instanceof MilestoneRestored(var _, var restored)
        ? restored.title()
        : ((MilestoneChanged) event).after().title();
  }

  private static List<Edit> edits(Roadmap roadmap, Written written, @Nullable String pending) {
    List<Edit> edits = new ArrayList<>();
    Bytes before = written.before();
    for (Patch patch : written.patches()) {
      Bytes after = patch.in(before);
      edits.add(
          Planned.LineEdit.of(patch, before, after, written.first()).in(roadmap.file(), pending));
      before = after;
    }
    return edits;
  }
}
