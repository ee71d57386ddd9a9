package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.bots.discord.DiscordPreview;
import dev.waymark.bots.slack.SlackPreview;
import dev.waymark.core.event.Surface;
import dev.waymark.core.json.Json;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Verb;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `digest [since:DAY]`, also as other programs take it.
public final class DigestCommand implements Command {
  private static final String SINCE = "--since";
  private static final String FORMAT = "--format";

  /// What is printed.
  private enum Format {
    TEXT,
    MARKDOWN,
    JSON,
    /// What would be sent to Slack.
    SLACK,
    /// What would be sent to Discord.
    DISCORD
  }

  @Override
  public String name() {
    return Verb.DIGEST.word();
  }

  @Override
  public String arguments() {
    return Verb.DIGEST.arguments();
  }

  @Override
  public String caption() {
    return Verb.DIGEST.caption();
  }

  @Override
  public Group group() {
    return Group.ROADMAPS;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.told(SINCE, "DAY", "The same as since:DAY"),
        Option.told(FORMAT, "FORMAT", "text, markdown, json, slack or discord"));
  }

  @Override
  public Exit run(Call call) throws Refusal {
    Format format = format(call);
    String line =
        Stream.of(
                Stream.of(name()),
                call.arguments().stream(),
                call.option(SINCE).map("since:"::concat).stream())
            .flatMap(words -> words)
            .collect(Collectors.joining(" "));
    try (Wiring wiring = call.open()) {
      Reply reply = wiring.assistant().inGrammar(call.asker(wiring, Surface.CLI), line);
      return switch (reply) {
        case Reply.Digest digest -> print(call, format, digest);
        case Reply.Remarked(Reply.Digest digest, var problems) -> {
          Exit exit = print(call, format, digest);
          problems.forEach(call.printer()::complain);
          yield exit;
        }
        case Reply other -> call.printer().answer(other);
      };
    }
  }

  private static Format format(Call call) throws Refusal {
    String said = call.option(FORMAT).orElse(call.printer().isJson() ? "json" : "text");
    return Stream.of(Format.values())
        .filter(format -> format.name().equalsIgnoreCase(said))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Exit.WRONG,
                    "There is no format “"
                        + said
                        + "”: say --format text, markdown, json, slack or discord."));
  }

  private static Exit print(Call call, Format format, Reply.Digest digest) {
    List<Line> lines = Wording.of(digest, call.setting().clock().getZone());
    switch (format) {
      case TEXT -> call.printer().print(lines);
      case MARKDOWN -> MarkdownPage.of(lines).forEach(call.printer()::printRaw);
      case JSON -> Json.of(digest).forEach(call.printer()::printRaw);
      case SLACK -> call.printer().printRaw(SlackPreview.of(lines));
      case DISCORD -> call.printer().printRaw(DiscordPreview.of(lines));
    }
    return Exit.FINE;
  }
}
