package dev.waymark.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Lines made of what lines are made of, in any order. Without `JAZZER_FUZZ=1` it runs what is kept
/// in `SpokenFuzzTestInputs`.
class SpokenFuzzTest {
  private static final int LONGEST = 400;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private static final List<String> PIECES =
      Stream.concat(
              Arrays.stream(Verb.values()).map(verb -> verb.word() + " "),
              Stream.of(
                  " ",
                  " ",
                  "\"",
                  "“",
                  "„",
                  "(",
                  ")",
                  "-",
                  "–",
                  "@",
                  "#1 ",
                  ",",
                  ":",
                  "KMS-1 ",
                  "KMS-2, ",
                  "kms‑3 ",
                  "\"helm charts\" ",
                  "helm ",
                  "charts ",
                  "Phase 2 ",
                  "M1 ",
                  "2 ",
                  "none ",
                  "me ",
                  "<@U1> ",
                  "@ana ",
                  "anyway ",
                  "ours ",
                  "theirs ",
                  "until ",
                  "1 dec ",
                  "fri ",
                  "+2w ",
                  "2026-12-01 ",
                  "high ",
                  "high+ ",
                  "OR ",
                  "is:open ",
                  "is:waiting ",
                  "owner:",
                  "at:",
                  "since:",
                  "by:",
                  "surface:",
                  "save ",
                  "target:2w ",
                  "sort:",
                  "https://e.org/1 ",
                  "R4-1f3a9c ",
                  "`mvn` ",
                  "\u00a0",
                  "\u202e",
                  "\t"))
          .toList();

  @FuzzTest(maxDuration = "10m")
  void every_line_is_read_or_refused(byte[] bytes) {
    if (bytes.length > LONGEST) {
      return;
    }
    StringBuilder line = new StringBuilder();
    for (byte one : bytes) {
      line.append(PIECES.get(Byte.toUnsignedInt(one) % PIECES.size()));
    }
    RequestParser parser =
        new RequestParser(
            new RequestParser.Fits(words -> words.length() < 9, words -> words.length() < 5),
            TODAY,
            "ana");
    switch (parser.parse(line.toString())) {
      case RequestParser.Understood(var request) -> {
        String text = RequestText.of(request);
        assertThat(text).isNotBlank();
        assertThat(Names.in(request)).doesNotContainNull();
        parser.parse(text);
      }
      case RequestParser.Misunderstood(var sentence) -> assertThat(sentence).endsWith(".");
    }
  }
}
