package dev.waymark.core.markdown.reading;

import dev.waymark.core.roadmap.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What may stand behind a title: ` — owner: ana, target: 2026-12-01, [PR](url)`, or `
/// ([#12](url))`.
///
/// @param from where it begins, the blank before it included
public record Annotation(
    int from,
    @Nullable String owner,
    @Nullable String target,
    @Nullable String priority,
    List<String> links) {
  private static final String DASH = " — ";
  private static final Pattern FIELD = Pattern.compile("(owner|target|priority): ([^,\\[\\]]+)");
  private static final Pattern LINK = Pattern.compile("\\[(?:PR|link)]\\([^\\s,()]+\\)");
  private static final Pattern EVIDENCE =
      Pattern.compile(
          "\\[(?:[#!]\\d{1,9}|(?:PR|MR) ?[#!]?\\d{0,9}|[0-9a-f]{7,40})]\\([^\\s()]+\\)");

  public static final Annotation NONE = new Annotation(0, null, null, null, List.of());

  public Annotation {
    links = List.copyOf(links);
  }

  public static Optional<Annotation> of(String text) {
    String words = text.stripTrailing();
    int dash = words.lastIndexOf(DASH);
    return dash > 0 ? fields(words, dash) : evidence(words);
  }

  private static Optional<Annotation> fields(String words, int dash) {
    Annotation said = new Annotation(dash, null, null, null, List.of());
    for (String part : words.substring(dash + DASH.length()).split(", ", -1)) {
      Matcher field = FIELD.matcher(part);
      if (field.matches()) {
        said = said.with(field.group(1), field.group(2).strip());
      } else if (LINK.matcher(part).matches()) {
        said = said.and(part);
      } else {
        return evidence(words);
      }
    }
    return Optional.of(said);
  }

  /// Links in brackets of their own.
  private static Optional<Annotation> evidence(String words) {
    int open = words.lastIndexOf(" ([");
    boolean bracketed = open > 0 && words.endsWith("))");
    return bracketed && EVIDENCE.matcher(words.substring(open + 2, words.length() - 1)).matches()
        ? Optional.of(NONE.at(open).and(words.substring(open + 2, words.length() - 1)))
        : Optional.empty();
  }

  private Annotation at(int column) {
    return new Annotation(column, owner, target, priority, links);
  }

  /// With this in the field's place; null takes it out.
  public Annotation with(String field, @Nullable String value) {
    return switch (field) {
      case "owner" -> new Annotation(from, value, target, priority, links);
      case "target" -> new Annotation(from, owner, value, priority, links);
      case "priority" -> new Annotation(from, owner, target, value, links);
      default -> throw new IllegalArgumentException(field);
    };
  }

  /// With one link more.
  public Annotation and(String link) {
    List<String> more = new ArrayList<>(links);
    more.add(link);
    return new Annotation(from, owner, target, priority, more);
  }

  /// What stands before it; what it says goes into the facets.
  static String taken(String text, Facets facets) {
    Annotation said = of(text).orElse(null);
    if (said == null) {
      return text;
    }
    if (said.owner != null && facets.owner == null && !Attributes.isPlaceholder(said.owner)) {
      facets.owner = said.owner;
    }
    if (said.target != null) {
      facets.takeTarget(said.target);
    }
    if (said.priority != null && facets.priority == null) {
      facets.priority = Priority.of(said.priority.toLowerCase(Locale.ROOT)).orElse(null);
    }
    return text.substring(0, said.from);
  }

  /// As it is written; empty when it says nothing.
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    add(parts, "owner", owner);
    add(parts, "target", target);
    add(parts, "priority", priority);
    parts.addAll(links);
    return parts.isEmpty() ? "" : DASH + String.join(", ", parts);
  }

  private static void add(List<String> parts, String field, @Nullable String value) {
    if (value != null) {
      parts.add(field + ": " + value);
    }
  }
}
