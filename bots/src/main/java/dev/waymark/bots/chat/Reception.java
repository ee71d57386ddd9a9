package dev.waymark.bots.chat;

import dev.waymark.bots.chat.text.Printable;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.People;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Who asks, and whether they may ask now: everything that comes in passes here before the door.
final class Reception {
  private static final int LONGEST = 2_000;

  /// What comes of it.
  sealed interface Met {}

  /// Nothing was asked at the door.
  ///
  /// @param name empty where nobody knows them
  record Turned(String name, List<Line> lines) implements Met {
    static Turned away(String name, String sentence) {
      return new Turned(name, List.of(Line.of(Line.plain(sentence))));
    }
  }

  record Heard(Person person, String words, Reply reply) implements Met {}

  private final Door door;
  private final People people;
  private final Newcomers newcomers;
  private final Allowance allowance;
  private final LongAdder turnedAway = new LongAdder();
  private final Map<Workspace, Function<Identity, Guests>> guests = new ConcurrentHashMap<>();
  private final Map<Workspace, Function<Identity, Optional<String>>> addresses =
      new ConcurrentHashMap<>();
  private volatile BiConsumer<String, String> told = (_, _) -> {};

  Reception(Door door, People people, Newcomers newcomers, InstantSource clock) {
    this.door = door;
    this.people = people;
    this.newcomers = newcomers;
    this.allowance = new Allowance(clock);
  }

  /// @param told hears, before anybody else can, which room is told of which request
  void tell(BiConsumer<String, String> told) {
    this.told = told;
  }

  void guests(Workspace workspace, Function<Identity, Guests> standing) {
    guests.put(workspace, standing);
  }

  void addresses(Workspace workspace, Function<Identity, Optional<String>> confirmed) {
    addresses.put(workspace, confirmed);
  }

  private Guests standing(Identity who) {
    return guests.getOrDefault(Workspace.of(who), _ -> Guests.AS_LINKED).apply(who);
  }

  void limit(int requestsPerMinute) {
    allowance.set(requestsPerMinute);
  }

  long turnedAway() {
    return turnedAway.sum();
  }

  People people() {
    return people;
  }

  Met meet(Said said, String request) {
    Duration wait = allowance.take(said.who());
    if (wait.isPositive()) {
      turnedAway.increment();
      return Turned.away(
          "", "That was a lot within a minute: try again in " + (wait.toSeconds() + 1) + " s.");
    }
    Optional<Person> known = people.byIdentity(said.who());
    if (known.isEmpty()) {
      Optional<String> greeting = newcomers.hear(said.who(), said.text());
      if (greeting.isPresent()) {
        return Turned.away("", greeting.get());
      }
      known = recognised(said.who());
    }
    if (known.isEmpty()) {
      return unlinked(said.who());
    }
    Guests standing = standing(said.who());
    if (standing == Guests.REFUSE) {
      return Turned.away(
          known.get().name(),
          "Guests and bots are not answered here: ask somebody who is neither.");
    }
    Person person =
        standing == Guests.VIEWER
            ? new Person(known.get().id(), known.get().name(), Person.Role.VIEWER)
            : known.get();
    String words = Printable.of(said.text()).strip();
    int length = words.codePointCount(0, words.length());
    return length > LONGEST
        ? Turned.away(
            person.name(), "That is " + length + " characters: say it in " + LONGEST + " or fewer.")
        : new Heard(person, words, ask(person, said, words, request));
  }

  /// What somebody who is known may see anyway.
  Optional<Reply> look(Said said, String words) {
    return people
        .byIdentity(said.who())
        .filter(_ -> standing(said.who()) != Guests.REFUSE)
        .map(person -> ask(person, said, words, said.delivery()));
  }

  private Optional<Person> recognised(Identity who) {
    return addresses
        .getOrDefault(Workspace.of(who), _ -> Optional.empty())
        .apply(who)
        .flatMap(address -> newcomers.recognise(who, address));
  }

  /// One thing more that the same person asks as part of the same.
  Reply ask(Person person, Said said, String words, String request) {
    if (Clerk.verb(words).map(Verb::changes).orElse(true)) {
      told.accept(room(said), request);
    }
    return door.answer(new Asker(person, said.surface(), room(said), request), words);
  }

  static String room(Said said) {
    return Workspace.of(said.who()).room(said.room());
  }

  private static Turned unlinked(Identity who) {
    String identity = who.kind().name().toLowerCase(Locale.ROOT) + ":" + who.value();
    Line line =
        Line.of(
            Line.plain("I do not know yet who you are: ask an admin to run "),
            Line.code("waymark person code NAME"),
            Line.plain(" and tell me the code, or "),
            Line.code("waymark person link NAME " + identity));
    return new Turned("", List.of(line));
  }
}
