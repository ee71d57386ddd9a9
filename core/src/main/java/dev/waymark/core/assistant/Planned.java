package dev.waymark.core.assistant;

import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.reply.Reply.Edit;
import dev.waymark.core.roadmap.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a change will write into the file.
///
/// @param remarks sentences about what cannot be written there
record Planned(
    List<PendingPatch> patches, Map<Item.Id, List<LineEdit>> edits, List<String> remarks) {

  /// A line before and after.
  record LineEdit(int line, String before, String after, boolean first) {
    Edit in(Path file, @Nullable String pending) {
      return new Edit(file, line, before, after, pending, first);
    }
  }
}
