package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Document;
import dev.waymark.core.markdown.reading.LineChange;
import dev.waymark.core.markdown.reading.OutlineReader;
import dev.waymark.core.markdown.text.SourceLine;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Patch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A document that is to be edited: its bytes, its lines, and how it is understood.
public record Manuscript(Bytes text, SourceText source, Document document) {

  public static Manuscript of(Bytes text) {
    SourceText source = SourceText.of(text);
    return new Manuscript(text, source, OutlineReader.read(source));
  }

  /// Other bytes, of which only the lines matter.
  Manuscript spelled(Bytes other) {
    return new Manuscript(other, SourceText.of(other), document);
  }

  /// @param change what it means for its section
  record Changed(Manuscript manuscript, LineChange change) {}

  /// The same with a patch in it; empty where everything has to be read again.
  Optional<Changed> with(Patch patch) {
    boolean mixed = patch.isStructural() && source.format().eol().equals("mixed");
    if (mixed || patch.line() > source.count()) {
      return Optional.empty();
    }
    int start = line(patch.line()).start();
    int last = lineAt(start + patch.column() + patch.before().size());
    Bytes after = patch.in(text);
    Bytes spelled = after.slice(start, start(last + 1) + after.size() - text.size());
    boolean marked = text.lineStart(patch.line()) != start;
    return marked
        ? Optional.empty()
        : source
            .with(patch.line(), last, spelled)
            .flatMap(
                now ->
                    LineChange.of(document, source, now)
                        .map(change -> new Changed(after(after, now.source(), change), change)));
  }

  private static Manuscript after(Bytes text, SourceText source, LineChange change) {
    return new Manuscript(text, source, change.after());
  }

  /// The line that a byte stands in.
  private int lineAt(int offset) {
    int low = 1;
    int high = source.count();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (line(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  SourceLine line(int number) {
    return source.line(number);
  }

  /// A line's words; empty where there is no such line.
  String words(int number) {
    return number >= 1 && number <= source.count() ? line(number).text() : "";
  }

  Patch patch(Splice splice) {
    SourceLine at = line(splice.line());
    int from = at.column(splice.from());
    Bytes before = text.slice(at.start() + from, at.start() + at.column(splice.to()));
    return new Patch(splice.line(), from, before, at.spell(splice.words()));
  }

  /// New lines below this one, spelled as it is; 0 puts them at the document's start.
  Patch below(int number, List<String> lines) {
    String eol = eol(number);
    if (number == 0) {
      return new Patch(1, 0, Bytes.NONE, utf8(joined(lines, "", eol)));
    }
    SourceLine above = line(number);
    return end(number) == text.size()
        ? new Patch(
            number,
            above.column(above.text().length()),
            Bytes.NONE,
            above.spell(joined(lines, eol, "")))
        : new Patch(number + 1, 0, Bytes.NONE, above.spell(joined(lines, "", eol)));
  }

  /// Takes whole lines out.
  Patch without(int from, int to) {
    int start = line(from).start();
    boolean last = end(to) == text.size() && breakOf(to).isEmpty() && from > 1;
    if (last) {
      SourceLine above = line(from - 1);
      int column = above.column(above.text().length());
      return new Patch(
          from - 1, column, text.slice(above.start() + column, text.size()), Bytes.NONE);
    }
    return new Patch(from, 0, text.slice(start, start(to + 1)), Bytes.NONE);
  }

  /// Where a line ends, its break included.
  private int end(int number) {
    SourceLine line = line(number);
    return line.start() + line.column(line.text().length()) + breakOf(number).length();
  }

  private int start(int number) {
    return number > source.count() ? text.size() : line(number).start();
  }

  private String breakOf(int number) {
    SourceLine line = line(number);
    int at = line.start() + line.column(line.text().length());
    if (at >= text.size()) {
      return "";
    }
    boolean pair = text.at(at) == '\r' && at + 1 < text.size() && text.at(at + 1) == '\n';
    return pair ? "\r\n" : text.at(at) == '\r' ? "\r" : "\n";
  }

  /// The line break in use around a line.
  private String eol(int number) {
    for (int near = Math.max(number, 1); near >= 1 && near <= source.count(); near--) {
      if (!breakOf(near).isEmpty()) {
        return breakOf(near);
      }
    }
    return "\n";
  }

  private static Bytes utf8(String words) {
    return Bytes.of(words.getBytes(StandardCharsets.UTF_8));
  }

  private static String joined(List<String> lines, String before, String after) {
    return lines.stream().map(line -> before + line + after).collect(Collectors.joining());
  }
}
