package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A document's lines as they read.
public final class Prose {
  /// What stands farther out nobody reads, and patterns need not either.
  private static final int LONGEST = 4_000;

  private static final Pattern FENCE = Pattern.compile("\\s*(```+|~~~+).*");
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s.*");
  private static final Pattern LEAD =
      Pattern.compile("\\s*(?:#{1,6}\\s+|>\\s*)?(?:[-*+]\\s+|\\d{1,9}[.)]\\s+|\\|\\s*)?");
  private static final Pattern BOX = Pattern.compile("(?:^\\s*(?:[-*+]|\\d+[.)])|;)\\s+\\[(.)]\\s");
  private static final Pattern OPEN_BOX =
      Pattern.compile("^[\\s>*+\\-\\d.)|]*(?:\\*\\*)?(?:\\[ ?]|[☐□⬜])");

  private final List<String> lines;
  private final BitSet verbatim;

  private Prose(List<String> lines, BitSet verbatim) {
    this.lines = lines;
    this.verbatim = verbatim;
  }

  public static Prose of(List<String> lines) {
    List<String> read =
        lines.stream()
            .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) : line)
            .toList();
    return new Prose(read, verbatim(read));
  }

  /// Lines in fences and comments.
  private static BitSet verbatim(List<String> lines) {
    BitSet verbatim = new BitSet();
    String closing = "";
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (closing.isEmpty()) {
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()) {
          closing = fence.group(1).substring(0, 3);
          verbatim.set(at + 1);
        } else if (line.strip().startsWith("<!--")) {
          verbatim.set(at + 1);
          closing = line.contains("-->") ? "" : "-->";
        }
      } else {
        verbatim.set(at + 1);
        closing = line.contains(closing) ? "" : closing;
      }
    }
    return verbatim;
  }

  public int count() {
    return lines.size();
  }

  /// @param number from 1; beyond the end there is nothing
  public String line(int number) {
    return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
  }

  /// Whether it is neither code nor comment.
  public boolean isRead(int number) {
    return !verbatim.get(number);
  }

  /// 1 to 6; 0 where the line is no heading.
  public int level(int number) {
    if (!isRead(number) || line(number).indexOf('#') < 0) {
      return 0;
    }
    Matcher heading = HEADING.matcher(line(number));
    return heading.matches() ? heading.group(1).length() : 0;
  }

  /// The last line of the section that a heading begins.
  public int endOfSection(int heading) {
    int level = level(heading);
    int end = heading;
    while (end < lines.size()) {
      int next = level(end + 1);
      if (next > 0 && next <= level) {
        return end;
      }
      end++;
    }
    return end;
  }

  public int indent(int number) {
    String line = line(number);
    int columns = 0;
    for (int at = 0; at < line.length() && Character.isWhitespace(line.charAt(at)); at++) {
      columns += line.charAt(at) == '\t' ? 4 - columns % 4 : 1;
    }
    return columns;
  }

  /// The last line of what hangs below a list line.
  public int endOfBlock(int first) {
    int indent = indent(first);
    int end = first;
    for (int at = first + 1; at <= lines.size(); at++) {
      if (!line(at).isBlank()) {
        if (indent(at) <= indent) {
          return end;
        }
        end = at;
      }
    }
    return end;
  }

  public boolean hasOpenBox(int number) {
    return OPEN_BOX.matcher(line(number)).find();
  }

  /// Where the text of a line begins, behind its marker.
  public Spot spot(int number) {
    Matcher lead = LEAD.matcher(line(number));
    return spot(number, lead.lookingAt() ? lead.end() : 0);
  }

  /// @param index which character of the line as Java counts them, from 0
  public Spot spot(int number, int index) {
    String line = line(number);
    return new Spot(
        Math.max(1, number), line.codePointCount(0, Math.clamp(index, 0, line.length())) + 1);
  }

  /// A stretch of a line.
  ///
  /// @param from where in the line it begins, as Java counts
  public record Stretch(int line, int from, String text) {}

  /// The part of a line that is one piece of work: several boxes on a line divide it.
  public Stretch part(Place place) {
    String line = line(place.line());
    List<Integer> boxes = boxes(place.line());
    if (boxes.size() < 2 || place.part() >= boxes.size()) {
      return new Stretch(place.line(), 0, line);
    }
    int from = boxes.get(place.part());
    int to = place.part() + 1 < boxes.size() ? boxes.get(place.part() + 1) : line.length();
    return new Stretch(place.line(), from, line.substring(from, to));
  }

  /// Where the boxes of a line stand.
  public List<Integer> boxes(int number) {
    List<Integer> boxes = new ArrayList<>();
    Matcher box = BOX.matcher(line(number));
    while (box.find()) {
      boxes.add(box.start(1) - 1);
    }
    return boxes;
  }
}
