package dev.waymark.core.markdown.text;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.roadmap.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// The same with one line spelled otherwise; empty where that would need a second look at the
  /// whole, as its encoding is not sound.
  public Optional<SourceText> with(int number, Bytes spelled) {
    SourceLine was = line(number);
    byte[] bytes = spelled.toArray();
    SourceLine is = LineDecoder.decode(bytes, 0, bytes.length, number).startingAt(was.start());
    if (was.spelling() != Spelling.UTF_8 || is.spelling() != Spelling.UTF_8) {
      return Optional.empty();
    }
    int longer = bytes.length - was.column(was.text().length());
    List<SourceLine> others = new ArrayList<>(lines);
    others.set(number - 1, is);
    for (int i = number; longer != 0 && i < others.size(); i++) {
      SourceLine below = others.get(i);
      others.set(i, below.startingAt(below.start() + longer));
    }
    return Optional.of(new SourceText(others, format));
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
