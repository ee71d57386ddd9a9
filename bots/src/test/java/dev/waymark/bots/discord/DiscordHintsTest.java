package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.Hostile;
import dev.waymark.bots.chat.Office;
import dev.waymark.core.request.Verb;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscordHintsTest {
  private static final String PLAN =
      "# Plan\n\n## "
          + "A milestone with a very long title ".repeat(5)
          + "\n- [ ] "
          + "A title without end ".repeat(20)
          + "\n- [x] Finished work\n"
          + "- [ ] More of the same\n".repeat(40);

  @TempDir Path folder;

  private List<Choice> hints(String verb, String field, String typed) {
    Office office = new Office(folder, PLAN);
    List<Choice> choices = new DiscordHints(office.suggestions).of("4001", verb, field, typed);
    DataArray sent = DataArray.empty();
    choices.forEach(
        one ->
            sent.add(
                DataObject.empty().put("name", one.getName()).put("value", one.getAsString())));
    assertThat(DiscordLimits.violations("choices", DataObject.empty().put("choices", sent)))
        .isEmpty();
    return choices;
  }

  @Test
  void are_no_longer_and_no_more_than_Discord_takes() {
    assertThat(hints("done", "ref", "end"))
        .singleElement()
        .matches(one -> one.getName().endsWith("…"));
    assertThat(hints("done", "ref", "more")).hasSize(25);
    assertThat(hints("done", "ref", "")).hasSize(25);
  }

  @Test
  void say_a_long_name_by_the_words_it_begins_with() {
    assertThat(hints("add", "milestone", "milestone"))
        .singleElement()
        .extracting(Choice::getAsString)
        .isEqualTo(
            "A milestone with a very long title A milestone with a very long title A milestone with"
                + " a very long");
  }

  @Test
  void have_what_is_open_first() {
    assertThat(hints("done", "ref", "i"))
        .extracting(Choice::getName)
        .last()
        .isEqualTo("WM-2 Finished work");
  }

  @Test
  void take_whatever_is_typed() {
    for (String text : Hostile.texts()) {
      for (String field : List.of("ref", "ref-2", "milestone", "person", "filter", "roadmap")) {
        assertThat(hints("move", field, text)).hasSizeLessThanOrEqualTo(25);
      }
    }
  }

  @Test
  void are_there_for_every_field_that_names_something() {
    Set<String> without =
        Arrays.stream(Verb.values())
            .flatMap(verb -> DiscordField.of(verb).stream())
            .filter(field -> field.kind().isEmpty())
            .map(DiscordField::argument)
            .collect(Collectors.toSet());

    assertThat(without)
        .doesNotContain("REF", "REF|PERSON", "MILESTONE", "ROADMAP|MILESTONE", "ROADMAP", "PERSON")
        .doesNotContain("FILTER");
  }
}
