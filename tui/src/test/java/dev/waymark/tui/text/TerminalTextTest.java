package dev.waymark.tui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.reply.Line;
import dev.waymark.tui.text.Look.Colours;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {
  private static final List<Line> LINES =
      List.of(
          Line.of(Line.plain("✓ "), Line.ref("KMS-12"), Line.dim(" · undo")),
          Line.of(Line.strong("M1 \u001b[2J")));

  @Test
  void is_plain_for_pipes() {
    assertThat(new TerminalText(Look.PLAIN).of(LINES)).isEqualTo("✓ KMS-12 · undo\nM1 \uFFFD[2J\n");
  }

  @Test
  void is_coloured_as_far_as_the_terminal_can() {
    assertThat(new TerminalText(new Look(Colours.MANY, true)).of(LINES))
        .startsWith("✓ \u001b[38;5;73mKMS-12\u001b[0m\u001b[38;5;245m · undo\u001b[0m\n")
        .endsWith("\u001b[1mM1 \uFFFD[2J\u001b[0m\n");
    assertThat(new TerminalText(new Look(Colours.SIXTEEN, true)).of(LINES))
        .startsWith("✓ \u001b[36mKMS-12\u001b[0m\u001b[90m · undo");
  }

  @Test
  void makes_do_with_ascii() {
    assertThat(new TerminalText(new Look(Colours.NONE, false)).of(LINES))
        .isEqualTo("x KMS-12 . undo\nM1 ?[2J\n");
  }

  @ParameterizedTest
  @CsvSource({
    "TERM, xterm-256color, MANY, true",
    "TERM, xterm, SIXTEEN, true",
    "TERM, dumb, NONE, true",
    "X, x, NONE, true"
  })
  void finds_what_a_terminal_can_in_its_environment(
      String name, String value, Colours colours, boolean unicode) {
    assertThat(Look.of(Map.of(name, value))).isEqualTo(new Look(colours, unicode));
  }

  @Test
  void takes_the_ground_for_light_where_it_is_said_or_told() {
    assertThat(Look.of(Map.of("TERM", "xterm")).light()).isFalse();
    assertThat(Look.of(Map.of("COLORFGBG", "0;15")).light()).isTrue();
    assertThat(Look.of(Map.of("COLORFGBG", "15;0")).light()).isFalse();
    assertThat(Look.of(Map.of("COLORFGBG", "15;0", "WAYMARK_THEME", "light")).light()).isTrue();
  }

  @Test
  void honours_no_color_and_the_locale() {
    assertThat(Look.of(Map.of("TERM", "xterm-256color", "NO_COLOR", "1")).colours())
        .isEqualTo(Colours.NONE);
    assertThat(Look.of(Map.of("TERM", "xterm", "COLORTERM", "truecolor")).colours())
        .isEqualTo(Colours.TRUE);
    assertThat(Look.of(Map.of("TERM", "xterm", "COLORTERM", "yes")).colours())
        .isEqualTo(Colours.MANY);
    assertThat(Look.of(Map.of("LANG", "C")).unicode()).isFalse();
    assertThat(Look.of(Map.of("LANG", "de_DE.ISO-8859-1")).unicode()).isFalse();
    assertThat(Look.of(Map.of("LANG", "C.UTF-8")).unicode()).isTrue();
  }
}
