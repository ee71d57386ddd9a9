package dev.waymark.core.assistant.verb;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;

/// `take REF…`
public final class TakeVerb {
  private TakeVerb() {}

  public static Decision decide(Item item, Person asker) {
    return OwnVerb.decide(item, asker.name());
  }
}
