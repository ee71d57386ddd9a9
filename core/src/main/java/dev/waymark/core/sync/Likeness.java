package dev.waymark.core.sync;

import dev.waymark.core.filter.Distance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How alike two titles are, the rare words counting most: they tell one item from another.
final class Likeness {
  /// Words that only came, or only went, say less against two titles than exchanged ones.
  private static final double CAME = 0.35;

  private static final double WENT = 0.5;
  private static final double EXCHANGED = 1.6;

  /// Less than this share exchanged is a slip, not another thing.
  private static final double SLIP = 0.1;

  /// What comparing gave.
  ///
  /// @param text from 0 to 1
  /// @param swapped whether words of one stand where the other has different ones
  /// @param exchanged whether these are more than a slip
  /// @param renumbered whether they name different numbers
  record Compared(double text, boolean swapped, boolean exchanged, boolean renumbered) {
    static final Compared SAME = new Compared(1, false, false, false);
    static final Compared NOTHING = new Compared(0, true, true, false);
  }

  /// What a short word counts beside others.
  private static final double LITTLE = 0.4;

  /// What the number of something elsewhere counts.
  private static final double CITED = 0.15;

  private final Map<String, Integer> spread = new HashMap<>();
  private int titles;

  /// Learns which words are rare.
  void learn(List<String> words) {
    titles++;
    for (String word : new HashSet<>(words)) {
      spread.merge(word, 1, Integer::sum);
    }
  }

  private double weight(String word) {
    if (isCited(word)) {
      return CITED;
    }
    double rarity =
        Math.log((double) (titles + 1) / spread.getOrDefault(word, 1)) / Math.log(titles + 1.0);
    return size(word) * (LITTLE + rarity);
  }

  private static double size(String word) {
    boolean isShort = word.length() < 4 && !hasDigit(word) && !isIdeographic(word);
    return isCited(word) ? CITED : isShort ? LITTLE : 1;
  }

  private static boolean isIdeographic(String word) {
    return Character.isIdeographic(word.codePointAt(0));
  }

  private static boolean isCited(String word) {
    return word.charAt(0) == TitleWords.CITES;
  }

  Compared compare(List<String> one, List<String> other) {
    List<String> left = new ArrayList<>(one);
    List<String> right = new ArrayList<>(other);
    double common = 0;
    for (String word : one) {
      if (right.remove(word)) {
        left.remove(word);
        common += weight(word);
      }
    }
    for (String word : List.copyOf(left)) {
      String akin = akin(word, right);
      if (akin != null) {
        left.remove(word);
        right.remove(akin);
        common += Math.min(weight(word), weight(akin));
      }
    }
    if (common == 0) {
      return one.isEmpty() && other.isEmpty() ? Compared.SAME : Compared.NOTHING;
    }
    double lost = left.stream().mapToDouble(this::weight).sum();
    double won = right.stream().mapToDouble(this::weight).sum();
    double exchanged = Math.min(lost, won);
    // New words are rare in any document: that says nothing about them.
    double came = CAME * Math.max(0, right.stream().mapToDouble(Likeness::size).sum() - exchanged);
    double went = WENT * (lost - exchanged);
    return new Compared(
        common / (common + came + went + EXCHANGED * exchanged),
        exchanged > 0,
        exchanged > SLIP * common,
        left.stream().anyMatch(Likeness::isNumber) && right.stream().anyMatch(Likeness::isNumber));
  }

  /// The same word in another form: a slip of the keys, a plural, a short form.
  private static @Nullable String akin(String word, List<String> others) {
    for (String other : others) {
      if (isAkin(word, other)) {
        return other;
      }
    }
    return null;
  }

  private static boolean isAkin(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (shorter < 4 || hasDigit(one) || hasDigit(other)) {
      return false;
    }
    if (one.startsWith(other) || other.startsWith(one)) {
      return true;
    }
    int allowed = shorter < 8 ? 1 : 2;
    return Math.abs(one.length() - other.length()) <= allowed
        && shorter <= 40
        && Distance.between(one, other) <= allowed;
  }

  private static boolean isNumber(String word) {
    return hasDigit(word) && !isCited(word);
  }

  private static boolean hasDigit(String word) {
    return word.codePoints().anyMatch(Character::isDigit);
  }
}
