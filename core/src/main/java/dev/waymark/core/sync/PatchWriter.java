package dev.waymark.core.sync;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Patch;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.RoadmapFiles.Content;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Roadmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      List<PendingPatch> pending = world.journal().pending(roadmap.id());
      if (pending.isEmpty()) {
        return sync.agree(roadmap);
      }
      Synced base = world.journal().synced(roadmap.id()).orElseThrow();
      Content content = world.files().load(roadmap.file());
      Bytes patched = applied(base.text(), pending);
      if (content.text().equals(patched)) {
        return settled(base, content.stamp(), patched, pending);
      }
      if (!content.text().equals(base.text())) {
        base = sync.agree(roadmap);
        patched = marked(base, pending);
      }
      Optional<FileStamp> stamp = world.files().replace(roadmap.file(), base.text(), patched);
      if (stamp.isPresent()) {
        return settled(base, stamp.get(), patched, pending);
      }
    }
    throw new FileProblem(
        roadmap.file()
            + " keeps changing while it is to be written; it will be tried again with the next"
            + " command.");
  }

  private Synced settled(Synced base, FileStamp stamp, Bytes text, List<PendingPatch> patches) {
    Synced synced = new Synced(base.roadmap(), stamp, text, base.places());
    world.journal().settle(synced, patches);
    return synced;
  }

  private static Bytes applied(Bytes text, List<PendingPatch> pending) {
    Bytes result = text;
    for (PendingPatch one : pending) {
      Patch patch = one.patch();
      int at = result.lineStart(patch.line()) + patch.column();
      boolean fits =
          at + patch.before().size() <= result.size()
              && result.slice(at, at + patch.before().size()).equals(patch.before());
      result = fits ? result.splice(at, patch.before().size(), patch.after()) : result;
    }
    return result;
  }

  /// The file was edited meanwhile, so the patches' places may be elsewhere: writes the items'
  /// states anew.
  private Bytes marked(Synced base, List<PendingPatch> pending) {
    Bytes text = base.text();
    List<Item.Id> items =
        new ArrayList<>(pending.stream().map(PendingPatch::item).distinct().toList());
    for (Item.Id id : items) {
      Item item = world.items().byId(id).orElseThrow();
      for (Place place : base.places().getOrDefault(id, List.of())) {
        if (world.documents().mark(text, place, item.status()) instanceof Documents.Edited edited) {
          text = edited.text();
        }
      }
    }
    return text;
  }
}
