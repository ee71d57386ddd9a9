package dev.waymark.bots.chat;

import dev.waymark.core.event.Identity;
import dev.waymark.core.roadmap.Person;

/// Takes over what somebody may do from what they are in a chat service.
@FunctionalInterface
public interface Roles {
  /// Strangers stay strangers.
  void give(Identity who, Person.Role role);
}
