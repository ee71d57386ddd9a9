package dev.waymark.core.filter;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/// From where items are looked at.
///
/// @param zone where days begin
/// @param around what is known besides the items themselves
public record Viewpoint(LocalDate today, ZoneId zone, Around around) {
  /// What is known of people, and of what waits for what.
  @FunctionalInterface
  public interface Around {
    /// What somebody is called.
    String name(Person.Id person);

    /// Other owners' names that stand for this one: `Platform/Infra` for `ana`.
    default Set<String> alsoOwns(String owner) {
      return Set.of();
    }

    /// A roadmap's items that wait for work that is not finished.
    default Set<Item.Id> waiting(Roadmap.Id roadmap) {
      return Set.of();
    }
  }

  /// For filters that ask neither when nor by whom something changed, nor what waits.
  public static Viewpoint on(LocalDate today) {
    return new Viewpoint(today, ZoneOffset.UTC, Person.Id::value);
  }

  /// When it began to be so long ago.
  public Instant since(Length length) {
    return length.before(today).atStartOfDay(zone).toInstant();
  }
}
