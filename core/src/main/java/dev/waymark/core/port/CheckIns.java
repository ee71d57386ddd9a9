package dev.waymark.core.port;

import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.Surface;
import dev.waymark.core.roadmap.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people said of their days, who is away, and who was asked. What is said becomes known by
/// events in the [Journal]; who was asked is claimed here, so that one host asks, and once.
public interface CheckIns {
  /// The newest of a person's day.
  ///
  /// @param said null where they have nothing to say
  record Given(
      Person.Id person, LocalDate day, Instant at, Surface surface, @Nullable CheckIn said) {}

  /// @param until the last day
  record Absence(Person.Id person, LocalDate from, LocalDate until) {}

  /// What is asked of somebody once a day.
  ///
  /// @param again whether it reminds of what was asked before
  record Question(Person.Id person, LocalDate day, boolean again) {
    /// The same for every attempt, so that a chat service can tell a repetition.
    public String key() {
      return (again ? "reminder-" : "check-in-") + person.value() + "@" + day;
    }
  }

  /// Where it was asked.
  ///
  /// @param at when
  /// @param zone in which it was that day
  /// @param channel named with its service: `slack:D0123456`
  /// @param message as the service calls it
  record Asked(Question question, Instant at, ZoneId zone, String channel, String message) {}

  Optional<Given> of(Person.Id person, LocalDate day);

  /// What the person said last before this day, without the days they had nothing to say of.
  Optional<Given> before(Person.Id person, LocalDate day);

  /// All of a day, in the order they came.
  List<Given> on(LocalDate day);

  /// Whether somebody is away that day.
  Optional<Absence> away(Person.Id person, LocalDate day);

  /// All who are away that day.
  List<Absence> away(LocalDate day);

  /// As a standup's slot is claimed; a question that was asked is never asked again.
  Claim claim(Question question, String holder, Instant now, Duration lease);

  /// Marks the question as asked, for ever.
  void asked(Asked asked);

  /// Asked, and still asking: what is to be brought up to date once they have answered.
  List<Asked> open();

  /// It says by now how it was answered.
  void settled(Question question);

  /// Where the person's days begin, as far as they have ever been asked.
  Optional<ZoneId> zone(Person.Id person);
}
