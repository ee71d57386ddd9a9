package dev.waymark.app.document;

import dev.waymark.app.Commands;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Usage;
import dev.waymark.app.command.VerbCommand;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.tui.key.Action;
import dev.waymark.tui.key.Bindings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedPagesTest {
  private static final String WRITTEN_BY =
      "Printed from the program by `mvn verify -Daccept`; edits here are lost.";

  @TempDir Path folder;

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
    page.addAll(
        List.of(
            "",
            "## On each surface",
            "",
            "Discord takes 25 sub-commands: what is said seldom is said there by `/roadmap ask`."
                + " `verify` may run commands that others",
            "wrote down, so it does on your own command line only.",
            ""));
    page.addAll(new Offered(folder).table());
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
    List<String> everywhere =
        Usage.of(new VerbCommand(Verb.NEXT)).lines().map(GeneratedPagesTest::unpadded).toList();
    return Usage.of(command)
        .lines()
        .filter(line -> line.startsWith(" ") && !everywhere.contains(unpadded(line)))
        .map(String::strip)
        .toList();
  }

  /// Columns are as wide as the widest option.
  private static String unpadded(String line) {
    return line.replaceAll(" {2,}", "  ");
  }

  @Test
  void name_every_key() throws IOException {
    List<String> page = new ArrayList<>(List.of("# Keys", "", WRITTEN_BY, ""));
    page.addAll(
        List.of(
            "What the terminal UI does with which key. `?` shows this there, and a key that cannot"
                + " do anything just now says why.",
            "",
            "Other keys are given in `waymark.toml`, by the name in the last column:"
                + " `done = [\"ä\", \"ctrl-o\"]` in `[keys]`.",
            "A key with two meanings is refused, and there is always one that leads out."));
    page.add("");
    for (Action.Group group : Action.Group.values()) {
      page.addAll(
          List.of("## " + group.caption(), "", "| key | what it does | name |", "|---|---|---|"));
      Action.in(group)
          .forEach(
              action ->
                  page.add(
                      "| %s | %s | `%s` |"
                          .formatted(keys(action), action.caption(), action.word())));
      page.add("");
    }
    page.addAll(
        List.of(
            "While a line is typed: `Tab` completes, `↑` `↓` bring back what was typed before,"
                + " `Enter` does it, `Esc` gives it up.",
            "Where one of several is chosen: a number or `Enter` chooses, `j` `k` move, other"
                + " letters look for it, `Esc` leaves."));
    written("docs/keys.md", page);
  }

  @Test
  void name_every_rule() throws IOException {
    List<String> page = new ArrayList<>(List.of("# Lint", "", WRITTEN_BY, ""));
    page.addAll(
        List.of(
            "What a plan must not say against itself. `./waymark lint ROADMAP.md` looks;",
            "errors and warnings end it with exit code 1, notes do not.",
            "",
            "[In CI](ci.md) it tells what is new; [how often it is right](lint-precision.md) was"
                + " judged by hand.",
            "",
            "| rule | what it finds | severity |",
            "|---|---|---|"));
    for (Rule rule : Rule.values()) {
      page.add(
          "| [%1$s](#%2$s) | %3$s | %4$s |"
              .formatted(rule, anchor(rule), rule.title(), severity(rule)));
    }
    for (Rule rule : Rule.values()) {
      page.addAll(List.of("", "## " + rule + " " + rule.title(), ""));
      page.addAll(List.of(rule.reason(), "", "```markdown"));
      page.addAll(rule.example().strip().lines().toList());
      page.addAll(List.of("```", "", rule.fix()));
    }
    page.addAll(waivers());
    written("docs/lint.md", page);
  }

  private static List<String> waivers() {
    return List.of(
        "",
        "## What is accepted",
        "",
        "Every finding has an id such as `R4-1f3a9c`, which stays the same while its line says the"
            + " same.",
        "A lead accepts one in the store, on every surface, for good or until a day; `none` takes"
            + " it back:",
        "",
        "```",
        "waive R4-1f3a9c the date is being discussed until 2026-12-01",
        "waive R4-1f3a9c none",
        "```",
        "",
        "Without a store a comment does it, at the end of the line or on a line of its own above"
            + " it:",
        "",
        "```markdown",
        "- [ ] Reports (target: 2025-01-31) <!-- waymark: waive R4 being discussed until 2026-12-01"
            + " -->",
        "```");
  }

  private static String anchor(Rule rule) {
    return (rule + " " + rule.title())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} -]", "")
        .replace(' ', '-');
  }

  private static String severity(Rule rule) {
    return rule.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String keys(Action action) {
    return List.of(Bindings.USUAL.spelling(action).split(" ")).stream()
        .map(one -> "`" + one + "`")
        .collect(Collectors.joining(" "));
  }

  private static void written(String file, List<String> page) throws IOException {
    Accepted.is(
        Accepted.inRepository(file),
        page.stream().map(String::stripTrailing).collect(Collectors.joining("\n")).strip() + "\n");
  }
}
