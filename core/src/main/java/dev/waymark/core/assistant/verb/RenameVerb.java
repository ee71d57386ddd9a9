package dev.waymark.core.assistant.verb;

import dev.waymark.core.event.RoadmapEvent.ItemRenamed;
import dev.waymark.core.roadmap.Item;

/// `rename REF TITLE`
public final class RenameVerb {
  private RenameVerb() {}

  public static Decision decide(Item item, String title) {
    if (!isTitle(title)) {
      return new Decision.Impossible("keeps its title: a title is one line of at most 200 letters");
    }
    return item.title().equals(title)
        ? new Decision.Rejected("is called that already")
        : new Decision.Accepted(
            new ItemRenamed(title), "is called that now, was “" + item.title() + "”");
  }

  /// One line that says something.
  static boolean isTitle(String title) {
    return !title.isBlank()
        && title.length() <= 200
        && title.codePoints().noneMatch(Character::isISOControl);
  }
}
