package dev.waymark.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a title says, without its punctuation, its case and its number in a list.
final class TitleWords {
  /// Four digits are a year.
  private static final Pattern NUMBERING = Pattern.compile("^[0-9]{1,3}(?:[.][0-9]+)*[.):]?\\s+");

  /// Begins the number of something elsewhere, such as `#123`.
  static final char CITES = '#';

  private TitleWords() {}

  static List<String> of(String title) {
    List<String> words = new ArrayList<>();
    String text = NUMBERING.matcher(title).replaceFirst("").toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > at) {
        boolean cited = at > 0 && text.charAt(at - 1) == CITES;
        add(text.substring(cited ? at - 1 : at, end), words);
      }
      at = end + (end < text.length() ? Character.charCount(text.codePointAt(end)) : 0);
    }
    return words;
  }

  /// Scripts without blanks between their words are read by pairs of characters.
  private static void add(String word, List<String> words) {
    boolean runsOn = word.codePoints().anyMatch(Character::isIdeographic);
    if (!runsOn || word.length() < 3) {
      words.add(word);
      return;
    }
    for (int at = 0; at + 2 <= word.length(); at++) {
      words.add(word.substring(at, at + 2));
    }
  }

  /// Equal for titles that say the same; a title without words is itself.
  static String key(List<String> words, String title) {
    return words.isEmpty() ? title.strip() : String.join(" ", words);
  }
}
