package dev.waymark.core.event;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import org.jspecify.annotations.Nullable;

/// An event as the journal keeps it.
///
/// @param sequence from 1, without gaps, in the order the events became facts
/// @param roadmap null for events about people
/// @param item null for events about a whole roadmap or about people
public record Recorded(
    long sequence,
    Roadmap.@Nullable Id roadmap,
    Item.@Nullable Id item,
    Origin origin,
    RoadmapEvent event) {}
