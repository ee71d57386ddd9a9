package dev.waymark.core.event;

import dev.waymark.core.roadmap.Person;
import java.time.Instant;

/// Who asked for it, where and when. All events of one request share one.
///
/// @param request opaque; what `undo` takes back as a whole
public record Origin(String request, Person.Id person, Surface surface, Instant at) {}
