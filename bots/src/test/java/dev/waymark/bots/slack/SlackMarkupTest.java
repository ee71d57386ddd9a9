package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.reply.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackMarkupTest {
  @Test
  void writes_styles_in_mrkdwn() {
    List<Line> lines =
        List.of(
            Line.of(Line.plain("✓ "), Line.ref("WM-1"), Line.plain(" Helm"), Line.dim(" · M0")),
            Line.of(Line.strong(" Phase 2 "), Line.dim("ROADMAP")),
            Line.of(Line.code("- [ ] Helm `charts`")));

    assertThat(SlackMarkup.sections(lines))
        .containsExactly(
            """
            ✓ *WM-1* Helm · M0
             *Phase 2* ROADMAP
            `- [ ] Helm ʼchartsʼ`\
            """);
  }

  @Test
  void lets_no_words_end_or_begin_a_style() {
    assertThat(SlackMarkup.sections(List.of(Line.of(Line.strong("a*b*c")))))
        .containsExactly("*a∗b∗c*");
    assertThat(SlackMarkup.sections(List.of(Line.of(Line.plain("```")))).getFirst())
        .doesNotContain("``");
  }

  @Test
  void cuts_a_line_between_characters_and_never_within_an_escape() {
    for (String unit : List.of("&", "🚀", "<", "x&")) {
      for (int shift = 0; shift < 6; shift++) {
        String text = "y".repeat(shift) + unit.repeat(4_000);
        String section = SlackMarkup.sections(List.of(Line.of(Line.strong(text)))).getFirst();

        assertThat(section.length()).isLessThanOrEqualTo(3_000).isGreaterThan(2_800);
        assertThat(section.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&").doesNotContain("<");
        assertThat(section).endsWith("…*");
        assertThat(section.codePoints())
            .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
      }
    }
  }

  @Test
  void divides_long_answers_into_sections_and_counts_what_is_left_out() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      lines.add(Line.of(Line.plain("line " + i + " " + "x".repeat(90))));
    }
    List<String> sections = SlackMarkup.sections(lines);

    assertThat(sections).allMatch(section -> section.length() <= 3_000).hasSize(4);
    assertThat(sections.stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(9_000);
    long shown = String.join("\n", sections).lines().count() - 1;
    assertThat(sections.getLast()).endsWith("… " + (500 - shown) + " more");
  }
}
