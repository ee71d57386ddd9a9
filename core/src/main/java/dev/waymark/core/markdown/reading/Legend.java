package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Status;
import java.util.Map;
import java.util.Optional;

/// What a document itself says its marks mean.
///
/// @param boxes by the character between the brackets
/// @param glyphs by symbol
record Legend(Map<Character, Status> boxes, Map<String, Status> glyphs) {
  static final Legend NONE = new Legend(Map.of(), Map.of());

  private static final Map<Character, Status> USUAL =
      Map.ofEntries(
          Map.entry(' ', Status.PLANNED),
          Map.entry('x', Status.DONE),
          Map.entry('X', Status.DONE),
          Map.entry('v', Status.DONE),
          Map.entry('V', Status.DONE),
          Map.entry('√', Status.DONE),
          Map.entry('✓', Status.DONE),
          Map.entry('✔', Status.DONE),
          Map.entry('✅', Status.DONE),
          Map.entry('~', Status.IN_PROGRESS),
          Map.entry('/', Status.IN_PROGRESS),
          Map.entry('.', Status.IN_PROGRESS),
          Map.entry('*', Status.IN_PROGRESS),
          Map.entry('-', Status.DROPPED),
          Map.entry('>', Status.DEFERRED),
          Map.entry('<', Status.DEFERRED),
          Map.entry('!', Status.BLOCKED),
          Map.entry('b', Status.BLOCKED),
          Map.entry('w', Status.BLOCKED),
          Map.entry('?', Status.PLANNED),
          Map.entry('_', Status.PLANNED));

  Legend {
    boxes = Map.copyOf(boxes);
    glyphs = Map.copyOf(glyphs);
  }

  Optional<Status> box(char mark) {
    return Optional.ofNullable(boxes.getOrDefault(mark, USUAL.get(mark)));
  }

  Optional<Status> glyph(String symbol) {
    return Optional.ofNullable(glyphs.get(symbol));
  }
}
