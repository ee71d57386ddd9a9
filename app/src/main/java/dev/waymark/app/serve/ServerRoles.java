package dev.waymark.app.serve;

import dev.waymark.bots.chat.Roles;
import dev.waymark.core.assistant.Introductions;
import dev.waymark.core.event.Identity;
import dev.waymark.core.port.People;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;

/// Writes down what a server's roles make of people here. Admins are made and unmade on the command
/// line only.
record ServerRoles(People people, Introductions introductions) implements Roles {
  private static final Person DISCORD = new Person(new Person.Id("discord"), "discord", Role.ADMIN);

  @Override
  public void give(Identity who, Role role) {
    people
        .byIdentity(who)
        .filter(person -> person.role() != role && person.role() != Role.ADMIN)
        .ifPresent(person -> introductions.role(person.name(), role, DISCORD));
  }
}
