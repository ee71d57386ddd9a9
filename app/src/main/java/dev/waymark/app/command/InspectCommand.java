package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.core.json.Json;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.roadmap.Outline;
import java.util.List;

/// `inspect FILE…`: what was understood of files, without a store.
public final class InspectCommand implements Command {
  @Override
  public String name() {
    return "inspect";
  }

  @Override
  public String arguments() {
    return "FILE…";
  }

  @Override
  public String caption() {
    return "Show what was understood of a file, and what was skipped";
  }

  @Override
  public Group group() {
    return Group.FILES;
  }

  @Override
  public Exit run(Call call) throws Refusal {
    List<String> names = call.arguments();
    if (names.isEmpty()) {
      throw new Refusal(Exit.WRONG, "Name a file: waymark inspect ROADMAP.md.");
    }
    Exit exit = Exit.FINE;
    for (String name : names) {
      exit = inspect(call, name) ? exit : Exit.NO;
    }
    return exit;
  }

  private static boolean inspect(Call call, String name) throws Refusal {
    DiskFiles files = new DiskFiles(call.storePlace().locks());
    try {
      return switch (new MarkdownDocuments().read(files.load(call.file(name)).text())) {
        case Documents.Read(var outline) -> understood(call, name, outline);
        case Documents.Unreadable(var why) -> unreadable(call, name, name + " " + why);
      };
    } catch (FileProblem problem) {
      return unreadable(call, name, problem.sentence());
    }
  }

  private static boolean understood(Call call, String name, Outline outline) {
    if (call.printer().isJson()) {
      call.printer().printRaw(Json.inspected(name, outline));
    } else {
      call.printer().print(Inspected.of(name, outline));
    }
    return true;
  }

  private static boolean unreadable(Call call, String name, String sentence) {
    call.printer().complain(sentence);
    if (call.printer().isJson()) {
      call.printer().printRaw(Json.unreadable(name, sentence));
    }
    return false;
  }
}
