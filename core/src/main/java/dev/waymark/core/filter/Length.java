package dev.waymark.core.filter;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of days as people write it: `3d`, `2w`, `1m`.
public record Length(int count, Unit unit) {
  /// What is counted.
  public enum Unit {
    D,
    W,
    M
  }

  private static final Pattern WRITTEN = Pattern.compile("\\+?([0-9]{1,4})([dwm])");

  public static Optional<Length> parse(String text) {
    Matcher written = WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
    return written.matches()
        ? Optional.of(
            new Length(
                Integer.parseInt(written.group(1)),
                Unit.valueOf(written.group(2).toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }

  public LocalDate after(LocalDate day) {
    return switch (unit) {
      case D -> day.plusDays(count);
      case W -> day.plusWeeks(count);
      case M -> day.plusMonths(count);
    };
  }

  public LocalDate before(LocalDate day) {
    return switch (unit) {
      case D -> day.minusDays(count);
      case W -> day.minusWeeks(count);
      case M -> day.minusMonths(count);
    };
  }

  @Override
  public String toString() {
    return count + unit.name().toLowerCase(Locale.ROOT);
  }
}
