package dev.waymark.app.command;

import dev.waymark.app.admin.ConfigCommand;
import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.assistant.Assistant;
import dev.waymark.core.event.Surface;
import dev.waymark.core.filter.Explanation;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Names;
import dev.waymark.core.request.Query;
import dev.waymark.core.request.Request;
import dev.waymark.core.request.RequestParser;
import dev.waymark.core.request.RequestText;
import dev.waymark.core.request.Verb;
import dev.waymark.core.standup.Team;
import java.time.LocalDate;
import java.util.List;

/// A verb of the grammar: `waymark done KMS-12` asks what `done KMS-12` asks anywhere else.
public final class VerbCommand implements Command {
  private static final String EXPLAIN = "--explain";

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
  public List<Option> options() {
    return verb == Verb.LIST
        ? List.of(Option.flag(EXPLAIN, "Only show how the filter is read"))
        : List.of();
  }

  @Override
  public boolean takesHyphens() {
    return true;
  }

  @Override
  public Exit run(Call call) throws Refusal {
    for (String word : call.arguments()) {
      if (isOption(word) && !call.said().literal()) {
        throw new Refusal(
            Exit.WRONG,
            "There is no option " + word + ": waymark " + name() + " --help shows what there is.");
      }
    }
    try (Wiring wiring = call.open()) {
      Asker asker = call.asker(wiring, Surface.CLI);
      Assistant assistant = wiring.assistant();
      if (verb == Verb.STANDUP) {
        List<Team> teams = ConfigCommand.teams(call);
        assistant.roster().know(() -> teams, wiring.store().standups());
      }
      String line =
          GrammarLine.of(
              verb,
              call.arguments(),
              words ->
                  !(assistant.answer(asker, new Query.Show(new Named(words)))
                      instanceof Reply.Refused));
      return verb == Verb.LIST && call.has(EXPLAIN)
          ? explain(call, assistant.parse(asker, line))
          : call.printer().answer(assistant.inGrammar(asker, line));
    }
  }

  private static boolean isOption(String word) {
    return word.startsWith("--") && word.matches("--[a-z][a-z-]*(=.*)?");
  }

  private static Exit explain(Call call, RequestParser.Parsed parsed) throws Refusal {
    Request request =
        switch (parsed) {
          case RequestParser.Understood(var understood) -> understood;
          case RequestParser.Misunderstood(var sentence) -> throw new Refusal(Exit.WRONG, sentence);
        };
    Filter filter = Names.filter(request);
    LocalDate today = LocalDate.now(call.setting().clock());
    call.printer().print(RequestText.of(request));
    for (Explanation.Line line : Explanation.of(filter == null ? Filter.ALL : filter, today)) {
      call.printer().print("  " + line.part() + "  " + line.meaning());
    }
    return Exit.FINE;
  }
}
