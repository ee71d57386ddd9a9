package dev.waymark.core.store;

import dev.waymark.core.event.Identity;
import dev.waymark.core.roadmap.Person;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// People and what they are called as rows.
final class PeopleTable {
  private PeopleTable() {}

  /// @param query for id, name and role
  static List<Person> list(PreparedStatement query) throws SQLException {
    List<Person> people = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        people.add(
            new Person(
                new Person.Id(row.getString(1)),
                row.getString(2),
                Person.Role.valueOf(row.getString(3))));
      }
    }
    return people;
  }

  /// @param query for kind and value
  static List<Identity> identities(PreparedStatement query) throws SQLException {
    List<Identity> identities = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        identities.add(new Identity(Identity.Kind.valueOf(row.getString(1)), row.getString(2)));
      }
    }
    return identities;
  }

  static void add(Session session, Person person) throws SQLException {
    PreparedStatement save =
        session.prepare(
            "INSERT INTO person (id, name, name_folded, role) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                + " name_folded = excluded.name_folded, role = excluded.role");
    save.setString(1, person.id().value());
    save.setString(2, person.name());
    save.setString(3, Folding.name(person.name()));
    save.setString(4, person.role().name());
    save.executeUpdate();
  }

  static void giveRole(Session session, Person.Id person, Person.Role role) throws SQLException {
    PreparedStatement update = session.prepare("UPDATE person SET role = ? WHERE id = ?");
    update.setString(1, role.name());
    update.setString(2, person.value());
    update.executeUpdate();
  }

  static List<String> owners(PreparedStatement query) throws SQLException {
    List<String> owners = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        owners.add(row.getString(1));
      }
    }
    return owners;
  }

  static void map(Session session, Person.Id person, String owner) throws SQLException {
    PreparedStatement save =
        session.prepare(
            "INSERT INTO owner_of (owner_folded, person, owner) VALUES (?, ?, ?)"
                + " ON CONFLICT (owner_folded, person) DO UPDATE SET owner = excluded.owner");
    save.setString(1, Folding.name(owner));
    save.setString(2, person.value());
    save.setString(3, owner);
    save.executeUpdate();
  }

  static void unmap(Session session, Person.Id person, String owner) throws SQLException {
    PreparedStatement delete =
        session.prepare("DELETE FROM owner_of WHERE owner_folded = ? AND person = ?");
    delete.setString(1, Folding.name(owner));
    delete.setString(2, person.value());
    delete.executeUpdate();
  }

  static void link(Session session, Person.Id person, Identity identity) throws SQLException {
    PreparedStatement save =
        session.prepare(
            "INSERT INTO identity (kind, value, person) VALUES (?, ?, ?)"
                + " ON CONFLICT (kind, value) DO UPDATE SET person = excluded.person");
    save.setString(1, identity.kind().name());
    save.setString(2, identity.value());
    save.setString(3, person.value());
    save.executeUpdate();
  }

  static void unlink(Session session, Person.Id person, Identity identity) throws SQLException {
    PreparedStatement delete =
        session.prepare("DELETE FROM identity WHERE kind = ? AND value = ? AND person = ?");
    delete.setString(1, identity.kind().name());
    delete.setString(2, identity.value());
    delete.setString(3, person.value());
    delete.executeUpdate();
  }
}
