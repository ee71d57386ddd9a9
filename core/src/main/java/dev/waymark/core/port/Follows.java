package dev.waymark.core.port;

import dev.waymark.core.roadmap.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What channels of chat services follow, how far each has been told, and who is called by name
/// there. A channel is named as the configuration names it: `slack:C0123456`.
public interface Follows {
  /// How far a channel has been told.
  ///
  /// @param upTo the sequence number of the last event that was looked at
  /// @param message what tells it; null where nothing was told yet
  record Told(long upTo, @Nullable Message message) {}

  /// A message that is brought up to date as long as things keep changing.
  ///
  /// @param after it tells what came after this sequence number
  /// @param latest when the last thing that it tells happened
  /// @param id as the service calls it; empty while nobody knows whether it is there
  record Message(long after, Instant latest, String id) {}

  /// The right to tell a channel, which one host has at a time.
  ///
  /// @param fence greater than that of every host before
  record Turn(String channel, long fence, Told told) {}

  /// How long what was asked in a channel is known.
  Duration HEARD_FOR = Duration.ofDays(1);

  /// Whether somebody wants to be called by name where they have something to do; they do until
  /// they say otherwise.
  boolean isCalled(Person.Id person);

  void call(Person.Id person, boolean wanted);

  /// The channels that follow something, by name.
  List<String> channels();

  /// What a channel follows, in the order it was said: filters in their grammar.
  List<String> of(String channel);

  /// Following begins with what happens next.
  void follow(String channel, String filter);

  /// @return whether it followed that
  boolean unfollow(String channel, String filter);

  /// Takes or renews the turn, unless another host's lease still runs.
  ///
  /// @return nothing where it is another's, or the channel follows nothing
  Optional<Turn> turn(String channel, String host, Instant now, Duration lease);

  /// Keeps how far it was told.
  ///
  /// @return false, and nothing is kept, when another host has had the turn since
  boolean told(Turn turn, Told told);

  /// This request is answered in the channel itself, which so has been told of it.
  void heard(String channel, String request, Instant now);

  /// The requests of the last while that were.
  Set<String> heard(String channel);
}
