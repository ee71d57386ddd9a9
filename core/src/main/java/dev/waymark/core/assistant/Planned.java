package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.Decision.Accepted;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Patch;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.reply.Reply.Edit;
import dev.waymark.core.roadmap.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a change will write into the file.
///
/// @param accepted what can be changed, with what is known only from the file
/// @param remarks sentences about what cannot be written there
/// @param sections that they are others then, or stand elsewhere
record Planned(
    Map<Item, Accepted> accepted,
    List<PendingPatch> patches,
    Map<Item.Id, List<LineEdit>> edits,
    List<String> remarks,
    Optional<Draft> sections) {

  /// A line before and after.
  record LineEdit(int line, String before, String after, boolean first) {
    /// What a patch did to its line; of lines that come or go the first.
    static LineEdit of(Patch patch, Bytes before, Bytes after, boolean first) {
      int came = patch.added();
      if (came > 0) {
        return new LineEdit(came, "", patch.after().saying(), true);
      }
      return patch.before().breaks() > 0
          ? new LineEdit(patch.undoing().added(), patch.before().saying(), "", true)
          : new LineEdit(patch.line(), before.line(patch.line()), after.line(patch.line()), first);
    }

    Edit in(Path file, @Nullable String pending) {
      return new Edit(file, line, before, after, pending, first);
    }
  }
}
