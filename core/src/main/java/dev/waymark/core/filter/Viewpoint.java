package dev.waymark.core.filter;

import dev.waymark.core.roadmap.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;

/// From where items are looked at.
///
/// @param zone where days begin
/// @param names what people are called
public record Viewpoint(LocalDate today, ZoneId zone, Function<Person.Id, String> names) {
  /// For filters that ask neither when nor by whom something changed.
  public static Viewpoint on(LocalDate today) {
    return new Viewpoint(today, ZoneOffset.UTC, Person.Id::value);
  }

  /// When it began to be so long ago.
  public Instant since(Length length) {
    return length.before(today).atStartOfDay(zone).toInstant();
  }
}
