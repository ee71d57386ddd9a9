package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block;
import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.roadmap.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A document's headings as a tree, in document order.
final class Sections {
  private static final Set<String> HORIZONS = Lexicon.list("horizons");
  private static final Set<String> UNITS = Lexicon.list("units");

  /// What stands between a period and the other words of a heading.
  private static final Pattern APART = Pattern.compile("\\s[-–—]\\s|:|\\s\\(|,");

  private final List<Section> all = new ArrayList<>();
  private final Map<String, Integer> titles = new HashMap<>();

  /// Asked by whoever edits the document, from several threads.
  private final Map<Section, String> names = new ConcurrentHashMap<>();

  private String documentTitle = "";

  static Sections of(SourceText source, List<Block> blocks, Legend legend) {
    Sections sections = new Sections();
    Section root = new Section(null, 0, 0, "", new Tail(0, 0, null));
    sections.all.add(root);
    Section current = root;
    int title = titleLine(blocks);
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        Section parent = current;
        while (parent.parent != null && parent.level >= heading.level()) {
          parent = parent.parent;
        }
        current = sections.open(source, heading, parent, legend);
        Topic.Kind kind = current.topic.kind();
        boolean counts = kind == Topic.Kind.WORK || kind == Topic.Kind.NOTE;
        current.topic = counts || heading.line() != title ? current.topic : Topic.PLAIN;
      } else {
        current.blocks.add(block);
      }
    }
    sections.documentTitle = sections.findTitle();
    return sections;
  }

  /// The heading that all others stand below; 0 where there is none.
  private static int titleLine(List<Block> blocks) {
    List<Block.Heading> headings =
        blocks.stream()
            .filter(Block.Heading.class::isInstance)
            .map(Block.Heading.class::cast)
            .toList();
    int least =
        headings.stream().skip(1).mapToInt(Block.Heading::level).min().orElse(Integer.MIN_VALUE);
    return !headings.isEmpty() && headings.getFirst().level() < least
        ? headings.getFirst().line()
        : 0;
  }

  private Section open(SourceText source, Block.Heading heading, Section parent, Legend legend) {
    String text = source.line(heading.line()).text();
    String title = InlineText.plain(text.substring(heading.from(), heading.to()));
    Tail tail = Tail.of(text, heading.from(), heading.to(), legend);
    Section section = new Section(parent, heading.line(), heading.level(), title, tail);
    all.add(section);
    if (tail.status() != null) {
      section.name = InlineText.plain(text.substring(heading.from(), tail.from()));
    }
    section.name = withoutColon(section.name);
    titles.merge(section.name, 1, Integer::sum);
    takePeriod(
        section,
        InlineText.plain(text.substring(heading.from(), Math.max(heading.from(), tail.from()))));
    return section;
  }

  private static String withoutColon(String name) {
    boolean announces = name.length() > 1 && (name.endsWith(":") || name.endsWith("："));
    return announces ? name.substring(0, name.length() - 1).stripTrailing() : name;
  }

  List<Section> all() {
    return all;
  }

  /// A section's name: with the name of the section around it where its own does not tell it from
  /// others.
  String name(Section section) {
    String known = names.get(section);
    if (known == null) {
      known = madeName(section);
      names.put(section, known);
    }
    return known;
  }

  private String madeName(Section section) {
    if (section.level == 0) {
      return documentTitle.isEmpty() ? "Work" : documentTitle;
    }
    Section around = section.parent;
    boolean vague = Words.isLettered(section.name) || titles.getOrDefault(section.name, 0) > 1;
    return vague && around != null && around.level >= 2
        ? name(around) + " / " + section.name
        : section.name;
  }

  /// The first heading of the first level, without decoration; else the first heading.
  String documentTitle() {
    return documentTitle;
  }

  private String findTitle() {
    Section chosen = null;
    for (Section section : all) {
      if (section.level > 0 && (chosen == null || (chosen.level > 1 && section.level == 1))) {
        chosen = section;
      }
    }
    if (chosen == null) {
      return "";
    }
    String title = chosen.title;
    int at = 0;
    while (at < title.length()
        && (Glyph.isSymbol(title.codePointAt(at))
            || " \uFE0F\u200D".indexOf(title.charAt(at)) >= 0)) {
      at += Character.charCount(title.codePointAt(at));
    }
    return at < title.length() ? title.substring(at) : title;
  }

  /// `(Weeks 1-4)`, `(Next Sprint)`, ` - Q2 2026` at a heading's end, `Q2 2026: ` at its beginning.
  private static void takePeriod(Section section, String words) {
    String title = words.strip();
    takeLast(section, title);
    if (section.facets.target == null) {
      period(title).ifPresent(target -> section.lasts(target, section.facets.timeframe));
    }
  }

  /// A quarter or half-year, or several, in front of the heading's other words or behind a comma.
  private static Optional<Target> period(String title) {
    if (title.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Stream<String> leading =
        APART.matcher(title).results().map(sign -> title.substring(0, sign.start()));
    return Stream.of(
            Stream.of(title), leading, Stream.of(title.substring(title.lastIndexOf(',') + 1)))
        .flatMap(Function.identity())
        .flatMap(part -> TargetDates.onlyPeriod(part).stream())
        .max(Comparator.comparing(Target::lastDay));
  }

  private static void takeLast(Section section, String title) {
    int open =
        title.endsWith(")")
            ? title.lastIndexOf('(')
            : Stream.of(" - ", " – ", " — ").mapToInt(title::lastIndexOf).max().orElse(-1);
    if (open <= 0) {
      return;
    }
    String period = title.substring(open).replace('(', ' ').replace(')', ' ').strip();
    while (!period.isEmpty() && "-–—".indexOf(period.charAt(0)) >= 0) {
      period = period.substring(1).strip();
    }
    Target target = TargetDates.in(period).orElse(null);
    String normal = Words.normal(period);
    if (target != null) {
      section.lasts(target, null);
    } else if (period.length() <= 40
        && (HORIZONS.contains(normal) || Words.containAny(normal, UNITS))) {
      section.lasts(null, period);
    }
  }
}
