package dev.waymark.core.sync;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.RoadmapFiles.Content;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.RoadmapFiles.Keeper;
import dev.waymark.core.port.RoadmapFiles.Keeper.Elsewhere;
import dev.waymark.core.port.RoadmapFiles.Keeper.Here;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Roadmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings patches that are facts in the store into the file. Its caller holds the file's lock.
public final class PatchWriter {
  private static final int TRIES = 5;

  private final World world;
  private final RoadmapSync sync;

  public PatchWriter(World world, RoadmapSync sync) {
    this.world = world;
    this.sync = sync;
  }

  /// Leaves file and store in agreement, with no patch pending.
  ///
  /// @return the text both agree on
  /// @throws FileProblem when the file cannot be read or written; what is pending stays so
  public Synced finish(Roadmap roadmap) throws FileProblem {
    return finish(roadmap, null);
  }

  /// The same where all that is pending may be this request's, planned on the text as it is.
  ///
  /// @return a sentence about what keeps the patches from the file; empty when they are in it
  public String written(Roadmap roadmap, String request) {
    try {
      finish(roadmap, request);
      return world.files().keeper(roadmap.file()) instanceof Elsewhere(var host)
          ? Keeper.sentence(roadmap.file(), host)
          : "";
    } catch (FileProblem problem) {
      return problem.sentence();
    }
  }

  /// Says beforehand whether the file could be written, where it is this host that writes it.
  public void checkWritable(Roadmap roadmap) throws FileProblem {
    if (!(world.files().keeper(roadmap.file()) instanceof Elsewhere)) {
      world.files().checkWritable(roadmap.file());
    }
  }

  private Synced finish(Roadmap roadmap, @Nullable String request) throws FileProblem {
    Keeper keeper = world.files().keeper(roadmap.file());
    if (keeper instanceof Elsewhere) {
      return expected(world.journal(), roadmap);
    }
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      List<PendingPatch> pending = world.journal().pending(roadmap.id());
      if (pending.isEmpty()) {
        return sync.agree(roadmap);
      }
      Synced base = world.journal().synced(roadmap.id()).orElseThrow();
      Content content = world.files().load(roadmap.file());
      Bytes patched = applied(base.text(), pending);
      if (content.text().equals(patched)) {
        return settled(base, content.stamp(), patched, pending, pending);
      }
      List<PendingPatch> written = pending;
      boolean foreign =
          keeper instanceof Here
              && pending.stream().anyMatch(one -> !one.request().equals(request));
      if (foreign || !content.text().equals(base.text())) {
        base = sync.agree(roadmap);
        written = new Anew(world, base).patches(pending);
        patched = applied(base.text(), written);
      }
      Optional<FileStamp> stamp = world.files().replace(roadmap.file(), base.text(), patched);
      if (stamp.isPresent()) {
        return settled(base, stamp.get(), patched, written, pending);
      }
    }
    throw new FileProblem(
        roadmap.file()
            + " keeps changing while it is to be written; it will be tried again with the next"
            + " command.");
  }

  /// What the file will say when its keeper has written what waits.
  public static Synced expected(Journal journal, Roadmap roadmap) {
    Synced base = journal.synced(roadmap.id()).orElseThrow();
    List<PendingPatch> pending = journal.pending(roadmap.id());
    return new Synced(
        base.roadmap(),
        base.stamp(),
        applied(base.text(), pending),
        Placing.after(base.places(), pending));
  }

  private Synced settled(
      Synced base,
      FileStamp stamp,
      Bytes text,
      List<PendingPatch> written,
      List<PendingPatch> pending) {
    Synced synced = new Synced(base.roadmap(), stamp, text, Placing.after(base.places(), written));
    List<PendingPatch> settled = new ArrayList<>(written);
    settled.addAll(unanswered(pending, written));
    world.journal().settle(synced, settled);
    return synced;
  }

  /// Those that nothing was written for in the end: of each item's, the later ones.
  private static List<PendingPatch> unanswered(
      List<PendingPatch> pending, List<PendingPatch> written) {
    List<PendingPatch> rest = new ArrayList<>(pending);
    for (PendingPatch patch : written) {
      if (!rest.remove(patch)) {
        rest.stream().filter(one -> isFor(one, patch)).findFirst().ifPresent(rest::remove);
      }
    }
    return rest;
  }

  private static boolean isFor(PendingPatch one, PendingPatch other) {
    return one.request().equals(other.request()) && one.about().equals(other.about());
  }

  private static Bytes applied(Bytes text, List<PendingPatch> pending) {
    Bytes result = text;
    for (PendingPatch one : pending) {
      result = one.patch().fits(result) ? one.patch().in(result) : result;
    }
    return result;
  }
}
