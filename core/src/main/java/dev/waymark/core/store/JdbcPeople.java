package dev.waymark.core.store;

import dev.waymark.core.event.Identity;
import dev.waymark.core.port.People;
import dev.waymark.core.roadmap.Person;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;

/// Who is known, from the tables.
final class JdbcPeople implements People {
  private final Database database;

  JdbcPeople(Database database) {
    this.database = database;
  }

  @Override
  public List<Person> all() {
    return database.read(
        session ->
            PeopleTable.list(
                session.prepare("SELECT id, name, role FROM person ORDER BY name_folded, id")));
  }

  @Override
  public Optional<Person> byId(Person.Id id) {
    return first("SELECT id, name, role FROM person WHERE id = ?", id.value());
  }

  @Override
  public Optional<Person> byName(String name) {
    return first(
        "SELECT id, name, role FROM person WHERE name_folded = ? ORDER BY id", Folding.name(name));
  }

  @Override
  public Optional<Person> byIdentity(Identity identity) {
    return first(
        "SELECT id, name, role FROM person"
            + " WHERE id = (SELECT person FROM identity WHERE kind = ? AND value = ?)",
        identity.kind().name(),
        identity.value());
  }

  @Override
  public List<Identity> identities(Person.Id person) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  "SELECT kind, value FROM identity WHERE person = ? ORDER BY kind, value");
          query.setString(1, person.value());
          return PeopleTable.identities(query);
        });
  }

  @Override
  public List<String> owners(Person.Id person) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare("SELECT owner FROM owner_of WHERE person = ? ORDER BY owner_folded");
          query.setString(1, person.value());
          return PeopleTable.owners(query);
        });
  }

  @Override
  public List<Person> behind(String owner) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  "SELECT id, name, role FROM person WHERE id IN"
                      + " (SELECT person FROM owner_of WHERE owner_folded = ?)"
                      + " ORDER BY name_folded, id");
          query.setString(1, Folding.name(owner));
          return PeopleTable.list(query);
        });
  }

  private Optional<Person> first(String sql, String... values) {
    return database.read(
        session -> {
          PreparedStatement query = session.prepare(sql);
          for (int i = 0; i < values.length; i++) {
            query.setString(i + 1, values[i]);
          }
          return PeopleTable.list(query).stream().findFirst();
        });
  }
}
