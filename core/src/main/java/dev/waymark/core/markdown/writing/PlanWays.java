package dev.waymark.core.markdown.writing;

import dev.waymark.core.markdown.reading.Attributes;
import dev.waymark.core.markdown.reading.Attributes.Pair;
import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.markdown.reading.PriorityWords;
import dev.waymark.core.port.Fact;
import dev.waymark.core.roadmap.Outline.Kind;
import dev.waymark.core.roadmap.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a document says whose a piece of work is, when it is due and how urgent: a column, a `Key:
/// value` on the item's own lines, a level in brackets, a symbol; else the line's tail.
final class PlanWays {
  /// Attribute lines further below than this are not an item's own.
  private static final int REACH = 12;

  private static final Pattern BRACKETS = Pattern.compile(" ?[(\\[]([^()\\[\\]]{1,30})[)\\]]");
  private static final Pattern DAY = Pattern.compile("📅 [0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern SIGN = Pattern.compile("🔺|⏫|🔼|🔽");
  private static final List<String> SIGNS = List.of("🔺", "⏫", "🔼", "🔽");

  private final Manuscript manuscript;
  private final WriteBack writeBack;

  PlanWays(Manuscript manuscript, WriteBack writeBack) {
    this.manuscript = manuscript;
    this.writeBack = writeBack;
  }

  /// The ways to write it, best first, looked for one after the other; empty when there is none.
  Stream<Splice> ways(Found found, Fact fact) {
    Spoken spoken = Spoken.of(fact);
    if (found.entry().kind() == Kind.ROW) {
      return new Rows(manuscript).ways(found.entry().place().line(), spoken).stream();
    }
    TailWays tail = new TailWays(manuscript, writeBack);
    Stream<Supplier<List<Splice>>> ways =
        Stream.of(
            () -> tail.changed(found, spoken),
            () -> pairs(found, spoken),
            () -> marks(found, spoken),
            () -> spoken.words() == null ? List.of() : habit(found, spoken),
            () -> spoken.words() == null ? List.of() : tail.fresh(found, spoken));
    return ways.flatMap(way -> way.get().stream());
  }

  private List<Splice> marks(Found found, Spoken spoken) {
    return switch (spoken.key()) {
      case PRIORITY -> levels(found, spoken);
      case TARGET -> signs(found, DAY, spoken.words() == null ? "" : "📅 " + spoken.words());
      case OWNER, STATUS, TIMEFRAME, DEPENDS, BEGIN, DETAIL, MATTER -> List.of();
    };
  }

  /// `Owner: ana` in its line or in one of its own below.
  private List<Splice> pairs(Found found, Spoken spoken) {
    List<Splice> ways = new ArrayList<>();
    int first = found.entry().place().line();
    for (int line = first; line <= Math.min(first + REACH, manuscript.source().count()); line++) {
      String text = manuscript.words(line);
      if (line > first && (text.startsWith("#") || isOther(line))) {
        break;
      }
      for (Pair pair : Attributes.in(text, 0)) {
        if (pair.key() == spoken.key()) {
          ways.addAll(pair(line, text, pair, spoken));
        }
      }
    }
    return ways;
  }

  private static List<Splice> pair(int line, String text, Pair pair, Spoken spoken) {
    List<Splice> ways = new ArrayList<>();
    if (spoken.words() == null) {
      int open = Math.max(text.lastIndexOf('[', pair.from()), text.lastIndexOf('(', pair.from()));
      boolean closed = pair.to() < text.length() && ")]".indexOf(text.charAt(pair.to())) >= 0;
      if (open > 0 && closed) {
        int from = text.charAt(open - 1) == ' ' ? open - 1 : open;
        ways.add(new Splice(line, from, pair.to() + 1, ""));
      }
    }
    boolean tight = pair.from() > 0 && !Character.isWhitespace(text.charAt(pair.from() - 1));
    String blank = tight && pair.from() == pair.to() ? " " : "";
    ways.add(new Splice(line, pair.from(), pair.to(), blank + spoken.like(pair.value(text))));
    return ways;
  }

  private boolean isOther(int line) {
    return manuscript.document().at(new Place(line, 0)).isPresent();
  }

  /// `(P1)`, `⏫`.
  private List<Splice> levels(Found found, Spoken spoken) {
    int line = found.entry().place().line();
    String text = manuscript.words(line);
    List<Splice> ways = new ArrayList<>();
    for (MatchResult brackets : BRACKETS.matcher(text).results().toList()) {
      if (isLevel(brackets)) {
        ways.add(
            spoken.words() == null
                ? new Splice(line, brackets.start(), brackets.end(), "")
                : new Splice(
                    line, brackets.start(1), brackets.end(1), spoken.like(brackets.group(1))));
      }
    }
    String sign = spoken.level() == null ? "" : SIGNS.get(Levels.NUMBERED.indexOf(spoken.level()));
    ways.addAll(signs(found, SIGN, sign));
    return ways.reversed();
  }

  private static boolean isLevel(MatchResult brackets) {
    return PriorityWords.suffix("x" + brackets.group()).isPresent();
  }

  private List<Splice> signs(Found found, Pattern sign, String instead) {
    int line = found.entry().place().line();
    String text = manuscript.words(line);
    List<Splice> ways = new ArrayList<>();
    for (MatchResult here : sign.matcher(text).results().toList()) {
      boolean apart = instead.isEmpty() && here.start() > 0 && text.charAt(here.start() - 1) == ' ';
      ways.add(new Splice(line, here.start() - (apart ? 1 : 0), here.end(), instead));
    }
    return ways;
  }

  /// As other items near it have it in brackets.
  private List<Splice> habit(Found found, Spoken spoken) {
    for (Found other : manuscript.document().near(found)) {
      String text = manuscript.words(other.entry().place().line());
      if (other.entry().kind() != Kind.ROW) {
        for (MatchResult brackets : BRACKETS.matcher(text).results().toList()) {
          if (says(brackets, spoken)) {
            int at = TailWays.end(manuscript, found);
            return List.of(
                new Splice(found.entry().place().line(), at, at, written(brackets, spoken)));
          }
        }
      }
    }
    return List.of();
  }

  private static boolean says(MatchResult brackets, Spoken spoken) {
    List<Pair> pairs = Attributes.in(brackets.group(1), 0);
    boolean keyed = pairs.size() == 1 && pairs.getFirst().key() == spoken.key();
    return keyed || (spoken.level() != null && isLevel(brackets));
  }

  private static String written(MatchResult brackets, Spoken spoken) {
    String inside = brackets.group(1);
    List<Pair> pairs = Attributes.in(inside, 0);
    String said =
        pairs.isEmpty()
            ? spoken.like(inside)
            : inside.substring(0, pairs.getFirst().from())
                + spoken.like(pairs.getFirst().value(inside));
    String whole = brackets.group().stripLeading();
    return " " + whole.charAt(0) + said + whole.charAt(whole.length() - 1);
  }
}
