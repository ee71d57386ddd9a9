package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.assistant.Assistant;
import dev.waymark.core.assistant.Meaning;
import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Asker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;

/// `ask TEXT [--explain]`: one line as said in a chat.
public final class AskCommand implements Command {
  private static final String EXPLAIN = "--explain";
  private static final String YES = "--yes";

  @Override
  public String name() {
    return "ask";
  }

  @Override
  public String arguments() {
    return "TEXT";
  }

  @Override
  public String caption() {
    return "Ask as in a chat";
  }

  @Override
  public Group group() {
    return Group.ROADMAPS;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.flag(EXPLAIN, "Only show how it is understood"),
        Option.flag(YES, "Make the change that plain words ask for"));
  }

  @Override
  public boolean takesHyphens() {
    return true;
  }

  @Override
  public Exit run(Call call) throws Refusal {
    String words = String.join(" ", call.arguments());
    try (Wiring wiring = call.open()) {
      Asker asker = call.asker(wiring, Surface.CLI);
      Assistant assistant = wiring.assistant();
      if (call.has(EXPLAIN)) {
        return explain(call, assistant.understand(asker, words));
      }
      Reply reply = assistant.answer(asker, words);
      return reply instanceof Reply.Confirm(var line) && agreed(call, reply)
          ? call.printer().answer(assistant.inGrammar(asker, line))
          : call.printer().answer(reply);
    }
  }

  /// Somebody at a terminal is asked; others have said it before.
  private static boolean agreed(Call call, Reply confirm) {
    if (call.has(YES) || !call.setting().isTerminal() || call.printer().isJson()) {
      return call.has(YES);
    }
    call.printer().print(Wording.of(confirm, call.setting().clock().getZone()));
    String answer = new Scanner(call.setting().in(), StandardCharsets.UTF_8).nextLine();
    return answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }

  private static Exit explain(Call call, Meaning meaning) {
    return switch (meaning) {
      case Meaning.Said(var _, var line) -> understood(call, line);
      case Meaning.Meant(var _, var line) -> understood(call, line);
      case Meaning.Astray(var _, var name) ->
          misunderstood(call, "There is no “" + name + "” here: list shows what there is.");
      case Meaning.Unclear(var sentence) -> misunderstood(call, sentence);
    };
  }

  private static Exit understood(Call call, String line) {
    call.printer().print(line);
    return Exit.FINE;
  }

  private static Exit misunderstood(Call call, String sentence) {
    call.printer().complain(sentence);
    return Exit.WRONG;
  }
}
