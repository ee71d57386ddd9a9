package dev.waymark.app.scenario;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A transcript in a Markdown file: what is fenced happens, the rest explains.
final class Scenario {
  private static final String FENCE = "```";
  private static final String CONTENT = "    ";

  private Scenario() {}

  /// Plays it.
  ///
  /// @return the transcript with what was really said, shown and written
  static String played(String transcript, Stage stage) {
    List<String> lines = transcript.lines().toList();
    List<String> played = new ArrayList<>();
    boolean fenced = false;
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      played.add(line);
      if (line.startsWith(FENCE)) {
        fenced = !fenced;
      } else if (fenced && !line.isBlank()) {
        Step step =
            Step.of(line).orElseThrow(() -> new IllegalArgumentException("no step: " + line));
        int end = at + 1;
        while (isOf(step, lines, end)) {
          end++;
        }
        played.addAll(played(step, line, lines.subList(at + 1, end), stage));
        at = end - 1;
      }
    }
    return String.join("\n", played) + "\n";
  }

  private static boolean isOf(Step step, List<String> lines, int at) {
    if (at >= lines.size()) {
      return false;
    }
    String line = lines.get(at);
    return switch (step) {
      case Step.Given _, Step.Then _ ->
          line.startsWith(CONTENT) || (line.isEmpty() && isOf(step, lines, at + 1));
      case Step.Edits _,
          Step.InSlack _,
          Step.InDiscord _,
          Step.InTerminal _,
          Step.OnCommandLine _,
          Step.ItIs _ ->
          line.matches("\\s*<( .*)?");
    };
  }

  /// What follows the step's line.
  private static List<String> played(Step step, String line, List<String> expected, Stage stage) {
    return switch (step) {
      case Step.Given(var file) -> {
        stage.given(file, expected.stream().map(Scenario::content).map(Visible::meant).toList());
        yield expected;
      }
      case Step.Then(var file) ->
          stage.content(file).stream()
              .map(Visible::of)
              .map(content -> content.isEmpty() ? "" : CONTENT + content)
              .toList();
      case Step.Edits(var before, var after) -> {
        stage.edit(before, after.replace("\\n", "\n"));
        yield List.of();
      }
      case Step.InSlack(var person, var channel, var words) ->
          said(line, stage.inSlack(person, channel, Visible.meant(words)));
      case Step.InDiscord(var person, var channel, var words) ->
          said(line, stage.inDiscord(person, channel, Visible.meant(words)));
      case Step.InTerminal(var person, var keys) ->
          said(line, stage.inTerminal(person, keys, shown(expected)));
      case Step.OnCommandLine(var person, var words) ->
          said(line, stage.onCommandLine(person, Visible.meant(words)));
      case Step.ItIs(var moment) -> {
        stage.itIs(moment.toInstant(ZoneOffset.UTC));
        yield List.of();
      }
    };
  }

  private static String content(String line) {
    return line.isEmpty() ? "" : line.substring(CONTENT.length());
  }

  private static List<String> said(String line, List<String> said) {
    String front = " ".repeat(line.indexOf('>')) + "<";
    return said.stream()
        .map(Visible::of)
        .map(text -> (front + " " + text).stripTrailing())
        .toList();
  }

  private static List<String> shown(List<String> expected) {
    return expected.stream()
        .map(line -> line.substring(line.indexOf('<') + 1))
        .map(line -> line.isEmpty() ? "" : line.substring(1))
        .toList();
  }
}
