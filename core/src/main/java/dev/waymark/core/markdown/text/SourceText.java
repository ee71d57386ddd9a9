package dev.waymark.core.markdown.text;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.roadmap.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A document as lines. Line breaks are LF, CRLF and lone CR; a byte order mark belongs to no line.
public final class SourceText {
  private static final int LONGEST_LINE = 1 << 20;

  private final List<SourceLine> lines;
  private final Outline.Format format;

  private SourceText(List<SourceLine> lines, Outline.Format format) {
    this.lines = List.copyOf(lines);
    this.format = format;
  }

  public static SourceText of(Bytes text) {
    byte[] bytes = text.toArray();
    int start = hasMark(bytes) ? 3 : 0;
    List<SourceLine> lines = new ArrayList<>();
    boolean lf = false;
    boolean crlf = false;
    boolean cr = false;
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] != '\n' && bytes[i] != '\r') {
        continue;
      }
      lines.add(LineDecoder.decode(bytes, start, i, lines.size() + 1));
      if (bytes[i] == '\n') {
        lf = true;
      } else if (i + 1 < bytes.length && bytes[i + 1] == '\n') {
        crlf = true;
        i++;
      } else {
        cr = true;
      }
      start = i + 1;
    }
    if (start < bytes.length) {
      lines.add(LineDecoder.decode(bytes, start, bytes.length, lines.size() + 1));
    }
    return new SourceText(lines, new Outline.Format(encoding(bytes, lines), eol(lf, crlf, cr)));
  }

  /// Why these bytes cannot be read as a document, as the end of a sentence that begins with the
  /// file's name.
  public static Optional<String> obstacle(Bytes text) {
    int line = 1;
    int lineStart = 0;
    int controls = 0;
    for (int i = 0; i <= text.size(); i++) {
      byte at = i < text.size() ? text.at(i) : (byte) '\n';
      if (at == 0) {
        return Optional.of(
            "is not text: line "
                + line
                + " holds a zero byte; name a Markdown file saved as UTF-8.");
      }
      if (at > 0
          && at < ' '
          && at != '\t'
          && at != '\n'
          && at != '\r'
          && at != '\f'
          && at != 0x1b) {
        controls++;
      }
      if (at == '\n' || at == '\r') {
        if (i - lineStart > LONGEST_LINE) {
          return Optional.of(
              "has a line of %.1f MiB (line %d); Waymark reads lines up to 1 MiB, so break it."
                  .formatted((i - lineStart) / (double) (1 << 20), line));
        }
        lineStart = i + 1;
        boolean half = at == '\r' && i + 1 < text.size() && text.at(i + 1) == '\n';
        line += half ? 0 : 1;
      }
    }
    return controls > 8 && controls > text.size() / 50
        ? Optional.of(
            "is not text: it holds "
                + controls
                + " control characters; name a Markdown file saved as UTF-8.")
        : Optional.empty();
  }

  /// All lines; the first is line 1.
  public List<SourceLine> lines() {
    return lines;
  }

  public int count() {
    return lines.size();
  }

  /// Other lines in the place of some.
  ///
  /// @param span those that differ
  public record Respelled(SourceText source, Span span) {}

  /// The same with these lines spelled otherwise; empty where nothing is, or where that would need
  /// a second look at the whole, as its encoding or its line breaks are not sound.
  ///
  /// @param spelled with their line breaks
  public Optional<Respelled> with(int from, int to, Bytes spelled) {
    List<SourceLine> was = lines.subList(from - 1, to);
    SourceText now = of(spelled);
    if (hasMark(spelled.toArray())
        || !breaksLike(now, from, was.size())
        || Stream.concat(was.stream(), now.lines.stream())
            .anyMatch(line -> line.spelling() != Spelling.UTF_8)) {
      return Optional.empty();
    }
    Span span = difference(was, now.lines, from);
    if (span.gone() + span.come() == 0) {
      return Optional.empty();
    }
    return Optional.of(new Respelled(spliced(now, from, to, spelled.size()), span));
  }

  private boolean breaksLike(SourceText now, int from, int before) {
    String breaks = now.format.eol();
    return format.eol().equals("mixed")
        ? now.count() == before
        : breaks.equals(format.eol()) || (breaks.equals("none") && from > 1);
  }

  private static Span difference(List<SourceLine> was, List<SourceLine> is, int from) {
    int least = Math.min(was.size(), is.size());
    int head = 0;
    while (head < least && was.get(head).text().equals(is.get(head).text())) {
      head++;
    }
    int tail = 0;
    while (tail < least - head
        && was.get(was.size() - 1 - tail).text().equals(is.get(is.size() - 1 - tail).text())) {
      tail++;
    }
    return new Span(from + head, was.size() - head - tail, is.size() - head - tail);
  }

  private SourceText spliced(SourceText now, int from, int to, int size) {
    int start = line(from).start();
    List<SourceLine> spliced = new ArrayList<>(lines.subList(0, from - 1));
    for (SourceLine line : now.lines) {
      spliced.add(line.moved(from - 1, start));
    }
    int more = now.count() - (to - from + 1);
    int longer = to == count() ? 0 : start + size - line(to + 1).start();
    for (SourceLine line : lines.subList(to, count())) {
      spliced.add(more == 0 && longer == 0 ? line : line.moved(more, longer));
    }
    return new SourceText(spliced, format);
  }

  /// Some of its lines by themselves, the first of them line 1.
  public SourceText part(int from, int to) {
    return new SourceText(
        lines.subList(from - 1, to).stream().map(line -> line.moved(1 - from, 0)).toList(), format);
  }

  /// @param number from 1
  public SourceLine line(int number) {
    return lines.get(number - 1);
  }

  public Outline.Format format() {
    return format;
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static String encoding(byte[] bytes, List<SourceLine> lines) {
    if (lines.stream().anyMatch(line -> line.spelling() == Spelling.DAMAGED)) {
      return "damaged";
    }
    return hasMark(bytes) ? "UTF-8 BOM" : "UTF-8";
  }

  private static String eol(boolean lf, boolean crlf, boolean cr) {
    int kinds = (lf ? 1 : 0) + (crlf ? 1 : 0) + (cr ? 1 : 0);
    if (kinds != 1) {
      return kinds == 0 ? "none" : "mixed";
    }
    return lf ? "LF" : crlf ? "CRLF" : "CR";
  }
}
