package dev.waymark.app.serve;

import dev.waymark.app.wiring.Wiring;
import dev.waymark.bots.chat.Newcomers;
import dev.waymark.core.event.Identity;
import dev.waymark.core.roadmap.Person;
import java.util.Optional;

/// Makes people of chats known by a code that they say, or by an address that their service vouches
/// for.
record Arrivals(Wiring wiring) implements Newcomers {
  @Override
  public Optional<String> hear(Identity who, String words) {
    return wiring.greeting(who, words);
  }

  @Override
  public Optional<Person> recognise(Identity who, String address) {
    return wiring.introductions().recognise(who, address);
  }
}
