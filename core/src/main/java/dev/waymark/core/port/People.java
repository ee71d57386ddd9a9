package dev.waymark.core.port;

import dev.waymark.core.event.Identity;
import dev.waymark.core.roadmap.Person;
import java.util.List;
import java.util.Optional;

/// Who is known. People are added and linked by events in the [Journal].
public interface People {
  List<Person> all();

  Optional<Person> byId(Person.Id id);

  /// In any case.
  Optional<Person> byName(String name);

  Optional<Person> byIdentity(Identity identity);

  /// What somebody is called elsewhere.
  List<Identity> identities(Person.Id person);

  /// What documents call owners and this person stands for: teams, parts of a team.
  List<String> owners(Person.Id person);

  /// Who stands for what documents call an owner, in any case.
  List<Person> behind(String owner);
}
