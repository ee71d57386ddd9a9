package dev.waymark.core.standup;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/// Whom a team asks every working day how it goes.
///
/// @param time at each person's place
/// @param people by name, each with the zone of their place
public record Asking(LocalTime time, Map<String, ZoneId> people) {
  public Asking {
    people = Map.copyOf(people);
    if (people.isEmpty()) {
      throw new IllegalArgumentException("somebody is asked");
    }
  }
}
