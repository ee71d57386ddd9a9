package dev.waymark.core.request;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Surface;
import dev.waymark.core.roadmap.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who asks, and from where.
///
/// @param request what the surface calls this one request in its log, and the journal then too;
///   null where it keeps none
/// @param room where there, so that the next words can be an answer
public record Asker(Person person, Surface surface, String room, @Nullable String request) {
  public Asker(Person person, Surface surface) {
    this(person, surface, surface.word(), null);
  }

  public Asker(Person person, Surface surface, String room) {
    this(person, surface, room, null);
  }

  /// The same asker, with one request.
  public Asker with(String request) {
    return new Asker(person, surface, room, request);
  }

  /// Where the events of this request come from.
  public Origin origin(Instant at) {
    String known = request;
    return new Origin(known == null ? Origin.newRequest(at) : known, person.id(), surface, at);
  }
}
