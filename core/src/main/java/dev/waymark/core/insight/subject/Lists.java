package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Outline.Section;
import java.util.List;
import java.util.regex.Pattern;

/// The kinds of lists a plan is made of.
public final class Lists {
  private static final int LONGEST_LABEL = 60;
  private static final Pattern GAP =
      Pattern.compile(
          "\\b(missing|gaps?|lacking|not (?:yet )?(?:implemented|covered)|faltantes?|manquante?s?"
              + "|fehlend\\p{L}*|fehlt)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LABEL = Pattern.compile("[\\s*_>-]*([^:|`]+?):?\\s*[*_]*:?\\s*");

  private Lists() {}

  /// One of several steps that follow each other.
  public static boolean isPhase(Section section) {
    return Numbered.of(section.milestone().title()).isPresent();
  }

  public static List<Section> phases(Subject subject) {
    return subject.sections().stream()
        .filter(section -> isPhase(section) && !section.entries().isEmpty())
        .toList();
  }

  /// A list of what is missing: its heading says so, or a label right above its first line.
  public static boolean isOfGaps(Prose prose, Section section) {
    if (section.entries().isEmpty() || isPhase(section)) {
      return false;
    }
    int heading = section.milestone().line();
    int first = section.entries().getFirst().place().line();
    if (GAP.matcher(section.milestone().title()).find()) {
      return true;
    }
    for (int line = first - 1; line > heading; line--) {
      String text = prose.line(line);
      if (!text.isBlank()) {
        return text.length() <= LONGEST_LABEL
            && text.contains(":")
            && LABEL.matcher(text).matches()
            && GAP.matcher(text).find();
      }
    }
    return false;
  }
}
