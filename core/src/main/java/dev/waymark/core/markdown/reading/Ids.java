package dev.waymark.core.markdown.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The codes documents give their items, such as `CORE-01`, `T1.2`, `Task 3.1`.
final class Ids {
  private static final Pattern ID =
      Pattern.compile(
          "\\[?([A-Z]{2,10}-[A-Z0-9]{1,6}-\\d{1,5}|[A-Z]{1,10}\\d{0,2}-\\d{1,5}|[A-Z]\\d{1,3}[.]\\d{1,4}|Task"
              + " \\d{1,4}(?:[.]\\d{1,4})?)\\b");

  private Ids() {}

  static Optional<String> leading(String plain) {
    Matcher id = ID.matcher(Words.afterNumbering(plain));
    return id.lookingAt() ? Optional.of(id.group(1)) : Optional.empty();
  }
}
