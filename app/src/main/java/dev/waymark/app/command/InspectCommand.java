package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.json.Json;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Repository;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Outline;
import java.time.Clock;
import java.time.LocalDate;
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
    Documents documents = new MarkdownDocuments();
    try {
      Bytes text = files.load(call.file(name)).text();
      return switch (documents.read(text)) {
        case Documents.Read(var outline) ->
            understood(call, name, outline, findings(call, name, documents, text));
        case Documents.Unreadable(var why) -> unreadable(call, name, name + " " + why);
      };
    } catch (FileProblem problem) {
      return unreadable(call, name, problem.sentence());
    }
  }

  /// Only JSON tells them; people ask lint.
  private static List<Finding> findings(Call call, String name, Documents documents, Bytes text)
      throws Refusal {
    if (!call.printer().isJson()) {
      return List.of();
    }
    Clock clock = call.setting().clock();
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Repository repository = new DiskFiles(call.storePlace().locks()).repository(call.file(name));
    return Findings.in(documents, text, repository, today).orElse(List.of());
  }

  private static boolean understood(
      Call call, String name, Outline outline, List<Finding> findings) {
    if (call.printer().isJson()) {
      call.printer().printRaw(Json.inspected(name, outline, findings));
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
