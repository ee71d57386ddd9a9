package dev.waymark.tui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SanitizedTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "plain text, plain text",
        "Übersetzung 日本語 ✅, Übersetzung 日本語 ✅",
        "a\u001b[2Jb, a\uFFFD[2Jb",
        "a\u009b2Jb, a\uFFFD2Jb",
        "a\u202etxt.exe, a\uFFFDtxt.exe",
        "a\u2066b\u2069, a\uFFFDb\uFFFD",
        "\uFEFFa, \uFFFDa",
        "a\ud800b, a\uFFFDb",
        "a\u200bb\u00adc, abc",
        "e\u0301, é",
        "a\u2028b, a\uFFFDb"
      })
  void replaces_what_could_do_harm(String hostile, String harmless) {
    assertThat(Sanitized.line(hostile)).isEqualTo(harmless);
  }

  @Test
  void replaces_tags_that_nobody_sees() {
    assertThat(Sanitized.of("a" + Character.toString(0xE0041) + "b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void keeps_line_feeds_and_tabs_except_on_one_line() {
    assertThat(Sanitized.of("a\tb\nc\r\nd")).isEqualTo("a\tb\nc\nd");
    assertThat(Sanitized.line("a\tb\nc")).isEqualTo("a b c");
  }

  @Test
  void caps_what_piles_up_on_one_character() {
    assertThat(Sanitized.of("x" + "\u0336".repeat(500) + "y")).hasSize(6);
  }

  @Test
  void leaves_nothing_that_moves_or_hides_whatever_it_is_given() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append((char) random.nextInt(0x10000));
      }
      String harmless = Sanitized.of(text.toString());
      assertThat(harmless.codePoints())
          .as("seed " + seed)
          .allMatch(
              c ->
                  c == '\n'
                      || c == '\t'
                      || c == 0x200D
                      || (Character.getType(c) != Character.CONTROL
                          && Character.getType(c) != Character.FORMAT
                          && Character.getType(c) != Character.SURROGATE));
    }
  }
}
