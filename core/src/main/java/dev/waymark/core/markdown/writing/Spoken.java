package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Attributes;
import dev.waymark.core.port.Fact;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Target;
import org.jspecify.annotations.Nullable;

/// A fact of the plan in words.
///
/// @param key what lines and columns that hold it are called
/// @param field what annotations call it
/// @param words null where it says that there is none
/// @param level the priority it is, if it is one
record Spoken(Attributes.Key key, String field, @Nullable String words, @Nullable Priority level) {

  /// @throws IllegalArgumentException when it is about something else than the plan
  static Spoken of(Fact fact) {
    return switch (fact) {
      case Fact.Owned(var owner) -> new Spoken(Attributes.Key.OWNER, "owner", owner, null);
      case Fact.Due(var target) ->
          new Spoken(Attributes.Key.TARGET, "target", target == null ? null : period(target), null);
      case Fact.Ranked(var level) ->
          new Spoken(
              Attributes.Key.PRIORITY, "priority", level == null ? null : level.word(), level);
      case Fact.Marked _, Fact.Titled _, Fact.Shown _, Fact.Met _ ->
          throw new IllegalArgumentException();
    };
  }

  /// `2026-12-01`, `Q4 2026`.
  private static String period(Target target) {
    String text = target.toString();
    return switch (target.span()) {
      case DAY -> text;
      case QUARTER, HALF -> text.substring(5) + " " + text.substring(0, 4);
    };
  }

  /// In the notation of what stands there, or in a place like it.
  String like(String example) {
    return level != null ? Levels.instead(example, level) : words == null ? "—" : words;
  }
}
