package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.port.CheckIns.Given;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Attendance;
import dev.waymark.core.reply.Reply.Change;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.reply.Reply.Sent;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Command;
import dev.waymark.core.request.Query;
import dev.waymark.core.request.RequestText;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.standup.Prefill;
import dev.waymark.core.standup.RollCall;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What people say of their own days. A day begins where its person was when they were asked last,
/// else where this program runs.
final class Days {
  private static final int BACK = 14;

  private final World world;
  private final Conversation conversation;
  private final BiFunction<Asker, Command, Reply> door;
  private final Clock clock;

  /// @param door makes changes of items
  Days(
      World world, Conversation conversation, BiFunction<Asker, Command, Reply> door, Clock clock) {
    this.world = world;
    this.conversation = conversation;
    this.door = door;
    this.clock = clock;
  }

  Reply answer(Asker asker, Query.OfDays query) {
    return switch (query) {
      case Query.CheckIn(var day) -> mine(asker, day);
      case Query.CheckIns(var person, var day) ->
          person == null ? all(asker, day) : of(asker, person);
      case Query.Absences() -> {
        LocalDate today = today(asker.person());
        Attendance all = new RollCall(world).of(today);
        yield new Attendance(today, List.of(), all.away(), List.of());
      }
    };
  }

  private Reply mine(Asker asker, @Nullable LocalDate day) {
    return shown(asker.person(), day == null ? today(asker.person()) : day);
  }

  private Reply shown(Person person, LocalDate day) {
    return world
        .checkIns()
        .of(person.id(), day)
        .map(given -> sent(person, given, List.of()))
        .orElseGet(
            () ->
                new Reply.CheckedIn(
                    person.name(), day, Sent.NOT_YET, known(person, day), List.of()));
  }

  private static Reply sent(Person person, Given given, List<String> proposed) {
    CheckIn said = given.said();
    return new Reply.CheckedIn(
        person.name(),
        given.day(),
        said == null ? Sent.SKIPPED : Sent.SENT,
        said == null ? CheckIn.NOTHING : said,
        proposed);
  }

  private CheckIn known(Person person, LocalDate day) {
    return new Prefill(world, zone(person)).of(person, day);
  }

  private Reply all(Asker asker, @Nullable LocalDate day) {
    return new RollCall(world).of(day == null ? today(asker.person()) : day);
  }

  /// Today's, or else the last one there is.
  private Reply of(Asker asker, String name) {
    Optional<Person> person =
        name.equalsIgnoreCase("me") ? Optional.of(asker.person()) : world.people().byName(name);
    if (person.isEmpty()) {
      return new Refused(
          Reason.WRONG, "“" + name + "” is nobody that is known here, and no day there was.");
    }
    LocalDate today = today(person.get());
    return world
        .checkIns()
        .of(person.get().id(), today)
        .or(() -> world.checkIns().before(person.get().id(), today))
        .map(given -> sent(person.get(), given, List.of()))
        .orElseGet(
            () -> new Refused(Reason.WRONG, person.get().name() + " has not checked in yet."));
  }

  Reply make(Asker asker, Command.OfDays command) {
    return switch (command) {
      case Command.CheckIn said ->
          on(said.day(), asker, day -> send(asker, day, completed(asker.person(), day, said)));
      case Command.SameCheckIn(var day) -> on(day, asker, one -> same(asker, one));
      case Command.SkipCheckIn(var day) ->
          on(
              day,
              asker,
              one -> {
                record(asker, new RoadmapEvent.CheckInSkipped(one));
                return shown(asker.person(), one);
              });
      case Command.ApplyCheckIn(var day) -> on(day, asker, one -> apply(asker, one));
      case Command.Away(var until) -> away(asker, until);
    };
  }

  private interface Saying {
    Reply of(LocalDate day);
  }

