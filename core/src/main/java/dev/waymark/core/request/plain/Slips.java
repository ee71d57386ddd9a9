package dev.waymark.core.request.plain;

import dev.waymark.core.filter.Distance;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Slips of the fingers in words of the grammar: a letter too many, too few or in its neighbour's
/// place; in long words any letter.
final class Slips {
  private static final int SHORTEST = 5;
  private static final int LONG = 8;
  private static final int LONGEST = 20;
  private static final int MOST_WAYS = 4;

  private Slips() {}

  /// Every way to read it; none where there is nothing to correct, or too many.
  static List<Utterance> corrected(Utterance said, Known known) {
    List<List<Word>> ways = List.of(List.of());
    boolean any = false;
    for (Word word : said.words()) {
      List<String> meant = meant(word, known);
      any |= !meant.isEmpty();
      List<Word> readings =
          meant.isEmpty() ? List.of(word) : meant.stream().map(word::corrected).toList();
      if (ways.size() * readings.size() > MOST_WAYS) {
        return List.of();
      }
      ways = ways.stream().flatMap(way -> readings.stream().map(one -> with(way, one))).toList();
    }
    return any ? ways.stream().map(said::with).toList() : List.of();
  }

  private static List<Word> with(List<Word> way, Word next) {
    return Stream.concat(way.stream(), Stream.of(next)).toList();
  }

  private static List<String> meant(Word word, Known known) {
    String text = word.text();
    Set<String> vocabulary = Grammar.english().vocabulary();
    boolean wrong =
        !word.quoted()
            && text.length() >= SHORTEST - 1
            && text.length() <= LONGEST
            && text.chars().allMatch(Character::isLetter)
            && !vocabulary.contains(text);
    return !wrong || isSomething(text, known)
        ? List.of()
        : Stream.concat(vocabulary.stream(), Moments.WORDS.stream())
            .filter(one -> isSlipOf(text, one))
            .toList();
  }

  private static boolean isSomething(String text, Known known) {
    return known.item(text) || known.milestone(text).isPresent() || known.person(text);
  }

  private static boolean isSlipOf(String text, String word) {
    int longer = Math.abs(text.length() - word.length());
    if (word.length() < SHORTEST - 1 || longer > 1 || text.charAt(0) != word.charAt(0)) {
      return false;
    }
    boolean alike =
        sorted(text).equals(sorted(word))
            || (word.length() >= SHORTEST && (longer == 1 || word.length() >= LONG));
    return alike && Distance.between(text, word) == 1;
  }

  private static String sorted(String text) {
    char[] letters = text.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
