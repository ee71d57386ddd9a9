package dev.waymark.core.request.plain;

import dev.waymark.core.filter.Distance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Slips of the fingers in words of the grammar, where only one word can be meant: a letter too
/// many, too few or in its neighbour's place; in long words any letter.
final class Slips {
  private static final int SHORTEST = 5;
  private static final int LONG = 8;
  private static final int LONGEST = 20;

  private Slips() {}

  /// Nothing where there is nothing to correct.
  static Optional<Utterance> corrected(Utterance said, Known known) {
    List<Word> words = new ArrayList<>();
    boolean any = false;
    for (Word word : said.words()) {
      Optional<String> meant = meant(word, known);
      any |= meant.isPresent();
      words.add(meant.map(word::corrected).orElse(word));
    }
    return any ? Optional.of(said.with(words)) : Optional.empty();
  }

  private static Optional<String> meant(Word word, Known known) {
    String text = word.text();
    Set<String> vocabulary = Grammar.english().vocabulary();
    boolean wrong =
        !word.quoted()
            && text.length() >= SHORTEST - 1
            && text.length() <= LONGEST
            && text.chars().allMatch(Character::isLetter)
            && !vocabulary.contains(text);
    if (!wrong) {
      return Optional.empty();
    }
    List<String> near = vocabulary.stream().filter(one -> isSlipOf(text, one)).toList();
    return near.size() == 1 && !isSomething(text, known)
        ? Optional.of(near.getFirst())
        : Optional.empty();
  }

  private static boolean isSomething(String text, Known known) {
    return known.item(text) || known.milestone(text).isPresent() || known.person(text);
  }

  private static boolean isSlipOf(String text, String word) {
    int longer = Math.abs(text.length() - word.length());
    if (word.length() < SHORTEST || longer > 1 || text.charAt(0) != word.charAt(0)) {
      return false;
    }
    boolean alike = longer == 1 || word.length() >= LONG || sorted(text).equals(sorted(word));
    return alike && Distance.between(text, word) == 1;
  }

  private static String sorted(String text) {
    char[] letters = text.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