  private Reply on(@Nullable LocalDate said, Asker asker, Saying saying) {
    LocalDate today = today(asker.person());
    LocalDate day = said == null ? today : said;
    if (day.isAfter(today)) {
      return new Refused(Reason.WRONG, day + " has not come yet: say it then.");
    }
    return day.isBefore(today.minusDays(BACK))
        ? new Refused(
            Reason.WRONG, day + " is too long ago: check in within " + BACK + " days of it.")
        : saying.of(day);
  }

  /// What is not said stays as it was said before, or as it is known.
  private CheckIn completed(Person person, LocalDate day, Command.CheckIn said) {
    boolean whole = said.yesterday() != null && said.today() != null && said.blockers() != null;
    CheckIn before =
        whole
            ? CheckIn.NOTHING
            : world
                .checkIns()
                .of(person.id(), day)
                .map(Given::said)
                .orElseGet(() -> known(person, day));
    return new CheckIn(
        Objects.requireNonNullElse(said.yesterday(), before.yesterday()),
        Objects.requireNonNullElse(said.today(), before.today()),
        Objects.requireNonNullElse(said.blockers(), before.blockers()));
  }

  private Reply same(Asker asker, LocalDate day) {
    CheckIn last = world.checkIns().before(asker.person().id(), day).map(Given::said).orElse(null);
    return last == null
        ? new Refused(
            Reason.WRONG,
            "You have not checked in before: checkin shows what is known, send sends" + " that.")
        : send(asker, day, last);
  }

  private Reply send(Asker asker, LocalDate day, CheckIn said) {
    record(asker, new RoadmapEvent.CheckedIn(day, said));
    List<String> proposed = proposals(asker, said).stream().map(RequestText::of).toList();
    if (!proposed.isEmpty()) {
      conversation.leaveOpen(asker, List.of(RequestText.of(new Command.ApplyCheckIn(day))));
    }
    return new Reply.CheckedIn(asker.person().name(), day, Sent.SENT, said, proposed);
  }

  private List<Command> proposals(Asker asker, CheckIn said) {
    return Proposals.of(asker, said, new View(world, clock));
  }

  /// As one request, so that what takes one of it back takes back all.
  private Reply apply(Asker asker, LocalDate day) {
    CheckIn said = world.checkIns().of(asker.person().id(), day).map(Given::said).orElse(null);
    List<Command> commands = said == null ? List.of() : proposals(asker, said);
    if (commands.isEmpty()) {
      return new Refused(
          Reason.WRONG, "Your check-in of " + day + " names nothing that it would change now.");
    }
    Asker once = asker.with(asker.origin(clock.instant()).request());
    List<Change> changes = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (Command command : commands) {
      switch (door.apply(once, command)) {
        case Reply.Changed(var made, var remarked) -> {
          changes.addAll(made);
          remarks.addAll(remarked);
        }
        case Refused(var _, var sentence) -> remarks.add(sentence);
        case Reply _ -> remarks.add(RequestText.of(command) + " has to be said apart.");
      }
    }
    return changes.isEmpty()
        ? new Refused(Reason.WRONG, String.join(" ", remarks))
        : new Reply.Changed(changes, remarks);
  }

  private Reply away(Asker asker, @Nullable LocalDate until) {
    LocalDate today = today(asker.person());
    if (until == null) {
      record(asker, new RoadmapEvent.CameBack(today));
    } else if (until.isBefore(today)) {
      return new Refused(
          Reason.WRONG, until + " is over: say a day to come, such as away until fri.");
    } else {
      record(asker, new RoadmapEvent.WentAway(today, until));
    }
    return new Reply.Left(asker.person().name(), until);
  }

  private void record(Asker asker, RoadmapEvent event) {
    world
        .journal()
        .append(Batch.of(asker.origin(clock.instant()), List.of(new Draft(null, null, -1, event))));
  }

  private LocalDate today(Person person) {
    return LocalDate.ofInstant(clock.instant(), zone(person));
  }

  private ZoneId zone(Person person) {
    return world.checkIns().zone(person.id()).orElse(clock.getZone());
  }
}
