package dev.waymark.core.markdown;

import dev.waymark.core.markdown.text.SourceLine;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Patch;

/// Other words for a stretch of one line. Columns are characters of the line's text.
record Splice(int line, int from, int to, String words) {
  /// The same in bytes.
  Patch in(Bytes text, SourceLine at) {
    Bytes before = text.slice(at.start() + at.column(from), at.start() + at.column(to));
    return new Patch(line, at.column(from), before, at.spell(words));
  }
}
