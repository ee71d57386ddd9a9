package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemNoted;

/// `note REF TEXT`
public final class NoteVerb {
  private NoteVerb() {}

  public static Decision decide(String text) {
    return new Decision.Accepted(new ItemNoted(text), "has a note");
  }
}
