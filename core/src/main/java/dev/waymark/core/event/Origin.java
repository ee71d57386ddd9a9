package dev.waymark.core.event;

import dev.waymark.core.roadmap.Person;
import java.time.Instant;
import java.util.UUID;

/// Who asked for it, where and when. All events of one request share one.
///
/// @param request opaque; what `undo` takes back as a whole
public record Origin(String request, Person.Id person, Surface surface, Instant at) {
  private static final long VERSION_7 = 0x7000L;
  private static final long RANDOM_OF_FIRST = 0xFFFL;

  /// A request's id. Those of the same time begin alike, so that to keep many of them in order is
  /// to write at one place.
  public static String newRequest(Instant at) {
    UUID random = UUID.randomUUID();
    long first =
        (at.toEpochMilli() << 16) | VERSION_7 | (random.getMostSignificantBits() & RANDOM_OF_FIRST);
    return new UUID(first, random.getLeastSignificantBits()).toString();
  }
}
