package dev.waymark.app.log;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hides tokens: those that are configured, letter by letter, and whatever looks like one.
final class Mask {
  private static final String HIDDEN = "(hidden)";

  private static Stream<String> shapes() {
    return Stream.of(
        "xox[a-z](?:\\.[a-z]+)?-[A-Za-z0-9-]{4,}",
        "xapp-[A-Za-z0-9-]{4,}",
        "[A-Za-z0-9_-]{23,30}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,}",
        "(?<=[Bb]earer )[A-Za-z0-9._~+/=-]{4,}",
        "(?<=[?&]ticket=)[^&\\s\"]+",
        "(?<=hooks\\.slack\\.com/)[A-Za-z0-9/_-]+");
  }

  private final Pattern tokens;

  Mask(Collection<String> secrets) {
    tokens =
        Pattern.compile(
            Stream.concat(secrets.stream().map(Pattern::quote), shapes())
                .collect(Collectors.joining("|")));
  }

  String over(String text) {
    return tokens.matcher(text).replaceAll(HIDDEN);
  }
}
