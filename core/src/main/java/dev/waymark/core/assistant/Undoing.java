package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.Stretch;
import dev.waymark.core.assistant.verb.UndoVerb;
import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ItemWidened;
import dev.waymark.core.event.RoadmapEvent.MilestoneChanged;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Command;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Right;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Ref;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what is to be taken back or done again, and asks first when somebody changed it since.
final class Undoing {
  /// One change, by the number that any of its events has in the journal.
  private static final Pattern ONE = Pattern.compile("change:([1-9][0-9]{0,17})");

  /// The events of one request stand close together: none changes more.
  private static final int LARGEST = 500;

  private final World world;
  private final Changes changes;
  private final MilestoneChanges milestones;
  private final Clock clock;

  Undoing(World world, Changes changes, MilestoneChanges milestones, Clock clock) {
    this.world = world;
    this.changes = changes;
    this.milestones = milestones;
    this.clock = clock;
  }

  /// One request's events that are to be taken back.
  ///
  /// @param said what was asked for, as it may be asked again
  private record Asked(List<Recorded> events, String said) {
    String request() {
      return events.getFirst().origin().request();
    }
  }

  Reply undo(Asker asker, Command.Undo undo, RefResolver names) {
    Named of = undo.of();
    if (of == null) {
      return undo(asker, new Asked(lastOf(asker.person()), "undo"), undo.anyway());
    }
    Matcher one = ONE.matcher(of.words());
    if (one.matches()) {
      return undo(asker, Long.parseLong(one.group(1)), undo.anyway());
    }
    Optional<Person> person = world.people().byName(of.words());
    if (person.isPresent() && Ref.parse(of.words()).isEmpty()) {
      String said = "undo " + person.get().name();
      return person.get().id().equals(asker.person().id())
              || Right.UNDO_OTHERS.refusal(asker.person()).isEmpty()
          ? undo(asker, new Asked(lastOf(person.get()), said), undo.anyway())
          : notAllowed(asker, person.get().name());
    }
    return switch (names.resolve(of)) {
      case RefResolver.Found(var item) -> undo(asker, item, undo.anyway());
      case RefResolver.Several(var choice) -> choice;
      case RefResolver.TheMilestone(var _, var milestone) ->
          new Refused(
              Reason.WRONG,
              milestone.title() + " is a milestone: undo alone takes back your last change of it.");
      case RefResolver.NotFound(var sentence) -> new Refused(Reason.WRONG, sentence);
    };
  }

  /// Exactly this change and no other, however often it is asked.
  private Reply undo(Asker asker, long number, boolean anyway) {
    List<Recorded> around = world.journal().since(Math.max(0, number - LARGEST), 2 * LARGEST);
    Optional<Origin> meant =
        around.stream()
            .filter(event -> event.sequence() == number)
            .map(Recorded::origin)
            .findFirst();
    if (meant.isEmpty()) {
      return new Refused(Reason.WRONG, "There is no change " + number + ": log shows what is.");
    }
    Origin origin = meant.get();
    if (!origin.person().equals(asker.person().id())
        && Right.UNDO_OTHERS.refusal(asker.person()).isPresent()) {
      return notAllowed(asker, new View(world, clock).name(origin.person()));
    }
    List<Recorded> events =
        around.stream().filter(event -> event.origin().request().equals(origin.request())).toList();
    return events.getFirst().event() instanceof MilestoneChanged || stand(events)
        ? undo(asker, new Asked(events, "undo change:" + number), anyway)
        : new Refused(Reason.WRONG, "That is taken back already, or was never a change.");
  }

  private boolean stand(List<Recorded> events) {
    return events.stream()
        .allMatch(
            event ->
                event.item() != null
                    && Stretch.isChange(event)
                    && Stretch.standing(world.journal().of(event.item()), "").contains(event));
  }

  private List<Recorded> lastOf(Person person) {
    return world.journal().lastChange(person.id());
  }

