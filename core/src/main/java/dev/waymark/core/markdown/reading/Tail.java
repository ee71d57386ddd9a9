package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.roadmap.Status;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The remark at the end of a title that says how far it is: ` ✅`, ` (COMPLETE)`, ` - ✅ Done`.
///
/// @param from where it begins, blanks and dashes before it included; equal to [#to] where there is
///   none
/// @param to where it ends, before closing emphasis marks
record Tail(int from, int to, @Nullable Status status) {
  private static final List<String> DASHES = List.of(" - ", " – ", " — ", ": ");
  private static final String OPEN = "([（【";
  private static final String CLOSE = ")]）】";

  /// Of the text between these columns. A link in brackets may follow it.
  static Tail of(String text, int start, int end, Legend legend) {
    int to = end;
    while (to > start && "*_ ".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    if (to == start) {
      return new Tail(end, end, null);
    }
    int link = linked(text, start, to);
    Tail before = link > start ? of(text, start, link, legend) : new Tail(to, to, null);
    if (before.status() != null) {
      return before;
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
    int bracket = CLOSE.indexOf(close);
    int open = bracket < 0 ? -1 : text.lastIndexOf(OPEN.charAt(bracket), to);
    if (open > start) {
      String words = text.substring(open + 1, to - 1);
      Status remark = remark(words, legend);
      Status said = remark == null ? StatusWords.open(words).orElse(null) : remark;
      return said == null ? none : new Tail(before(text, start, open), to, said);
    }
    if (glyphAt > start) {
      Status said = remark(text.substring(glyphAt, to), legend);
      return said == null ? none : new Tail(before(text, start, glyphAt), to, said);
    }
    for (String dash : DASHES) {
      int at = text.lastIndexOf(dash, to - dash.length());
      if (at > start) {
        int from = at + dash.length();
        Status remark = remark(text.substring(from, to), legend);
        Status said =
            remark == null && isPhase(text.substring(start, at)) ? lead(text, from, to) : remark;
        if (said != null) {
          return new Tail(before(text, start, at + 1), to, said);
        }
      }
    }
    return none;
  }

  private static boolean isPhase(String words) {
    return Topic.isNumberedPhase(InlineText.plain(words));
  }

  /// Behind the name of a phase its state may run on: `M2: completed with a few warnings`.
  private static @Nullable Status lead(String text, int from, int to) {
    return Lead.of(text, from, to)
        .filter(lead -> lead.to() < to && !StatusWords.isHorizon(text.substring(from, lead.to())))
        .map(Lead::status)
        .orElse(null);
  }

  /// Where a link in brackets begins that stands at the end; -1 where none does.
  private static int linked(String text, int start, int to) {
    if (!text.startsWith("))", to - 2)) {
      return -1;
    }
    int open = text.lastIndexOf(" ([", to);
    int address = text.indexOf("](", Math.max(open, 0));
    return open > start && address > 0 && address < to && text.indexOf("[", open + 3) < 0
        ? open
        : -1;
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
