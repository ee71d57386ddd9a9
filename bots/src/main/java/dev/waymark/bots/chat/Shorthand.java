package dev.waymark.bots.chat;

import dev.waymark.bots.chat.card.Press;
import dev.waymark.bots.chat.text.Fingerprint;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/// Errands as codes that every service takes. What is longer gets a short one that is remembered
/// here for a while.
final class Shorthand {
  /// An option of a Slack menu takes no more.
  static final int LONGEST = 75;

  private static final int MOST = 10_000;
  private static final int DIGITS = 32;

  private final Map<String, Press> remembered = Collections.synchronizedMap(new Recent<>(MOST));

  String of(Press press) {
    String code = press.code();
    if (code.length() <= LONGEST) {
      return code;
    }
    String instead = "#" + Fingerprint.of(code, DIGITS);
    remembered.put(instead, press);
    return instead;
  }

  Optional<Press> read(String code) {
    return code.startsWith("#") ? Optional.ofNullable(remembered.get(code)) : Press.of(code);
  }
}
