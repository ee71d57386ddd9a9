package dev.waymark.core.port;

/// All that core asks of the world but the time.
public record World(
    Journal journal,
    Items items,
    People people,
    Documents documents,
    RoadmapFiles files,
    Views views,
    Conversations conversations,
    Follows follows,
    CheckIns checkIns,
    Sightings sightings) {}
