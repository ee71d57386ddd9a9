package dev.waymark.core.port;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;

/// A patch that the store knows of, in the file already or not yet.
///
/// @param request which request it writes
public record PendingPatch(String request, Roadmap.Id roadmap, Item.Id item, Patch patch) {}
