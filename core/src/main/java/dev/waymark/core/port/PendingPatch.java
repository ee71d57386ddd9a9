package dev.waymark.core.port;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import org.jspecify.annotations.Nullable;

/// A patch that the store knows of, in the file already or not yet.
///
/// @param request which request it writes
/// @param about whose facts it writes
public record PendingPatch(String request, Roadmap.Id roadmap, About about, Patch patch) {
  /// Whose facts a patch writes.
  public sealed interface About {}

  public record OfItem(Item.Id item) implements About {}

  /// @param title the milestone's
  public record OfMilestone(String title) implements About {}

  public PendingPatch(String request, Roadmap.Id roadmap, Item.Id item, Patch patch) {
    this(request, roadmap, new OfItem(item), patch);
  }

  /// Null where it writes a milestone's own facts.
  public Item.@Nullable Id item() {
    return about instanceof OfItem(var item) ? item : null;
  }
}
