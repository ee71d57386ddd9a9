package dev.waymark.core.port;

import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.roadmap.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What people are called and whose work is theirs, each looked up once: for one answer, by one
/// thread.
public final class PeopleAround implements Viewpoint.Around {
  private final People people;
  private final Map<Person.Id, String> names = new HashMap<>();
  private final Map<String, Set<String>> owners = new HashMap<>();

  public PeopleAround(People people) {
    this.people = people;
  }

  /// Whoever is not known is called by the id.
  @Override
  public String name(Person.Id person) {
    return names.computeIfAbsent(
        person, id -> people.byId(id).map(Person::name).orElse(id.value()));
  }

  @Override
  public Set<String> alsoOwns(String owner) {
    return owners.computeIfAbsent(
        owner,
        name ->
            people.byName(name).map(one -> Set.copyOf(people.owners(one.id()))).orElse(Set.of()));
  }
}
