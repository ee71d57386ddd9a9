package dev.waymark.bots.chat.text;

import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Line.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes lines in a service's markup, never longer than the service takes. Lengths are counted in
/// UTF-16 units, which is the most anybody counts; a cut never falls inside a character or its
/// escape.
public final class Typesetter {
  private static final String CUT = "…";
  private static final int ROOM_FOR_MORE = 20;

  private final Markup markup;
  private final int longestLine;

  public Typesetter(Markup markup, int longestLine) {
    this.markup = markup;
    this.longestLine = longestLine;
  }

  /// Whole lines as long as they fit, and then how many more there are.
  ///
  /// @param most what all lines and the ends between them may be long together
  public List<String> set(List<Line> lines, int most) {
    List<String> written = new ArrayList<>();
    int room = most - ROOM_FOR_MORE;
    for (Line line : lines) {
      String next = set(line);
      room -= next.length() + 1;
      if (room < 0) {
        written.add(CUT + " " + (lines.size() - written.size()) + " more");
        break;
      }
      written.add(next);
    }
    return List.copyOf(written);
  }

  private String set(Line line) {
    StringBuilder written = new StringBuilder();
    for (Span span : line.spans()) {
      if (!add(written, span)) {
        break;
      }
    }
    return written.toString();
  }

  /// @return whether all of it fitted
  private boolean add(StringBuilder written, Span span) {
    Instant at = span.at();
    Optional<String> time = at == null ? Optional.empty() : markup.time(at, span.text());
    return time.map(shown -> whole(written, shown)).orElseGet(() -> styled(written, span));
  }

  /// What the service reads as one thing is not cut.
  private boolean whole(StringBuilder written, String shown) {
    boolean fits = written.length() + shown.length() + CUT.length() <= longestLine;
    written.append(fits ? shown : CUT);
    return fits;
  }

  private boolean styled(StringBuilder written, Span span) {
    String text = Printable.of(span.text());
    String words = text.strip();
    if (words.isEmpty()) {
      return append(written, text, span.style(), "");
    }
    // Marks work only where they touch what they mark.
    int start = text.indexOf(words);
    String mark = markup.mark(span.style());
    if (!append(written, text.substring(0, start), span.style(), mark)) {
      return false;
    }
    written.append(mark);
    boolean fits = append(written, words, span.style(), mark);
    written.append(mark);
    return fits && append(written, text.substring(start + words.length()), span.style(), "");
  }

  /// @param close what has to fit after it
  private boolean append(StringBuilder written, String text, Line.Style style, String close) {
    int room = longestLine - close.length() - CUT.length();
    for (int point : text.codePoints().toArray()) {
      String shown = markup.escape(style, point);
      if (written.length() + shown.length() > room) {
        written.append(CUT);
        return false;
      }
      written.append(shown);
    }
    return true;
  }
}
