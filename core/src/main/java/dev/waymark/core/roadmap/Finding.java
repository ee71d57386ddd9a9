package dev.waymark.core.roadmap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something a plan says against itself, and where.
///
/// @param id stays the same while the line it is about says the same: `R4-1f3a9c`
/// @param message one sentence
/// @param related where else to look
/// @param waiver why it is accepted all the same; null where it is not
public record Finding(
    String id, Rule rule, Spot at, String message, List<Spot> related, @Nullable Waiver waiver) {
  private static final Pattern ID = Pattern.compile("R[0-9]{1,2}-[0-9A-F]{6}");

  /// @param line from 1
  /// @param column which character of the line, from 1, a character being a code point
  public record Spot(int line, int column) {
    public Spot {
      if (line < 1 || column < 1) {
        throw new IllegalArgumentException("no such spot: " + line + ":" + column);
      }
    }
  }

  public Finding {
    related = List.copyOf(related);
  }

  /// What a person typed, as ids are written; empty where it is none.
  public static Optional<String> id(String typed) {
    String upper = typed.strip().toUpperCase(Locale.ROOT);
    if (!ID.matcher(upper).matches()) {
      return Optional.empty();
    }
    int dash = upper.indexOf('-');
    return Optional.of(upper.substring(0, dash) + upper.substring(dash).toLowerCase(Locale.ROOT));
  }

  public boolean isWaived() {
    return waiver != null;
  }

  /// Whether a check fails because of it.
  public boolean fails() {
    return !isWaived() && rule.severity() != Rule.Severity.NOTE;
  }

  public Finding waived(Waiver newWaiver) {
    return new Finding(id, rule, at, message, related, newWaiver);
  }
}
