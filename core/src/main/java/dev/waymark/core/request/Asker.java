package dev.waymark.core.request;

import dev.waymark.core.event.Surface;
import dev.waymark.core.roadmap.Person;

/// Who asks, and from where.
public record Asker(Person person, Surface surface) {}
