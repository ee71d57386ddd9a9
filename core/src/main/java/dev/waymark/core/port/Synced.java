package dev.waymark.core.port;

import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Roadmap;

/// A file's text as last agreed with the store, and where in it the items stand.
public record Synced(Roadmap.Id roadmap, FileStamp stamp, Bytes text, Places places) {}
