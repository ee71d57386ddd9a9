package dev.waymark.core.markdown.reading;

import dev.waymark.core.markdown.block.Block.Item;
import dev.waymark.core.markdown.reading.Attributes.Pair;
import dev.waymark.core.markdown.text.InlineText;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.roadmap.Priority;
import java.util.List;

/// The words of an item without its marks, and what they say of its plan.
final class Titles {
  static final int LONGEST = 240;

  /// `2025-01-25`.
  private static final int DAY = 10;

  /// Signs of the Obsidian tasks plugin for how much something matters.
  private static final List<Level> LEVELS =
      List.of(
          new Level("🔺", Priority.CRITICAL),
          new Level("⏫", Priority.HIGH),
          new Level("🔼", Priority.MEDIUM),
          new Level("🔽", Priority.LOW));

  private static final String DUE = "📅 ";

  /// Its signs with a day behind them.
  private static final List<String> DATED = List.of(DUE, "⏳ ", "🛫 ", "✅ ", "➕ ");

  /// What stands between a bold lead and the words about it.
  private static final List<String> SEPARATORS = List.of(" — ", " – ", " - ", ": ");

  private record Level(String sign, Priority priority) {}

  private Titles() {}

  /// From a stretch of Markdown; puts into the facets what is said about the plan.
  static String of(String markdown, Facets facets) {
    String text = Annotation.taken(markdown, facets);
    takeInline(text, facets);
    facets.mentions.read(markdown);
    text = withoutInlineFields(text);
    String words = InlineText.plain(text);
    words = withoutObsidian(words, facets);
    if (facets.priority == null) {
      PriorityWords.Suffix suffix = PriorityWords.suffix(words).orElse(null);
      if (suffix != null) {
        facets.priority = suffix.level();
        words = words.substring(0, suffix.from()).stripTrailing();
      }
    }
    while (!words.isEmpty() && ";,".indexOf(words.charAt(words.length() - 1)) >= 0) {
      words = words.substring(0, words.length() - 1).stripTrailing();
    }
    return words.length() <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(LONGEST - 2, 0)) + "…";
  }

  /// A list line's text with the lines that continue it; only a bold lead of it where the rest runs
  /// on.
  static String joined(SourceText source, Item item, int from) {
    int last = item.wrapped().isEmpty() ? item.line() : item.wrapped().getLast();
    return joined(source, item, from, source.line(last).text().length());
  }

  /// @param end where the words end in the last of these lines
  static String joined(SourceText source, Item item, int from, int end) {
    String first = source.line(item.line()).text();
    String text = first.substring(Math.min(from, first.length()));
    if (item.wrapped().isEmpty()) {
      return text;
    }
    String lead = boldLead(text);
    if (!lead.isEmpty()) {
      return lead;
    }
    StringBuilder joined = new StringBuilder(text);
    String last = text;
    for (int line : item.wrapped()) {
      String whole = source.line(line).text();
      String next = line == item.wrapped().getLast() ? whole.substring(0, end) : whole;
      boolean broken = last.endsWith("  ") || last.endsWith("\\");
      if (broken || joined.length() > LONGEST || !Attributes.leading(next, 0).isEmpty()) {
        break;
      }
      joined.append(' ').append(next.strip());
      last = next;
    }
    return joined.toString();
  }

  private static String boldLead(String text) {
    String stripped = text.stripLeading();
    if (!stripped.startsWith("**")) {
      return "";
    }
    int end = stripped.indexOf("**", 2);
    return end > 2 && isApart(stripped, end) ? stripped.substring(0, end + 2) : "";
  }

  /// Whether what is bold, and a remark in brackets behind it, is set apart from what follows, and
  /// no label of it.
  private static boolean isApart(String text, int end) {
    int close = text.startsWith(" (", end + 2) ? text.indexOf(')', end) : -1;
    String rest = text.substring(close < 0 ? end + 2 : close + 1);
    return text.charAt(end - 1) != ':'
        && (text.charAt(end - 1) == '.'
            || rest.isBlank()
            || SEPARATORS.stream().anyMatch(rest::startsWith));
  }

  /// `[owner: ana]`, `(P1, due: 2026-03-01)`, `text | Ana, Bob | …`.
  private static void takeInline(String text, Facets facets) {
    List<Pair> pairs = text.indexOf(':') < 0 ? List.of() : Attributes.in(text, 0);
    for (Pair pair : pairs) {
      String value = InlineText.plain(pair.value(text));
      switch (pair.key()) {
        case OWNER ->
            facets.owner =
                facets.owner != null || Attributes.isPlaceholder(value) ? facets.owner : value;
        case TARGET -> facets.takeTarget(value);
        case PRIORITY ->
            facets.priority =
                facets.priority != null ? facets.priority : PriorityWords.of(value).orElse(null);
        case DEPENDS -> facets.mentions.dependsOn(value);
        case STATUS, TIMEFRAME, BEGIN, DETAIL, MATTER -> {}
      }
    }
    int bar = text.indexOf(" | ");
    if (bar > 0) {
      int end = text.indexOf(" | ", bar + 3);
      String field = text.substring(bar + 3, end < 0 ? text.length() : end).strip();
      if (facets.owner == null && isNames(field)) {
        facets.owner = field;
      }
    }
  }

  private static boolean isNames(String field) {
    return !field.isEmpty()
        && field.length() <= 60
        && Character.isUpperCase(field.charAt(0))
        && field.chars().noneMatch(c -> c == ':' || Character.isDigit(c) || c == '`');
  }

  /// Bars separate fields; brackets with a key hold one.
  private static String withoutInlineFields(String text) {
    int bar = text.indexOf(" | ");
    String kept = bar > 0 ? text.substring(0, bar) : text;
    if (bar > 0 && !boldLead(kept).isEmpty()) {
      String lead = boldLead(kept);
      kept = lead.replace("**", "");
    }
    int open = kept.lastIndexOf('[');
    int close = kept.indexOf(']', Math.max(open, 0));
    boolean field =
        open > 0 && close > open && !Attributes.in(kept.substring(open + 1, close), 0).isEmpty();
    return field ? kept.substring(0, open) + kept.substring(close + 1) : kept;
  }

  /// `📅 2025-01-25`, `⏫`: what the Obsidian tasks plugin puts at the end.
  private static String withoutObsidian(String words, Facets facets) {
    String kept = words;
    for (Level level : LEVELS) {
      int at = kept.indexOf(level.sign());
      if (at > 0) {
        facets.priority = facets.priority != null ? facets.priority : level.priority();
        kept = (kept.substring(0, at) + kept.substring(at + level.sign().length())).strip();
      }
    }
    for (String sign : DATED) {
      int at = kept.indexOf(sign);
      int from = at + sign.length();
      if (at > 0 && isDay(kept.substring(from))) {
        if (sign.equals(DUE)) {
          facets.takeTarget(kept.substring(from, from + DAY));
        }
        kept = (kept.substring(0, at) + kept.substring(from + DAY)).strip();
      }
    }
    return kept;
  }

  private static boolean isDay(String text) {
    return text.length() >= DAY
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && Character.isDigit(text.charAt(0));
  }
}
