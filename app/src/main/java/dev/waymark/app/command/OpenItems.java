package dev.waymark.app.command;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.Surface;
import dev.waymark.core.json.Json;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Right;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.sync.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Items that an edit of their file left in doubt: which lines each may be, and what somebody says.
final class OpenItems {
  private static final String GONE = "gone";

  private final Call call;
  private final Wiring wiring;

  OpenItems(Call call, Wiring wiring) {
    this.call = call;
    this.wiring = wiring;
  }

  /// Shows what is open.
  ///
  /// @return whether anything is
  boolean show(Roadmap roadmap) throws FileProblem {
    Map<Item, List<Entry>> open = wiring.sync().open(roadmap);
    open.forEach((item, candidates) -> show(roadmap, item, candidates));
    return !open.isEmpty();
  }

  private void show(Roadmap roadmap, Item item, List<Entry> candidates) {
    if (call.printer().isJson()) {
      call.printer().printRaw(Json.open(roadmap.file().toString(), item, candidates));
      return;
    }
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            Line.ref(item.ref()),
            Line.plain(" " + item.title()),
            Line.plain(
                candidates.isEmpty()
                    ? " is on no line that is free; say so:"
                    : " was not surely found again; say which line it is:")));
    for (Entry entry : candidates) {
      lines.add(
          Line.of(
              Line.plain("  " + entry.place().line() + "  "),
              Line.plain(entry.facts().title()),
              Line.dim("  " + entry.facts().milestone())));
    }
    String sync = "waymark sync " + item.ref() + " ";
    lines.add(
        Line.of(
            Line.dim(
                candidates.isEmpty()
                    ? "  " + sync + GONE
                    : "  " + sync + candidates.getFirst().place().line() + ", or " + sync + GONE)));
    call.printer().print(lines);
  }

  /// `KMS-12 14` says that it is the one on line 14, `KMS-12 gone` that it is none of them.
  Exit answer(Ref ref, String word) throws Refusal {
    Asker asker = call.asker(wiring, Surface.CLI);
    Call.demand(asker, Right.CHANGE_ITEMS);
    Optional<Item> item = wiring.world().items().byRef(ref);
    Optional<Roadmap> roadmap =
        item.flatMap(
            one ->
                wiring.world().items().roadmaps().stream()
                    .filter(each -> each.id().equals(one.roadmap()))
                    .findFirst());
    if (item.isEmpty() || roadmap.isEmpty()) {
      throw new Refusal(Exit.WRONG, "There is no " + ref + ": list shows what there is.");
    }
    try {
      wiring.sync().refresh(roadmap.get());
      return answer(item.get(), roadmap.get(), word, asker);
    } catch (FileProblem problem) {
      return call.printer().refuse(Exit.STORE, problem.sentence());
    }
  }

  private Exit answer(Item item, Roadmap roadmap, String word, Asker asker)
      throws FileProblem, Refusal {
    Map<Item, List<Entry>> open = wiring.sync().open(roadmap);
    Optional<List<Entry>> candidates =
        open.entrySet().stream()
            .filter(one -> one.getKey().id().equals(item.id()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (candidates.isEmpty()) {
      throw new Refusal(
          Exit.WRONG, item.ref() + " is not in doubt: show " + item.ref() + " says where it is.");
    }
    Origin origin =
        new Origin(
            UUID.randomUUID().toString(),
            asker.person().id(),
            asker.surface(),
            call.setting().clock().instant());
    List<Recorded> events =
        wiring.sync().answer(roadmap, item.id(), said(item, word, candidates.get()), origin);
    if (events.isEmpty()) {
      throw new Refusal(
          Exit.CONFLICT, "Line " + word + " belongs to another item by now: waymark sync shows.");
    }
    String what = Wording.what(events.getFirst().event());
    call.printer().print("✓ " + item.ref() + " " + item.title() + " " + what);
    return Exit.FINE;
  }

  private static Answer said(Item item, String word, List<Entry> candidates) throws Refusal {
    if (word.equalsIgnoreCase(GONE)) {
      return new Answer.Gone();
    }
    List<Place> places =
        candidates.stream()
            .map(Entry::place)
            .filter(place -> String.valueOf(place.line()).equals(word))
            .toList();
    if (places.size() != 1) {
      throw new Refusal(
          Exit.WRONG,
          "“"
              + word
              + "” is not one of the lines that "
              + item.ref()
              + " may be: waymark sync shows them.");
    }
    return new Answer.At(places.getFirst());
  }
}
