package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.RoadmapEvent.ItemConflicted;
import dev.waymark.core.json.Json;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.RoadmapFiles.Keeper;
import dev.waymark.core.port.RoadmapFiles.Keeper.Elsewhere;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `sync [FILE] [--check]`: brings file and store into agreement, or only says whether they are.
/// `sync REF ours|theirs` says which is to be where they differ, `sync REF LINE|gone` where an item
/// is that an edit left in doubt.
public final class SyncCommand implements Command {
  private static final String CHECK = "--check";

  @Override
  public String name() {
    return "sync";
  }

  @Override
  public String arguments() {
    return "[FILE… | REF ANSWER]";
  }

  @Override
  public String caption() {
    return "Bring files and store into agreement; ANSWER: ours, theirs, LINE or gone";
  }

  @Override
  public Group group() {
    return Group.FILES;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.flag(CHECK, "Change nothing; exit 1 if they differ"));
  }

  @Override
  public Exit run(Call call) throws Refusal {
    if (isAnswer(call)) {
      return new VerbCommand(Verb.SYNC).run(call);
    }
    try (Wiring wiring = call.open()) {
      Optional<Ref> ref = call.arguments().size() == 2 ? ref(call) : Optional.empty();
      if (ref.isPresent()) {
        return new OpenItems(call, wiring).answer(ref.get(), call.arguments().get(1));
      }
      Exit exit = Exit.FINE;
      for (Roadmap roadmap : meant(call, wiring)) {
        Exit one = one(call, wiring, roadmap);
        exit = one.code() > exit.code() ? one : exit;
      }
      return exit;
    }
  }

  /// `sync KMS-12 ours`: which of the two is to be.
  private static boolean isAnswer(Call call) {
    return call.arguments().size() > 1 && Conflict.Side.of(call.arguments().getLast()) != null;
  }

  private static Exit one(Call call, Wiring wiring, Roadmap roadmap) {
    if (wiring.world().files().keeper(roadmap.file()) instanceof Elsewhere(var host)) {
      return call.printer().refuse(Exit.STORE, Keeper.sentence(roadmap.file(), host));
    }
    return call.has(CHECK) ? check(call, wiring, roadmap) : sync(call, wiring, roadmap);
  }

  private static Optional<Ref> ref(Call call) {
    return Ref.parse(call.arguments().getFirst());
  }

  private static List<Roadmap> meant(Call call, Wiring wiring) throws Refusal {
    List<Roadmap> all = wiring.world().items().roadmaps();
    if (call.arguments().isEmpty()) {
      return all;
    }
    List<Roadmap> meant = new ArrayList<>();
    for (String name : call.arguments()) {
      Path file = call.file(name).toAbsolutePath().normalize();
      meant.add(
          all.stream()
              .filter(roadmap -> roadmap.file().equals(file))
              .findFirst()
              .orElseThrow(
                  () ->
                      new Refusal(
                          Exit.WRONG, name + " is not tracked: waymark track " + name + ".")));
    }
    return meant;
  }

  private static Exit check(Call call, Wiring wiring, Roadmap roadmap) {
    try {
      boolean differs =
          new Difference(wiring.world()).between(roadmap)
              || wiring.world().items().all(roadmap.id()).stream().anyMatch(Item::isMissed);
      if (call.printer().isJson()) {
        call.printer().printRaw(Json.synced(roadmap.file().toString(), differs));
      } else {
        call.printer().print(roadmap.name() + (differs ? " differs from its file." : " agrees."));
        conflicts(wiring, roadmap).forEach(call.printer()::print);
      }
      return differs ? Exit.NO : Exit.FINE;
    } catch (FileProblem problem) {
      return call.printer().refuse(Exit.STORE, problem.sentence());
    }
  }

  private static List<String> conflicts(Wiring wiring, Roadmap roadmap) {
    return wiring.world().items().all(roadmap.id()).stream()
        .flatMap(
            item ->
                item.state().conflicts().stream()
                    .map(
                        conflict ->
                            item.ref()
                                + " "
                                + item.title()
                                + ": "
                                + conflict.sentence(item.ref())
                                + "."))
        .toList();
  }

  private static Exit sync(Call call, Wiring wiring, Roadmap roadmap) {
    long before = wiring.world().journal().head();
    boolean open;
    try {
      wiring.sync().refresh(roadmap);
      open = new OpenItems(call, wiring).show(roadmap);
    } catch (FileProblem problem) {
      return call.printer().refuse(Exit.STORE, problem.sentence());
    }
    long taken =
        wiring.world().journal().since(before, Integer.MAX_VALUE).stream()
            .filter(recorded -> roadmap.id().equals(recorded.roadmap()))
            .filter(recorded -> recorded.item() != null)
            .filter(recorded -> !(recorded.event() instanceof ItemConflicted))
            .count();
    List<String> conflicts = conflicts(wiring, roadmap);
    if (call.printer().isJson()) {
      boolean differs = open || !conflicts.isEmpty();
      call.printer().printRaw(Json.synced(roadmap.file().toString(), differs));
    } else {
      call.printer().print(roadmap.name() + became((int) taken, conflicts.size()));
      conflicts.forEach(call.printer()::print);
    }
    return !conflicts.isEmpty() ? Exit.CONFLICT : open ? Exit.WRONG : Exit.FINE;
  }

  private static String became(int taken, int conflicts) {
    String differs = conflicts == 0 ? "" : " differs from its file:";
    return taken == 0
        ? (conflicts == 0 ? " agrees with its file." : differs)
        : " took over "
            + Counted.of(taken, "change")
            + " from its file"
            + (conflicts == 0 ? "." : ", and" + differs);
  }
}
