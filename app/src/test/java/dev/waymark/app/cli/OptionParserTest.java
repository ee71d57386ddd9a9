package dev.waymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.Commands;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptionParserTest {
  private static Optional<Command> command(String name) {
    return Commands.all().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private static Arguments parse(String... line) throws Refusal {
    return OptionParser.parse(command(line[0]), line);
  }

  static Stream<Command> commands() {
    return Commands.all().stream();
  }

  /// So that nobody can tell by the answer whether there was anything to parse.
  @ParameterizedTest
  @MethodSource("commands")
  void reads_words_alone_as_they_are_taken_where_nothing_is_parsed(Command command) throws Refusal {
    for (List<String> words :
        List.of(
            List.<String>of(),
            List.of("KMS-1", command.name(), "done"),
            List.of("", " ", "'", "\"two words\"", "\\", "a=b", "@file", "${user.home}", "a-b"),
            List.of("help", "list", "version", "false"))) {
      String[] line =
          Stream.concat(Stream.of(command.name()), words.stream()).toArray(String[]::new);

      assertThat(Arguments.arePlain(line)).isTrue();
      assertThat(Arguments.plain(line)).isEqualTo(new Arguments(words, Map.of(), false));
      assertThat(OptionParser.parse(Optional.of(command), line)).isEqualTo(Arguments.plain(line));
    }
  }

  @Test
  void knows_a_line_without_any_word() throws Refusal {
    assertThat(Arguments.plain()).isEqualTo(new Arguments(List.of(), Map.of(), false));
    assertThat(OptionParser.parse(Optional.empty())).isEqualTo(Arguments.plain());
  }

  @Test
  void tells_options_from_words() throws Refusal {
    assertThat(parse("lint", "a.md", "--format", "sarif", "--json", "b.md", "--baseline=x"))
        .isEqualTo(
            new Arguments(
                List.of("a.md", "b.md"),
                Map.of("--format", "sarif", "--json", "", "--baseline", "x"),
                false));
    assertThat(parse("list", "-status:done", "--", "--json"))
        .isEqualTo(new Arguments(List.of("-status:done", "--json"), Map.of(), true));
    assertThatThrownBy(() -> parse("lint", "-x")).isInstanceOf(Refusal.class);
  }

  @Test
  void takes_what_was_said_nearer_to_the_end() throws Refusal {
    Optional<Command> list = command("list");

    assertThat(OptionParser.parse(list, "--store", "a", "list", "--store", "b", "--store=c"))
        .isEqualTo(new Arguments(List.of(), Map.of("--store", "c"), false));
    assertThat(OptionParser.parse(list, "--store", "a", "list").options())
        .isEqualTo(Map.of("--store", "a"));
  }
}
