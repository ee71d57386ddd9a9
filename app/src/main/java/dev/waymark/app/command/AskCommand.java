package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Surface;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.RequestParser;
import dev.waymark.core.request.RequestText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `ask TEXT [--explain]`: one line as said in a chat.
public final class AskCommand implements Command {
  private static final String EXPLAIN = "--explain";

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
  public void addTo(CommandSpec spec) {
    spec.parser().unmatchedOptionsArePositionalParams(true);
    spec.addOption(
        OptionSpec.builder(EXPLAIN)
            .type(boolean.class)
            .description("Only show how it is understood")
            .build());
  }

  @Override
  public Exit run(Call call) throws Refusal {
    String words = String.join(" ", call.arguments());
    try (Wiring wiring = call.open()) {
      Asker asker = call.asker(wiring, Surface.CLI);
      return call.has(EXPLAIN)
          ? explain(call, wiring.assistant().parse(asker, words))
          : call.printer().answer(wiring.assistant().answer(asker, words));
    }
  }

  private static Exit explain(Call call, RequestParser.Parsed parsed) {
    return switch (parsed) {
      case RequestParser.Understood(var request) -> {
        call.printer().print(RequestText.of(request));
        yield Exit.FINE;
      }
      case RequestParser.Misunderstood(var sentence) -> {
        call.printer().complain(sentence);
        yield Exit.WRONG;
      }
    };
  }
}
