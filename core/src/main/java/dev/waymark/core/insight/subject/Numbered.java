package dev.waymark.core.insight.subject;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A milestone whose name promises an order: `Phase 2`, `M3`.
///
/// @param word what is numbered, so that phases are not compared with sprints
/// @param number as written; `2.5` is possible
public record Numbered(String word, double number) {
  private static final Pattern NAME =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]{0,6}(M|P|Phase|Milestone|Stage|Sprint|Step|Iteration|Fase|Etapa|Hito|Étape|Jalon|Meilenstein|Schritt|Этап|Фаза|Спринт)["
              + " -]?([0-9]{1,3}(?:\\.[0-9])?)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public static Optional<Numbered> of(String title) {
    Matcher name = NAME.matcher(title);
    return name.find()
        ? Optional.of(
            new Numbered(name.group(1).toLowerCase(Locale.ROOT), Double.parseDouble(name.group(2))))
        : Optional.empty();
  }

  public boolean isBefore(Numbered other) {
    return word.equals(other.word) && number < other.number;
  }
}
