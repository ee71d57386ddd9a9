package dev.waymark.core.roadmap;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The short name of an item, such as `KMS-12`: given once, never given again.
public record Ref(String prefix, int number) implements Comparable<Ref> {
  private static final Pattern SHAPE =
      Pattern.compile("([A-Za-z][A-Za-z0-9]{0,9})-([1-9][0-9]{0,8})");
  private static final Comparator<Ref> ORDER =
      Comparator.comparing(Ref::prefix).thenComparingInt(Ref::number);

  public Ref {
    prefix = prefix.toUpperCase(Locale.ROOT);
    if (!SHAPE.matcher(prefix + "-" + number).matches()) {
      throw new IllegalArgumentException("not a ref: " + prefix + "-" + number);
    }
  }

  /// Reads `KMS-12` in any case.
  public static Optional<Ref> parse(String text) {
    Matcher shape = SHAPE.matcher(text.strip());
    return shape.matches()
        ? Optional.of(new Ref(shape.group(1), Integer.parseInt(shape.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(Ref other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return prefix + "-" + number;
  }
}
