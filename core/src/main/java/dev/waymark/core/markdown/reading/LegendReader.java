package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.markdown.text.Span;
import dev.waymark.core.roadmap.Status;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the lines that explain a document's marks. They are never work themselves.
final class LegendReader {
  private static final Set<String> NAMES = Lexicon.list("legend");

  private final SourceText source;
  private final Map<Character, Status> boxes = new HashMap<>();
  private final Map<String, Status> glyphs = new HashMap<>();
  private final BitSet lines = new BitSet();

  private LegendReader(SourceText source) {
    this.source = source;
  }

  /// @param lines those that explain marks
  record Result(Legend legend, BitSet lines) {
    Result moved(Span span) {
      if (span.more() == 0 || lines.length() <= span.at()) {
        return this;
      }
      BitSet now = new BitSet();
      lines.stream().map(span::moved).filter(line -> line > 0).forEach(now::set);
      return new Result(legend, now);
    }
  }

  static Result read(SourceText source, List<Block> blocks) {
    LegendReader reader = new LegendReader(source);
    boolean announced = false;
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> announced = isAnnounced(source.line(heading.line()).text());
        case Block.Paragraph paragraph -> {
          for (int line : paragraph.lines()) {
            reader.paragraphLine(line);
          }
          announced = announced || isAnnounced(source.line(paragraph.lines().getLast()).text());
        }
        case Block.Items items -> {
          reader.items(items, announced);
          announced = false;
        }
        case Block.Table table -> announced = false;
        case Block.Verbatim verbatim -> announced = false;
      }
    }
    return new Result(new Legend(reader.boxes, reader.glyphs), reader.lines);
  }

  private static boolean isAnnounced(String text) {
    String normal = Words.normal(text);
    return normal.length() <= 60 && Words.containAny(normal, NAMES);
  }

  private void paragraphLine(int line) {
    String text = source.line(line).text();
    List<Box> found = Box.all(text, new Legend(boxesOfAnyKind(text), Map.of()));
    if (found.size() >= 2) {
      lines.set(line);
      for (int i = 0; i < found.size(); i++) {
        int to = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
        explainBox(text, found.get(i), text.substring(found.get(i).to() + 1, to));
      }
    } else if (Words.containAny(Words.normal(text), NAMES)) {
      explainGlyphs(line, text);
    }
  }

  private void items(Block.Items items, boolean announced) {
    for (Block.Item item : items.items()) {
      String text = source.line(item.line()).text();
      if (item.text() >= text.length() || !(announced || mayExplain(text))) {
        continue;
      }
      Box box = Box.at(text, item.text(), new Legend(boxesOfAnyKind(text), Map.of())).orElse(null);
      Glyph glyph = Glyph.leading(text, item.text(), Legend.NONE).orElse(null);
      int after = box != null ? box.to() + 1 : glyph != null ? glyph.to() : -1;
      if (after < 0) {
        continue;
      }
      String rest = text.substring(after).strip();
      boolean explains =
          rest.startsWith("=")
              || rest.startsWith(":")
              || rest.startsWith("→")
              || (announced && item.below().isEmpty());
      if (explains) {
        lines.set(item.line());
        if (box != null) {
          explainBox(text, box, rest);
        } else if (glyph != null) {
          StatusWords.of(InlineText.plain(rest))
              .ifPresent(status -> glyphs.put(glyph.symbol(), status));
        }
      }
    }
  }

  /// A quick look: few lines hold one of the signs that stand between a mark and its meaning.
  private static boolean mayExplain(String text) {
    return text.indexOf('=') >= 0 || text.indexOf(':') >= 0 || text.indexOf('→') >= 0;
  }

  private void explainBox(String text, Box box, String words) {
    char mark = box.from() < box.until() ? text.charAt(box.from()) : ' ';
    if (mark != ' ' && mark != 'x' && mark != 'X') {
      StatusWords.of(firstWords(words)).ifPresent(status -> boxes.put(mark, status));
    }
  }

  private void explainGlyphs(int line, String text) {
    Map<String, Status> found = new HashMap<>();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Glyph.isSymbol(c)) {
        String symbol = Character.toString(c);
        int to = i + symbol.length();
        while (to < text.length() && !Glyph.isSymbol(text.codePointAt(to))) {
          to += Character.charCount(text.codePointAt(to));
        }
        String words = firstWords(text.substring(i + symbol.length(), to));
        if (!words.isEmpty()) {
          found.put(symbol, StatusWords.of(words).orElse(Status.PLANNED));
        }
      }
    }
    if (found.size() >= 2) {
      lines.set(line);
      glyphs.putAll(found);
    }
  }

  private static String firstWords(String words) {
    String plain = InlineText.plain(words).strip();
    int end = 0;
    while (end < plain.length() && ",;|·•".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    String first = plain.substring(0, end).strip();
    while (!first.isEmpty() && "=:-–—→".indexOf(first.charAt(0)) >= 0) {
      first = first.substring(1).strip();
    }
    return first;
  }

  /// While looking for a legend any single character may be a mark.
  private static Map<Character, Status> boxesOfAnyKind(String text) {
    Map<Character, Status> marks = new HashMap<>();
    for (int i = text.indexOf('['); i >= 0 && i + 2 < text.length(); i = text.indexOf('[', i + 1)) {
      if (text.charAt(i + 2) == ']') {
        marks.put(text.charAt(i + 1), Status.PLANNED);
      }
    }
    return marks;
  }
}
