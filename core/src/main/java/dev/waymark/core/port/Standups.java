package dev.waymark.core.port;

import dev.waymark.core.reply.Reply.Post;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Which process posts which day's standup. Whoever holds the claim posts; a claim that ran out may
/// be taken over.
public interface Standups {
  /// @param team its name; empty for the one without
  /// @param channel as the configuration names it
  /// @param day the local date
  record Slot(String team, String channel, LocalDate day) {
    /// Whose post it is, and where: the channel alone for the team without a name.
    public String place() {
      return team.isEmpty() ? channel : team + "/" + channel;
    }

    /// The same for every attempt at this slot, so that a chat service can tell a repetition.
    public String key() {
      return place() + "@" + day;
    }
  }

  Claim claim(Slot slot, String holder, Instant now, Duration lease);

  /// Marks the slot as posted, for ever.
  ///
  /// @param now until when what moved was told
  /// @return whether nobody had done so before
  boolean posted(Slot slot, Instant now);

  /// Notes what its post says, in whatever words tell one text from another; empty for nobody
  /// knows.
  void said(Slot slot, String text);

  /// The same of a slot that is posted; nothing of another.
  Optional<String> said(Slot slot);

  /// Marks the slot as done with, though nothing was posted.
  ///
  /// @param now until when nothing moved
  void quiet(Slot slot, Instant now);

  /// Notes why the slot is not posted yet.
  void delayed(Slot slot, String why);

  /// Notes that the slot's day went by without a post.
  void missed(Slot slot, String why);

  /// The latest day before the slot's of which anything is known there.
  Optional<LocalDate> before(Slot slot);

  /// Until when it is known there what moved, from the slots of the days before.
  Optional<Instant> toldBefore(Slot slot);

  /// What became of a team's slots, the latest first.
  List<Post> history(String team, int most);
}
