package dev.waymark.core.port;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// Which process posts which day's standup. Whoever holds the claim posts; a claim that ran out may
/// be taken over.
public interface Standups {
  /// @param channel as the configuration names it
  /// @param day the local date
  record Slot(String channel, LocalDate day) {
    /// The same for every attempt at this slot, so that a chat service can tell a repetition.
    public String key() {
      return channel + "@" + day;
    }
  }

  /// What became of claiming.
  enum Claim {
    /// Ours, and nobody tried before.
    FIRST,
    /// Ours, but an earlier holder vanished and may have posted.
    TAKEN_OVER,
    /// Another holds it.
    HELD,
    /// It was posted.
    POSTED
  }

  Claim claim(Slot slot, String holder, Instant now, Duration lease);

  /// Marks the slot as posted, for ever.
  ///
  /// @return whether nobody had done so before
  boolean posted(Slot slot, Instant now);
}
