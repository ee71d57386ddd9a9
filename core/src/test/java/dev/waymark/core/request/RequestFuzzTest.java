package dev.waymark.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// Any line. Without `JAZZER_FUZZ=1` it runs what is kept in `RequestFuzzTestInputs`.
class RequestFuzzTest {
  private static final int LONGEST = 4_096;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  @FuzzTest(maxDuration = "10m")
  void every_line_is_read_or_refused(byte[] bytes) {
    if (bytes.length > LONGEST) {
      return;
    }
    String line = new String(bytes, StandardCharsets.UTF_8);
    RequestParser parser =
        new RequestParser(
            new RequestParser.Fits(words -> words.length() < 9, words -> words.length() < 5),
            TODAY,
            "ana");
    switch (parser.parse(line)) {
      case RequestParser.Understood(var request) -> {
        assertThat(RequestText.of(request)).isNotBlank();
        assertThat(Names.in(request)).doesNotContainNull();
      }
      case RequestParser.Misunderstood(var sentence) -> assertThat(sentence).endsWith(".");
    }
  }
}
