package dev.waymark.core.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The lines of `lines.txt` and how they are read.
public final class Lines {
  private static final RequestParser PARSER =
      new RequestParser(
          new RequestParser.Fits(fits("helm", "helm charts"), fits("phase", "phase 2", "m1", "m2")),
          LocalDate.of(2026, 11, 18),
          "ana");

  private Lines() {}

  private static Predicate<String> fits(String... names) {
    return words -> Set.of(names).contains(words.toLowerCase(Locale.ROOT));
  }

  /// Each line, and what it is read as.
  public static Stream<String[]> all() {
    try (InputStream in = Lines.class.getResourceAsStream("lines.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" \\| ", 2));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static String read(String line) {
    return switch (PARSER.parse(line)) {
      case RequestParser.Understood(var request) -> RequestText.of(request);
      case RequestParser.Misunderstood(var sentence) -> "! " + sentence;
    };
  }
}
