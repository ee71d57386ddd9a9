package dev.waymark.core.insight.subject;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of a title by which one piece of work is told from another: what is done with it, and
/// how the words end, does not count.
public final class Stems {
  private static final int LENGTH = 6;
  private static final Set<String> VERBS =
      Set.of(
          "add",
          "create",
          "implement",
          "set",
          "setup",
          "build",
          "write",
          "define",
          "complete",
          "introduce",
          "provide",
          "enable",
          "configure",
          "establish",
          "develop",
          "make",
          "finish",
          "ensure",
          "perform",
          "integrate",
          "deploy",
          "support");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "of", "for", "to", "in", "on", "with", "by", "at", "up",
          "from", "via", "per", "all", "more", "new", "de", "del", "la", "el", "los", "las", "y",
          "da", "do", "dos", "e", "der", "die", "das", "und", "für", "le", "les", "des", "du", "et",
          "pour", "para", "con", "com");
  private static final Set<String> GENERIC =
      Set.of(
          "test", "unit", "integr", "docume", "docs", "doc", "review", "code", "update", "bug",
          "fix", "releas", "readme", "ci", "cd", "plan", "design", "resear", "end", "e2e", "api",
          "ui", "basic", "perfor", "secur", "suppor", "qa", "demo", "final", "user", "write",
          "other", "misc", "improv", "covera", "guide", "phase", "data", "error", "handli",
          "model");

  private Stems() {}

  public static Set<String> of(String title) {
    Set<String> stems = new LinkedHashSet<>();
    boolean first = true;
    for (String word : words(title.toLowerCase(Locale.ROOT))) {
      boolean leads = first && VERBS.contains(word);
      first = false;
      if (!leads && !SMALL.contains(word)) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  /// A loop, as very many titles are compared.
  private static List<String> words(String title) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < title.length(); ) {
      int character = title.codePointAt(at);
      int next = at + Character.charCount(character);
      if (!isOfAWord(character)) {
        if (at > from) {
          words.add(title.substring(from, at));
        }
        from = next;
      }
      at = next;
    }
    if (title.length() > from) {
      words.add(title.substring(from));
    }
    return words;
  }

  private static boolean isOfAWord(int character) {
    int type = Character.getType(character);
    return Character.isLetter(character)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || character == '+'
        || character == '#';
  }

  /// Whether words such as these are said of many different pieces of work.
  public static boolean areGeneric(Set<String> stems) {
    return GENERIC.containsAll(stems);
  }

  private static String stem(String word) {
    String stem = word;
    if (stem.length() > 5 && stem.endsWith("ing")) {
      stem = stem.substring(0, stem.length() - 3);
    } else if (stem.length() > 4 && stem.endsWith("es")) {
      stem = stem.substring(0, stem.length() - 1);
    } else if (stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem.length() > LENGTH ? stem.substring(0, LENGTH) : stem;
  }
}
