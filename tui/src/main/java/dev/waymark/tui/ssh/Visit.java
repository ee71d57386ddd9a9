package dev.waymark.tui.ssh;

import dev.waymark.core.roadmap.Person;
import dev.waymark.tui.loop.Door;
import java.util.function.Function;

/// One logged-in person.
///
/// @param fingerprint of the key they came with
record Visit(
    Person person, String fingerprint, SshDoor.Config config, Function<Person, Door> doors) {
  Door door() {
    return doors.apply(person);
  }
}
