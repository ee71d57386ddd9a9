package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.roadmap.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The remark at the end of a title that says how far it is: ` ✅`, ` (COMPLETE)`, ` - ✅ Done`.
///
/// @param from where it begins, blanks and dashes before it included; equal to [#to] where there is
///   none
/// @param to where it ends, before closing emphasis marks
record Tail(int from, int to, @Nullable Status status) {
  /// Of the text between these columns.
  static Tail of(String text, int start, int end, Legend legend) {
    int to = end;
    while (to > start && "*_ ".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    if (to == start) {
      return new Tail(end, end, null);
    }
    Tail none = new Tail(to, to, null);
    Optional<Glyph> last = Glyph.trailing(text, to, legend);
    if (last.isPresent() && last.get().from() > start && !last.get().isDecoration()) {
      return new Tail(before(text, start, last.get().from()), to, last.get().status());
    }
    int glyphAt = lastGlyph(text, start, to, legend);
    if (glyphAt > start) {
      Glyph glyph = Glyph.at(text, glyphAt, legend).orElseThrow();
      if (!glyph.isDecoration() && isDate(text.substring(glyph.to(), to))) {
        return new Tail(before(text, start, glyphAt), to, glyph.status());
      }
    }
    char close = text.charAt(to - 1);
    int open =
        close == ')' ? text.lastIndexOf('(', to) : close == ']' ? text.lastIndexOf('[', to) : -1;
    if (open > start) {
      Status said = remark(text.substring(open + 1, to - 1), legend);
      return said == null ? none : new Tail(before(text, start, open), to, said);
    }
    if (glyphAt > start) {
      Status said = remark(text.substring(glyphAt, to), legend);
      return said == null ? none : new Tail(before(text, start, glyphAt), to, said);
    }
    for (String dash : new String[] {" - ", " – ", " — ", ": "}) {
      int at = text.lastIndexOf(dash, to - dash.length());
      if (at > start) {
        Status said = remark(text.substring(at + dash.length(), to), legend);
        if (said != null) {
          return new Tail(before(text, start, at + 1), to, said);
        }
      }
    }
    return none;
  }

  private static @Nullable Status remark(String words, Legend legend) {
    String plain = InlineText.plain(words);
    Optional<Status> said = StatusWords.remark(plain);
    if (said.isPresent()) {
      return said.get();
    }
    return plain.isEmpty()
        ? null
        : Glyph.leading(plain, 0, legend)
            .filter(g -> g.to() == plain.length())
            .map(Glyph::status)
            .orElse(null);
  }

  private static int lastGlyph(String text, int start, int to, Legend legend) {
    for (int i = to - 1; i > start && to - i < 60; i--) {
      if (!Character.isLowSurrogate(text.charAt(i)) && Glyph.at(text, i, legend).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /// Digits and what stands between them in a date, and a remark in brackets after it.
  private static boolean isDate(String words) {
    int bracket = words.indexOf('(');
    String date = bracket < 0 ? words : words.substring(0, bracket);
    return date.chars().anyMatch(Character::isDigit)
        && date.chars().allMatch(c -> Character.isDigit(c) || " ./-,–".indexOf(c) >= 0);
  }

  private static int before(String text, int start, int at) {
    int from = at;
    while (from > start && " \t-–—".indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    return from;
  }
}
