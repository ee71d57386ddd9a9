package dev.waymark.core.standup;

import dev.waymark.core.port.CheckIns;
import dev.waymark.core.port.CheckIns.Absence;
import dev.waymark.core.port.CheckIns.Given;
import dev.waymark.core.port.People;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply.Attendance;
import dev.waymark.core.reply.Reply.Gone;
import dev.waymark.core.reply.Reply.Reported;
import dev.waymark.core.roadmap.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Who said what of a day, who is away, and of whom nobody knows.
public final class RollCall {
  private final People people;
  private final CheckIns checkIns;

  public RollCall(World world) {
    this.people = world.people();
    this.checkIns = world.checkIns();
  }

  /// @param names of those who are asked; one that nobody has is missing, too
  public Attendance of(LocalDate day, Collection<String> names) {
    List<Reported> reported = new ArrayList<>();
    List<Gone> away = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      Optional<Person> person = people.byName(name);
      Optional<Given> given = person.flatMap(one -> checkIns.of(one.id(), day));
      Optional<Absence> absence = person.flatMap(one -> checkIns.away(one.id(), day));
      String called = person.map(Person::name).orElse(name);
      if (given.isPresent()) {
        reported.add(new Reported(called, given.get().said()));
      } else if (absence.isPresent()) {
        away.add(new Gone(called, absence.get().until()));
      } else {
        missing.add(called);
      }
    }
    return new Attendance(day, reported, away, missing);
  }

  /// All who said something, are away, or were asked, by name.
  public Attendance of(LocalDate day) {
    List<Person.Id> known = new ArrayList<>();
    checkIns.on(day).forEach(one -> known.add(one.person()));
    checkIns.away(day).forEach(one -> known.add(one.person()));
    checkIns.open().stream()
        .map(CheckIns.Asked::question)
        .filter(question -> question.day().equals(day))
        .forEach(question -> known.add(question.person()));
    return of(
        day,
        known.stream()
            .distinct()
            .map(id -> people.byId(id).map(Person::name).orElse(id.value()))
            .sorted()
            .toList());
  }
}
