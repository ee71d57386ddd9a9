package dev.waymark.core.port;

import dev.waymark.core.roadmap.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What somebody was asked in a room, for a while: whichever process hears their next words there
/// can take them for the answer.
public interface Conversations {
  /// @param room where it was said; the same words on every surface mean different rooms
  record Seat(Person.Id person, String room) {}

  /// @param lines what each answer, from the first, asks in the grammar
  /// @param until when it is forgotten
  record Open(List<String> lines, Instant until) {
    public Open {
      lines = List.copyOf(lines);
    }
  }

  /// Takes the place of what was open there before.
  void ask(Seat seat, Open open);

  /// What is open there; from now on nothing is.
  Optional<Open> take(Seat seat, Instant now);
}
