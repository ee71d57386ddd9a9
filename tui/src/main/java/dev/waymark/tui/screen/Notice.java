package dev.waymark.tui.screen;

import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Line.Span;
import dev.waymark.tui.text.Columns;
import dev.waymark.tui.text.Sanitized;
import java.util.ArrayList;
import java.util.List;

/// The last thing said to the person at the terminal.
record Notice(Kind kind, List<Line> said) {
  private static final int MOST_LINES = 3;
  private static final String SEPARATOR = " · ";

  /// Room for what stands before a title.
  private static final int REF = 14;

  /// What is said of an item stands at the end, after a title of any length.
  private static final int SAID = 24;

  static final Notice NONE = new Notice(Kind.NEWS, List.of());

  enum Kind {
    NEWS,
    WRONG
  }

  Notice {
    said = List.copyOf(said);
  }

  static Notice wrong(String sentence) {
    return new Notice(Kind.WRONG, List.of(Line.of(Line.plain(sentence))));
  }

  static Notice news(String sentence) {
    return new Notice(Kind.NEWS, List.of(Line.of(Line.dim(sentence))));
  }

  /// The same with some words at the end.
  Notice and(String words) {
    List<Line> all = new ArrayList<>(said);
    if (!all.isEmpty()) {
      List<Span> spans = new ArrayList<>(all.getFirst().spans());
      spans.add(Line.dim(words));
      all.set(0, new Line(spans));
    }
    return new Notice(kind, all);
  }

  /// The first of its lines, broken so that they fit.
  List<Line> lines(int columns) {
    return said.stream().flatMap(line -> broken(line, columns).stream()).limit(MOST_LINES).toList();
  }

  /// Broken between its parts where that is enough, else between words.
  private static List<Line> broken(Line line, int columns) {
    if (line.spans().size() == 1) {
      return Columns.wrap(Sanitized.line(line.text()), columns).stream()
          .map(text -> Line.of(new Span(line.spans().getFirst().style(), text)))
          .toList();
    }
    List<Line> lines = new ArrayList<>();
    List<Span> current = new ArrayList<>();
    int used = 0;
    for (Span whole : line.spans()) {
      Span span =
          new Span(
              whole.style(), Columns.fitAround(Sanitized.line(whole.text()), columns - REF, SAID));
      int width = Columns.of(span.text());
      if (used + width > columns && span.text().startsWith(SEPARATOR)) {
        lines.add(new Line(current));
        current.clear();
        String rest = "  " + span.text().substring(SEPARATOR.length());
        current.add(new Span(span.style(), rest));
        used = Columns.of(rest);
      } else {
        current.add(span);
        used += width;
      }
    }
    lines.add(new Line(current));
    return lines;
  }
}
