package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.assistant.Assistant;
import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Query;
import dev.waymark.core.request.Verb;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/// A verb of the grammar: `waymark done KMS-12` asks what `done KMS-12` asks anywhere else.
public final class VerbCommand implements Command {
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*(=.*)?");

  private final Verb verb;

  public VerbCommand(Verb verb) {
    this.verb = verb;
  }

  @Override
  public String name() {
    return verb.word();
  }

  @Override
  public String arguments() {
    return verb.arguments();
  }

  @Override
  public String caption() {
    return verb.caption();
  }

  @Override
  public Group group() {
    return Group.ROADMAPS;
  }

  /// A word with a hyphen in front may well be a filter: `list -status:done`.
  @Override
  public void addTo(CommandSpec spec) {
    spec.parser().unmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Exit run(Call call) throws Refusal {
    for (String word : call.arguments()) {
      if (OPTION.matcher(word).matches() && !call.parsed().originalArgs().contains("--")) {
        throw new Refusal(
            Exit.WRONG,
            "There is no option " + word + ": waymark " + name() + " --help shows what there is.");
      }
    }
    try (Wiring wiring = call.open()) {
      Asker asker = call.asker(wiring, Surface.CLI);
      Assistant assistant = wiring.assistant();
      String line =
          GrammarLine.of(
              verb,
              call.arguments(),
              words ->
                  !(assistant.answer(asker, new Query.Show(new Named(words)))
                      instanceof Reply.Refused));
      return call.printer().answer(assistant.answer(asker, line));
    }
  }
}
