package dev.waymark.app.document;

import dev.waymark.app.Commands;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Usage;
import dev.waymark.app.command.VerbCommand;
import dev.waymark.core.request.Verb;
import dev.waymark.tui.key.BoardKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GeneratedPagesTest {
  private static final String WRITTEN_BY =
      "Printed from the program by `mvn verify -Daccept`; edits here are lost.";

  @Test
  void name_every_command() throws IOException {
    List<String> page = new ArrayList<>(List.of("# Commands", "", WRITTEN_BY, ""));
    page.add("## Everywhere");
    page.add("");
    page.add(
        "The same words on the command line (`waymark done KMS-12`), in Slack and Discord"
            + " (`/roadmap done KMS-12`),");
    page.add("in the terminal UI after `:`, and over SSH (`ssh -p 2222 host done KMS-12`).");
    page.add("");
    page.add("| say | what it does | changes something |");
    page.add("|---|---|---|");
    for (Verb verb : Verb.values()) {
      page.add(
          "| `%s` | %s | %s |"
              .formatted(
                  verb.usage().replace("|", "\\|"), verb.caption(), verb.changes() ? "yes" : ""));
    }
    page.addAll(List.of("", "## On the command line", "", "```"));
    page.add(Usage.of(Commands.all()));
    page.addAll(List.of("```", ""));
    for (Command command : Commands.all()) {
      List<String> options = ownOptions(command);
      if (!options.isEmpty()) {
        page.addAll(List.of("### " + command.name(), "", "```"));
        page.addAll(options);
        page.addAll(List.of("```", ""));
      }
    }
    written("docs/commands.md", page);
  }

  /// The options that not every command has.
  private static List<String> ownOptions(Command command) {
    List<String> everywhere = Usage.of(new VerbCommand(Verb.NEXT)).lines().toList();
    return Usage.of(command)
        .lines()
        .filter(line -> line.startsWith(" ") && !everywhere.contains(line))
        .map(String::strip)
        .toList();
  }

  @Test
  void name_every_key() throws IOException {
    List<String> page = new ArrayList<>(List.of("# Keys", "", WRITTEN_BY, ""));
    page.add("What the terminal UI does with which key. `?` shows this there.");
    page.add("");
    for (BoardKey.Group group : BoardKey.Group.values()) {
      page.addAll(List.of("## " + group.caption(), "", "| key | what it does |", "|---|---|"));
      BoardKey.in(group)
          .forEach(key -> page.add("| %s | %s |".formatted(keys(key), key.caption())));
      page.add("");
    }
    written("docs/keys.md", page);
  }

  private static String keys(BoardKey key) {
    return List.of(key.spelling().split(" ")).stream()
        .map(one -> "`" + one + "`")
        .collect(Collectors.joining(" "));
  }

  private static void written(String file, List<String> page) throws IOException {
    Accepted.is(
        Accepted.inRepository(file),
        page.stream().map(String::stripTrailing).collect(Collectors.joining("\n")).strip() + "\n");
  }
}