  private static Refused notAllowed(Asker asker, String name) {
    return new Refused(
        Reason.WRONG,
        asker.person().name()
            + " may not take back what "
            + name
            + " did: ask a lead, or change the item itself.");
  }

  private Reply undo(Asker asker, Item item, boolean anyway) {
    Optional<Recorded> last =
        Stretch.standing(world.journal().of(item.id()), "").reversed().stream()
            .filter(Stretch::isChange)
            .findFirst();
    if (last.isEmpty()) {
      return new Refused(Reason.WRONG, item.ref() + " has nothing that could be taken back.");
    }
    Person.Id by = last.get().origin().person();
    return by.equals(asker.person().id()) || Right.UNDO_OTHERS.refusal(asker.person()).isEmpty()
        ? undo(asker, new Asked(whole(last.get()), "undo " + item.ref()), anyway)
        : notAllowed(asker, new View(world, clock).name(by));
  }

  /// A change that made one item of two is taken back for both.
  private List<Recorded> whole(Recorded last) {
    if (!(last.event() instanceof ItemWidened(var other, var _, var _))) {
      return List.of(last);
    }
    return Stream.concat(
            Stream.of(last),
            world.items().byRef(other).stream()
                .flatMap(item -> world.journal().of(item.id()).stream())
                .filter(event -> event.origin().request().equals(last.origin().request())))
        .toList();
  }

  private Reply undo(Asker asker, Asked asked, boolean anyway) {
    if (asked.events().isEmpty()) {
      return nothing(asker, asked.said());
    }
    if (asked.events().getFirst().event() instanceof MilestoneChanged) {
      return milestones.undo(asker, asked.events().getFirst());
    }
    List<Item> items = items(asked.events());
    List<String> obstacles = anyway ? List.of() : changedSince(items, asked.request());
    return obstacles.isEmpty()
        ? changes.revise(
            asker, items, item -> UndoVerb.undo(stretch(item, asked.request()), item, anyway))
        : new Refused(
            Reason.CONFLICT,
            String.join("; ", obstacles)
                + ": "
                + asked.said()
                + " anyway takes back no more than that change.");
  }

  private static Refused nothing(Asker asker, String said) {
    String who = said.equals("undo") ? asker.person().name() : said.substring("undo ".length());
    return new Refused(Reason.WRONG, who + " has changed nothing that could be taken back.");
  }

  /// A request is taken back as a whole or not at all.
  private List<String> changedSince(List<Item> items, String request) {
    View view = new View(world, clock);
    return items.stream()
        .filter(item -> !stretch(item, request).since().isEmpty())
        .map(
            item -> {
              Recorded last = stretch(item, request).since().getLast();
              return item.ref()
                  + " was changed since by "
                  + view.name(last.origin().person())
                  + ", "
                  + changes.ago(last.origin().at())
                  + " ("
                  + Wording.what(last.event())
                  + ")";
            })
        .toList();
  }

  private Stretch stretch(Item item, String request) {
    return Stretch.of(world.journal().of(item.id()), request);
  }

  private List<Item> items(List<Recorded> events) {
    return events.stream()
        .map(recorded -> Objects.requireNonNull(recorded.item()))
        .distinct()
        .map(id -> world.items().byId(id).orElseThrow())
        .toList();
  }

  Reply redo(Asker asker) {
    List<Recorded> last = world.journal().lastUndo(asker.person().id());
    if (last.isEmpty()) {
      return new Refused(
          Reason.WRONG,
          asker.person().name()
              + " has taken back nothing since their last change, so there is nothing to redo.");
    }
    String request = last.getFirst().origin().request();
    List<Item> items = items(last);
    List<String> obstacles = changedSince(items, request);
    return obstacles.isEmpty()
        ? changes.revise(asker, items, item -> UndoVerb.redo(stretch(item, request), item))
        : new Refused(
            Reason.CONFLICT, String.join("; ", obstacles) + ": change it by name instead.");
  }
}
