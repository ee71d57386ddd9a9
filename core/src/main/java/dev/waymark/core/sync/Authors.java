package dev.waymark.core.sync;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.RoadmapEvent.IdentityLinked;
import dev.waymark.core.event.RoadmapEvent.PersonAdded;
import dev.waymark.core.port.FileHistory.Author;
import dev.waymark.core.port.FileHistory.Version;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.People;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who the authors of a file's versions are: a person for every address, whatever names it had.
final class Authors {
  private static final int LONGEST_NAME = 60;

  private final People people;
  private final Map<String, Person.Id> byAddress = new HashMap<>();
  private final Map<String, Person.Id> byName = new HashMap<>();
  private final List<Draft> drafts = new ArrayList<>();

  /// @param versions oldest first; the name that an address had last is the one that counts
  Authors(People people, List<Version> versions) {
    this.people = people;
    versions.reversed().forEach(version -> meet(version.author()));
  }

  Person.Id of(Author author) {
    Person.Id known = byAddress.get(address(author));
    if (known == null) {
      throw new IllegalStateException("nobody met " + author.address());
    }
    return known;
  }

  /// What makes those known whom the store did not know.
  List<Draft> drafts() {
    return drafts;
  }

  private void meet(Author author) {
    String address = address(author);
    if (byAddress.containsKey(address)) {
      return;
    }
    Identity identity = new Identity(Identity.Kind.GIT, address);
    Optional<Person.Id> known = people.byIdentity(identity).map(Person::id);
    Person.Id person = known.orElseGet(() -> named(name(author)));
    if (known.isEmpty()) {
      drafts.add(new Draft(null, null, -1, new IdentityLinked(person, identity)));
    }
    byAddress.put(address, person);
  }

  /// Somebody with two addresses and one name is one person.
  private Person.Id named(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    Person.Id known = byName.get(key);
    if (known == null) {
      known = people.byName(name).map(Person::id).orElseGet(() -> added(name));
      byName.put(key, known);
    }
    return known;
  }

  private Person.Id added(String name) {
    Person person = new Person(new Person.Id(UUID.randomUUID().toString()), name, Role.MEMBER);
    drafts.add(new Draft(null, null, -1, new PersonAdded(person)));
    return person.id();
  }

  private static String address(Author author) {
    String address = author.address().strip().toLowerCase(Locale.ROOT);
    return address.isEmpty() ? name(author) : address;
  }

  /// Anybody may call themselves anything in version control.
  private static String name(Author author) {
    String name = author.name().replaceAll("\\p{C}+", " ").strip();
    if (name.isEmpty()) {
      name = author.address().replaceFirst("@.*", "").replaceAll("\\p{C}+", " ").strip();
    }
    int end = Math.min(name.length(), LONGEST_NAME);
    return name.isEmpty() ? "somebody" : name.substring(0, end).strip();
  }
}
