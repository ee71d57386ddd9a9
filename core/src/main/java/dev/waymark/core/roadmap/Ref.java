package dev.waymark.core.roadmap;

import java.util.Locale;
import java.util.Optional;

/// The short name of an item, such as `KMS-12`: given once, never given again.
public record Ref(String prefix, int number) implements Comparable<Ref> {
  private static final int LONGEST_PREFIX = 10;
  private static final int HIGHEST_NUMBER = 999_999_999;

  public Ref {
    prefix = prefix.toUpperCase(Locale.ROOT);
    if (!isPrefix(prefix) || number < 1 || number > HIGHEST_NUMBER) {
      throw new IllegalArgumentException("not a ref: " + prefix + "-" + number);
    }
  }

  /// Whether a text can begin a ref: a letter, then at most nine letters and digits more.
  public static boolean isPrefix(String text) {
    if (text.isEmpty() || text.length() > LONGEST_PREFIX || isDigit(text.charAt(0))) {
      return false;
    }
    // A loop, not a stream: refs are read by the thousand before anything is compiled.
    for (int i = 0; i < text.length(); i++) {
      if (!isLetter(text.charAt(i)) && !isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(int one) {
    return (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z');
  }

  private static boolean isDigit(int one) {
    return one >= '0' && one <= '9';
  }

  /// Reads `KMS-12` in any case.
  public static Optional<Ref> parse(String text) {
    String word = text.strip();
    int dash = word.indexOf('-');
    String number = word.substring(dash + 1);
    boolean isRef =
        dash > 0
            && isPrefix(word.substring(0, dash))
            && !number.isEmpty()
            && number.length() <= 9
            && number.charAt(0) != '0'
            && number.chars().allMatch(Ref::isDigit);
    return isRef
        ? Optional.of(new Ref(word.substring(0, dash), Integer.parseInt(number)))
        : Optional.empty();
  }

  @Override
  public int compareTo(Ref other) {
    int byPrefix = prefix.compareTo(other.prefix);
    return byPrefix == 0 ? Integer.compare(number, other.number) : byPrefix;
  }

  @Override
  public String toString() {
    return prefix + "-" + number;
  }
}
