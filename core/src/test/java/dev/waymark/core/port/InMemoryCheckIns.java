package dev.waymark.core.port;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.CameBack;
import dev.waymark.core.event.RoadmapEvent.CheckInSkipped;
import dev.waymark.core.event.RoadmapEvent.CheckedIn;
import dev.waymark.core.event.RoadmapEvent.OfDays;
import dev.waymark.core.event.RoadmapEvent.WentAway;
import dev.waymark.core.roadmap.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What people said of their days, for tests.
final class InMemoryCheckIns implements CheckIns {
  private record Held(String holder, Instant until) {}

  private final List<Given> given = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private final Map<Question, Held> held = new HashMap<>();
  private final Map<Question, Asked> asked = new LinkedHashMap<>();
  private final Set<Question> settled = new HashSet<>();

  synchronized void fold(Origin origin, OfDays event) {
    switch (event) {
      case CheckedIn(var day, var said) ->
          put(new Given(origin.person(), day, origin.at(), origin.surface(), said));
      case CheckInSkipped(var day) ->
          put(new Given(origin.person(), day, origin.at(), origin.surface(), null));
      case WentAway(var from, var until) -> {
        end(origin.person(), from);
        absences.add(new Absence(origin.person(), from, until));
      }
      case CameBack(var day) -> end(origin.person(), day);
    }
  }

  private void put(Given newest) {
    given.removeIf(one -> one.person().equals(newest.person()) && one.day().equals(newest.day()));
    given.add(newest);
  }

  private void end(Person.Id person, LocalDate day) {
    absences.removeIf(one -> one.person().equals(person) && !one.from().isBefore(day));
    absences.replaceAll(
        one ->
            one.person().equals(person) && !one.until().isBefore(day)
                ? new Absence(person, one.from(), day.minusDays(1))
                : one);
  }

  @Override
  public synchronized Optional<Given> of(Person.Id person, LocalDate day) {
    return on(day).stream().filter(one -> one.person().equals(person)).findFirst();
  }

  @Override
  public synchronized Optional<Given> before(Person.Id person, LocalDate day) {
    return given.stream()
        .filter(one -> one.person().equals(person) && one.day().isBefore(day))
        .filter(one -> one.said() != null)
        .max(Comparator.comparing(Given::day));
  }

  @Override
  public synchronized List<Given> on(LocalDate day) {
    return given.stream()
        .filter(one -> one.day().equals(day))
        .sorted(Comparator.comparing(Given::at).thenComparing(one -> one.person().value()))
        .toList();
  }

  @Override
  public synchronized Optional<Absence> away(Person.Id person, LocalDate day) {
    return away(day).stream().filter(one -> one.person().equals(person)).findFirst();
  }

  @Override
  public synchronized List<Absence> away(LocalDate day) {
    return absences.stream()
        .filter(one -> !one.from().isAfter(day) && !one.until().isBefore(day))
        .sorted(Comparator.comparing(one -> one.person().value()))
        .toList();
  }

  @Override
  public synchronized Claim claim(Question question, String holder, Instant now, Duration lease) {
    if (asked.containsKey(question)) {
      return Claim.POSTED;
    }
    Held before = held.get(question);
    if (before != null && now.isBefore(before.until()) && !before.holder().equals(holder)) {
      return Claim.HELD;
    }
    held.put(question, new Held(holder, now.plus(lease)));
    return before == null ? Claim.FIRST : Claim.TAKEN_OVER;
  }

  @Override
  public synchronized void asked(Asked one) {
    asked.put(one.question(), one);
  }

  @Override
  public synchronized List<Asked> open() {
    return asked.values().stream()
        .filter(one -> !settled.contains(one.question()))
        .sorted(
            Comparator.comparing((Asked one) -> one.question().day())
                .thenComparing(one -> one.question().person().value())
                .thenComparing(one -> one.question().again()))
        .toList();
  }

  @Override
  public synchronized void settled(Question question) {
    settled.add(question);
  }

  @Override
  public synchronized Optional<ZoneId> zone(Person.Id person) {
    return asked.values().stream()
        .filter(one -> one.question().person().equals(person))
        .max(Comparator.comparing(one -> one.question().day()))
        .map(Asked::zone);
  }
}
