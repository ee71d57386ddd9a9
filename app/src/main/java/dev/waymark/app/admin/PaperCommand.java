package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import java.util.function.Supplier;

/// What a chat service wants to be told once, to copy: `discord commands`.
public final class PaperCommand implements Command {
  private final String service;
  private final String paper;
  private final Supplier<String> text;

  /// @param text with a line end at its end
  public PaperCommand(String service, String paper, Supplier<String> text) {
    this.service = service;
    this.paper = paper;
    this.text = text;
  }

  @Override
  public String name() {
    return service;
  }

  @Override
  public String arguments() {
    return paper;
  }

  @Override
  public String caption() {
    return "Print what to tell " + service + " about this app";
  }

  @Override
  public Group group() {
    return Group.CARE;
  }

  @Override
  public Exit run(Call call) throws Refusal {
    if (!String.join(" ", call.arguments()).equals(paper)) {
      throw new Refusal(Exit.WRONG, "Say " + service + " " + paper + ".");
    }
    call.printer().printRaw(text.get().stripTrailing());
    return Exit.FINE;
  }
}
