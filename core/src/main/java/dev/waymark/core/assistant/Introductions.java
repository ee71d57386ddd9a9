package dev.waymark.core.assistant;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.IdentityLinked;
import dev.waymark.core.event.RoadmapEvent.IdentityUnlinked;
import dev.waymark.core.event.RoadmapEvent.OwnerMapped;
import dev.waymark.core.event.RoadmapEvent.OwnerUnmapped;
import dev.waymark.core.event.RoadmapEvent.PersonAdded;
import dev.waymark.core.event.RoadmapEvent.RoleGiven;
import dev.waymark.core.event.Surface;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.People;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes people known to the store, and their names on other surfaces.
public final class Introductions {
  /// How it ended.
  public sealed interface Outcome {}

  public record Known(Person person) implements Outcome {}

  public record Unknown(String sentence) implements Outcome {}

  private final People people;
  private final Journal journal;
  private final InstantSource clock;

  public Introductions(People people, Journal journal, InstantSource clock) {
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  /// The person at this computer: met for the first time, they become an admin of their local
  /// store.
  public Person local(String user) {
    Identity identity = new Identity(Identity.Kind.OS, user);
    Optional<Person> known = people.byIdentity(identity).or(() -> people.byName(user));
    if (known.isPresent()) {
      return known.get();
    }
    Person person = new Person(new Person.Id(UUID.randomUUID().toString()), user, Role.ADMIN);
    record(person, List.of(new PersonAdded(person), new IdentityLinked(person.id(), identity)));
    return people.byIdentity(identity).orElse(person);
  }

  public Outcome add(String name, Role role, Person by) {
    if (name.isBlank()
        || !name.equals(name.strip())
        || name.codePoints().anyMatch(Character::isISOControl)) {
      return new Unknown("A person needs a name, without blanks around it.");
    }
    if (people.byName(name).isPresent()) {
      return new Unknown("There is a " + name + " already: choose another name, or link them.");
    }
    Person person = new Person(new Person.Id(UUID.randomUUID().toString()), name, role);
    record(by, List.of(new PersonAdded(person)));
    return new Known(person);
  }

  public Outcome link(String name, Identity identity, Person by) {
    Optional<Person> person = people.byName(name);
    if (person.isEmpty()) {
      return nobody(name);
    }
    Optional<Person> taken = people.byIdentity(identity);
    if (taken.isPresent()) {
      return taken.equals(person)
          ? new Known(person.get())
          : new Unknown(
              "That is " + taken.get().name() + " already, so it cannot be " + name + " too.");
    }
    record(by, List.of(new IdentityLinked(person.get().id(), identity)));
    return new Known(person.get());
  }

  /// Links somebody to whom an admin gave this address; nobody who is linked there already, whom
  /// another must not become.
  ///
  /// @param address the surface vouches that it is theirs
  public Optional<Person> recognise(Identity who, String address) {
    return people
        .byIdentity(new Identity(Identity.Kind.EMAIL, address))
        .filter(
            person ->
                people.identities(person.id()).stream()
                    .map(Workspace::of)
                    .noneMatch(Workspace.of(who)::equals))
        .filter(person -> link(person.name(), who, person) instanceof Known);
  }

  /// From now on nobody is known by that; whoever came in with that key is shown out.
  public Outcome unlink(Identity identity, Person by) {
    Optional<Person> person = people.byIdentity(identity);
    if (person.isEmpty()) {
      return new Unknown("Nobody is linked to that: person list shows who there is.");
    }
    record(by, List.of(new IdentityUnlinked(person.get().id(), identity)));
    return new Known(person.get());
  }

  public Outcome role(String name, Role role, Person by) {
    Optional<Person> person = people.byName(name);
    if (person.isEmpty()) {
      return nobody(name);
    }
    record(by, List.of(new RoleGiven(person.get().id(), role)));
    return new Known(new Person(person.get().id(), person.get().name(), role));
  }

  /// Says that what documents call this owner is theirs.
  public Outcome owns(String name, String owner, Person by) {
    Optional<Person> person = people.byName(name);
    if (person.isEmpty()) {
      return nobody(name);
    }
    if (owner.isBlank()
        || !owner.equals(owner.strip())
        || owner.codePoints().anyMatch(Character::isISOControl)) {
      return new Unknown("An owner needs a name, without blanks around it: \"Platform/Infra\".");
    }
    Optional<Person> namesake = people.byName(owner);
    if (namesake.isPresent()) {
      return new Unknown(
          namesake.get().name() + " is a person, and nobody stands for another person.");
    }
    if (!owns(person.get(), owner)) {
      record(by, List.of(new OwnerMapped(person.get().id(), owner)));
    }
    return new Known(person.get());
  }

  /// Takes that back.
  public Outcome disowns(String name, String owner, Person by) {
    Optional<Person> person = people.byName(name);
    if (person.isEmpty()) {
      return nobody(name);
    }
    if (!owns(person.get(), owner)) {
      return new Unknown(
          name + " does not stand for “" + owner + "”: person list shows who stands for what.");
    }
    record(by, List.of(new OwnerUnmapped(person.get().id(), owner)));
    return new Known(person.get());
  }

  private boolean owns(Person person, String owner) {
    return people.owners(person.id()).stream().anyMatch(owner::equalsIgnoreCase);
  }

  private static Outcome nobody(String name) {
    return new Unknown(
        "There is no "
            + name
            + ": person list shows who there is, person add makes somebody known.");
  }

  private void record(Person by, List<RoadmapEvent> events) {
    Origin origin = new Origin(UUID.randomUUID().toString(), by.id(), Surface.CLI, clock.instant());
    journal.append(
        Batch.of(origin, events.stream().map(event -> new Draft(null, null, -1, event)).toList()));
  }
}
