package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
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
  private static final Trait HAS_OPEN_BOX = line -> OPEN_BOX.matcher(line).find();

  /// What may be asked of a line by itself. The same object asks the same of every line.
  @FunctionalInterface
  public interface Trait {
    boolean in(String line);
  }

  private static final byte YES = 1;
  private static final byte NO = 2;

  private final List<String> lines;
  private final BitSet verbatim;
  private final byte[] levels;

  /// Columns; -1 for a blank line.
  private final short[] indents;

  /// What lines have answered; 0 for one that was not asked yet. Each line says the same to all who
  /// ask at once, so nobody waits.
  private final Map<Trait, byte[]> answers = new ConcurrentHashMap<>();

  private Prose(List<String> lines, BitSet verbatim, byte[] levels, short[] indents) {
    this.lines = lines;
    this.verbatim = verbatim;
    this.levels = levels;
    this.indents = indents;
  }

  public static Prose of(List<String> lines) {
    List<String> read = new ArrayList<>(lines.size());
    lines.forEach(line -> read.add(read(line)));
    BitSet verbatim = verbatim(read);
    byte[] levels = new byte[read.size()];
    short[] indents = new short[read.size()];
    for (int at = 0; at < levels.length; at++) {
      levels[at] = verbatim.get(at + 1) ? 0 : level(read.get(at));
      indents[at] = indent(read.get(at));
    }
    return new Prose(read, verbatim, levels, indents);
  }

  private static String read(String line) {
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  /// The same document, of which some lines say something else now; empty where everything has to
  /// be looked at again. What the other lines have answered is not asked again.
  public Optional<Prose> with(List<String> now) {
    if (now.size() != lines.size()) {
      return Optional.empty();
    }
    List<Integer> changed = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      if (!lines.get(at).equals(read(now.get(at)))) {
        changed.add(at);
      }
    }
    return changed.stream().anyMatch(at -> encloses(lines.get(at)) || encloses(read(now.get(at))))
        ? Optional.empty()
        : Optional.of(with(now, changed));
  }

  private Prose with(List<String> now, List<Integer> changed) {
    List<String> read = new ArrayList<>(lines);
    byte[] leveled = levels.clone();
    short[] indented = indents.clone();
    for (int at : changed) {
      read.set(at, read(now.get(at)));
      leveled[at] = verbatim.get(at + 1) ? 0 : level(read.get(at));
      indented[at] = indent(read.get(at));
    }
    Prose with = new Prose(read, verbatim, leveled, indented);
    answers.forEach(
        (trait, answered) -> {
          byte[] others = answered.clone();
          changed.forEach(at -> others[at] = 0);
          with.answers.put(trait, others);
        });
    return with;
  }

  /// Whether a line may decide how those below it are read.
  private static boolean encloses(String line) {
    return line.contains("```")
        || line.contains("~~~")
        || line.contains("<!--")
        || line.contains("-->");
  }

  /// Lines in fences and comments.
  private static BitSet verbatim(List<String> lines) {
    BitSet verbatim = new BitSet();
    String closing = "";
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (closing.isEmpty()) {
        if (line.indexOf("<!--") >= 0 && line.strip().startsWith("<!--")) {
          verbatim.set(at + 1);
          closing = line.contains("-->") ? "" : "-->";
        } else if (line.indexOf("```") >= 0 || line.indexOf("~~~") >= 0) {
          Matcher fence = FENCE.matcher(line);
          if (fence.matches()) {
            closing = fence.group(1).substring(0, 3);
            verbatim.set(at + 1);
          }
        }
      } else {
        verbatim.set(at + 1);
        closing = line.contains(closing) ? "" : closing;
      }
    }
    return verbatim;
  }

  private static byte level(String line) {
    if (line.indexOf('#') < 0) {
      return 0;
    }
    Matcher heading = HEADING.matcher(line);
    return heading.matches() ? (byte) heading.group(1).length() : 0;
  }

  public int count() {
    return lines.size();
  }

  /// @param number from 1; beyond the end there is nothing
  public String line(int number) {
    return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
  }

  /// Whether a line has a trait, by its number. Each line is asked once, as long as it says the
  /// same.
  public IntPredicate with(Trait trait) {
    byte[] answered = answers(trait);
    return number -> number >= 1 && number <= answered.length && has(trait, answered, number - 1);
  }

  private boolean has(Trait trait, byte[] answered, int at) {
    if (answered[at] == 0) {
      answered[at] = trait.in(lines.get(at)) ? YES : NO;
    }
    return answered[at] == YES;
  }

  private byte[] answers(Trait trait) {
    byte[] known = answers.get(trait);
    return known != null ? known : answers.computeIfAbsent(trait, _ -> new byte[lines.size()]);
  }

  /// The lines that have a trait, in order.
  public List<Integer> linesWith(Trait trait) {
    byte[] answered = answers(trait);
    List<Integer> found = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      if (has(trait, answered, at)) {
        found.add(at + 1);
      }
    }
    return found;
  }

  /// Whether it is neither code nor comment.
  public boolean isRead(int number) {
    return !verbatim.get(number);
  }

  /// 1 to 6; 0 where the line is no heading.
  public int level(int number) {
    return number < 1 || number > levels.length ? 0 : levels[number - 1];
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

  private static short indent(String line) {
    if (line.isBlank()) {
      return -1;
    }
    int columns = 0;
    for (int at = 0; at < line.length() && Character.isWhitespace(line.charAt(at)); at++) {
      columns += line.charAt(at) == '\t' ? 4 - columns % 4 : 1;
    }
    return (short) columns;
  }

  /// The last line of what hangs below a list line.
  public int endOfBlock(int first) {
    int indent = indents[first - 1];
    int end = first;
    for (int at = first; at < indents.length; at++) {
      if (indents[at] >= 0) {
        if (indents[at] <= indent) {
          return end;
        }
        end = at + 1;
      }
    }
    return end;
  }

  public boolean hasOpenBox(int number) {
    return with(HAS_OPEN_BOX).test(number);
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
    if (line.indexOf(';') < 0) {
      return new Stretch(place.line(), 0, line);
    }
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
