package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.reply.Line;
import dev.waymark.core.request.Verb;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class DiscordMarkupTest {
  @Test
  void writes_styles_in_Discords_Markdown() {
    List<Line> lines =
        List.of(
            Line.of(Line.plain("✓ "), Line.ref("WM-1"), Line.plain(" Helm"), Line.dim(" · M0")),
            Line.of(Line.strong(" Phase 2 "), Line.dim("ROADMAP")),
            Line.of(Line.code("- [ ] Helm `charts`")));

    assertThat(DiscordMarkup.message(lines, 0))
        .isEqualTo(
            """
            ✓ **WM-1** Helm · M0
             **Phase 2** ROADMAP
            `- [ ] Helm ʼchartsʼ`\
            """);
  }

  @Test
  void escapes_all_that_Discord_would_read_as_markup() {
    String said = "# *b* _i_ ~~s~~ `c` ||x|| > q [a](http://e.test) <@1> <t:1:R> @here \\";

    assertThat(DiscordMarkup.message(List.of(Line.of(Line.plain(said))), 0))
        .isEqualTo(
            "\\# \\*b\\* \\_i\\_ \\~\\~s\\~\\~ \\`c\\` \\|\\|x\\|\\| \\> q"
                + " \\[a\\]\\(http\\://e.test\\) \\<@\u200B1\\> \\<t\\:1\\:R\\> @\u200Bhere \\\\");
  }

  @Test
  void cuts_between_characters_and_never_within_an_escape() {
    for (String unit : List.of("*", "🚀", "@", "x[")) {
      for (int shift = 0; shift < 6; shift++) {
        String text = "y".repeat(shift) + unit.repeat(3_000);
        String message = DiscordMarkup.message(List.of(Line.of(Line.strong(text))), 0);

        assertThat(message.length()).isLessThanOrEqualTo(2_000).isGreaterThan(1_400);
        assertThat(message).endsWith("…**").doesNotContain("\\…");
        assertThat(message.codePoints())
            .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
      }
    }
  }

  @Test
  void offers_every_verb_within_what_Discord_takes() {
    DataObject command = DataArray.fromJson(DiscordCommands.json()).getObject(0);
    DataArray verbs = command.getArray("options");

    assertThat(verbs.length())
        .isEqualTo(Verb.values().length + 1 - DiscordCommands.SELDOM.size())
        .isLessThanOrEqualTo(25);
    int letters = letters(command);
    for (int i = 0; i < verbs.length(); i++) {
      DataObject verb = verbs.getObject(i);
      assertThat(verb.getString("name")).matches("[-_a-z0-9]{1,32}");
      assertThat(verb.getString("description").length()).isBetween(1, 100);
      letters += letters(verb);
      boolean optional = false;
      DataArray options = verb.optArray("options").orElse(DataArray.empty());
      for (int j = 0; j < options.length(); j++) {
        DataObject option = options.getObject(j);
        assertThat(option.getString("name")).matches("[-_a-z0-9]{1,32}");
        assertThat(option.getString("description").length()).isBetween(1, 100);
        assertThat(optional && option.getBoolean("required")).isFalse();
        optional |= !option.getBoolean("required");
        letters += letters(option);
      }
    }
    assertThat(letters).isLessThanOrEqualTo(8_000);
  }

  /// What Discord counts.
  private static int letters(DataObject named) {
    return named.getString("name").length() + named.getString("description").length();
  }
}
