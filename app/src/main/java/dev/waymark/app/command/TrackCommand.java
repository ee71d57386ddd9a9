package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Surface;
import dev.waymark.core.json.Json;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Right;
import dev.waymark.core.sync.Tracking;
import dev.waymark.core.sync.Tracking.NotTracked;
import dev.waymark.core.sync.Tracking.Retold;
import dev.waymark.core.sync.Tracking.Tracked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `track FILE… [--prefix KMS]`: reads files for the first time and gives every item its ref.
public final class TrackCommand implements Command {
  private static final String PREFIX = "--prefix";

  @Override
  public String name() {
    return "track";
  }

  @Override
  public String arguments() {
    return "FILE…";
  }

  @Override
  public String caption() {
    return "Start tracking a roadmap: every item gets its ref";
  }

  @Override
  public Group group() {
    return Group.FILES;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.told(PREFIX, "KMS", "What its refs begin with (else initials of its name)"));
  }

  @Override
  public Exit run(Call call) throws Refusal {
    List<String> names = call.arguments();
    if (names.isEmpty()) {
      throw new Refusal(Exit.WRONG, "Name a file: waymark track ROADMAP.md.");
    }
    if (names.size() > 1 && call.option(PREFIX).isPresent()) {
      throw new Refusal(Exit.WRONG, "A prefix is for one roadmap: track these one by one.");
    }
    try (Wiring wiring = call.open()) {
      Asker asker = call.asker(wiring, Surface.CLI);
      Call.demand(asker, Right.TRACK);
      Exit exit = Exit.FINE;
      for (String name : names) {
        Exit one = track(call, wiring.tracking(), asker, name);
        exit = one == Exit.FINE ? exit : one;
      }
      return exit;
    }
  }

  private static Exit track(Call call, Tracking tracking, Asker asker, String name) throws Refusal {
    Path file = call.file(name);
    try {
      String prefix = call.option(PREFIX).orElse(null);
      return switch (tracking.track(file, prefix, asker, call.printer().progress(name))) {
        case NotTracked(var sentence) -> call.printer().refuse(Exit.WRONG, sentence);
        case Tracked tracked -> say(call, tracked);
      };
    } catch (FileProblem problem) {
      return call.printer()
          .refuse(Files.isRegularFile(file) ? Exit.STORE : Exit.WRONG, problem.sentence());
    }
  }

  private static Exit say(Call call, Tracked tracked) {
    int items = tracked.outline().entries().size();
    if (call.printer().isJson()) {
      call.printer().printRaw(Json.tracked(tracked, items));
      return Exit.FINE;
    }
    String name = tracked.roadmap().name();
    if (!tracked.fresh()) {
      call.printer().print(name + " is tracked already, as " + tracked.roadmap().prefix() + ".");
      return Exit.FINE;
    }
    String prefix = tracked.roadmap().prefix();
    String refs =
        switch (items) {
          case 0 -> "";
          case 1 -> ", " + prefix + "-1";
          default -> ", " + prefix + "-1 to " + prefix + "-" + items;
        };
    call.printer()
        .print(
            "%s is tracked: %s in %s%s · store %s"
                .formatted(
                    name,
                    Counted.of(items, "item"),
                    Counted.of(tracked.outline().sections().size(), "milestone"),
                    refs,
                    call.storePlace().shown()));
    past(tracked.retold()).forEach(call.printer()::print);
    return Exit.FINE;
  }

  /// What is known of the time before, a sentence each.
  private static List<String> past(Retold retold) {
    List<String> sentences = new ArrayList<>();
    if (retold.versions() > 0) {
      sentences.add("Its history was read from " + Counted.of(retold.versions(), "version") + ".");
    }
    if (retold.doubts() > 0) {
      sentences.add(
          "Where a line was not surely an earlier one it began anew: "
              + Counted.of(retold.doubts(), "time")
              + ".");
    }
    if (!retold.gap().isEmpty()) {
      sentences.add(retold.gap());
    }
    return sentences;
  }
}
