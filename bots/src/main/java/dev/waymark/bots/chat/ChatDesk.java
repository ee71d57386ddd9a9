package dev.waymark.bots.chat;

import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.core.event.Identity;
import dev.waymark.core.port.People;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// The same desk for every chat service: finds out who asks, has them answered, and says who may
/// see the answer.
public final class ChatDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ChatDesk.class);

  /// How many requests one person may make within a minute, unless told otherwise.
  public static final int USUAL_PER_MINUTE = 30;

  private static final int LONGEST = 2_000;

  private static final String HAPPENED =
      "What you asked was carried out just before a restart here: log shows it.";

  private final Door door;
  private final People people;
  private final Newcomers newcomers;
  private final Clock clock;
  private final Allowance allowance;
  private final LongAdder turnedAway = new LongAdder();

  /// @param clock in whose zone times are told
  public ChatDesk(Door door, People people, Newcomers newcomers, Clock clock) {
    this.door = door;
    this.people = people;
    this.newcomers = newcomers;
    this.clock = clock;
    this.allowance = new Allowance(clock);
  }

  /// Answers; blocks as long as that takes and never throws.
  public Answer answer(Said said) {
    String request = Errand.request(clock);
    try (var _ = MDC.putCloseable("request", request)) {
      LOG.debug("{} delivered {}", said.surface(), said.delivery());
      return Errand.hasHappened() ? toAsker("", HAPPENED) : attempt(said, request);
    }
  }

  private Answer attempt(Said said, String request) {
    try {
      return reply(said, request);
    } catch (RuntimeException | Error surprise) {
      String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
      LOG.error("Error {}: a request from {} could not be answered", id, said.surface(), surprise);
      return toAsker("", "Something went wrong; an admin finds error " + id + " in the log.");
    }
  }

  /// Whether these words ask for a change, as far as their first one tells.
  public static boolean wantsChange(String words) {
    String[] parts = words.strip().split("\\s+", 2);
    return Verb.of(parts[0]).filter(Verb::changes).isPresent();
  }

  /// Lets one person make so many requests within a minute from now on.
  public void limit(int requestsPerMinute) {
    allowance.set(requestsPerMinute);
  }

  /// How many requests came faster than one person may ask.
  public long turnedAway() {
    return turnedAway.sum();
  }

  /// The name of somebody who is linked.
  public Optional<String> nameOf(Identity identity) {
    return people.byIdentity(identity).map(Person::name);
  }

  /// The words for something that nobody asked for.
  public List<Line> words(Reply reply) {
    return Wording.of(reply, clock.getZone());
  }

  private Answer reply(Said said, String request) {
    Duration wait = allowance.take(said.who());
    if (wait.isPositive()) {
      turnedAway.increment();
      return toAsker(
          "", "That was a lot within a minute: try again in " + (wait.toSeconds() + 1) + " s.");
    }
    Optional<Person> known = people.byIdentity(said.who());
    if (known.isEmpty()) {
      return newcomers
          .hear(said.who(), said.text())
          .map(sentence -> toAsker("", sentence))
          .orElseGet(() -> unlinked(said.who()));
    }
    Person person = known.get();
    String words = Printable.of(said.text()).strip();
    int length = words.codePointCount(0, words.length());
    if (length > LONGEST) {
      return toAsker(
          person.name(), "That is " + length + " characters: say it in " + LONGEST + " or fewer.");
    }
    Reply reply = door.answer(new Asker(person, said.surface(), room(said), request), words);
    return new Answer(audience(reply), person.name(), words(reply));
  }

  private static String room(Said said) {
    return said.surface().word() + ":" + said.room();
  }

  private static Answer unlinked(Identity who) {
    String identity = who.kind().name().toLowerCase(Locale.ROOT) + ":" + who.value();
    Line line =
        Line.of(
            Line.plain("I do not know yet who you are: ask an admin to run "),
            Line.code("waymark person code NAME"),
            Line.plain(" and tell me the code, or "),
            Line.code("waymark person link NAME " + identity));
    return new Answer(Audience.ASKER, "", List.of(line));
  }

  private static Answer toAsker(String name, String sentence) {
    return new Answer(Audience.ASKER, name, List.of(Line.of(Line.plain(sentence))));
  }

  /// What was changed concerns everybody; what was asked or went wrong concerns the asker.
  private static Audience audience(Reply reply) {
    return switch (reply) {
      case Reply.Changed _, Reply.MilestoneSaid _ -> Audience.CHANNEL;
      case Reply.Remarked(var remarked, var _) -> audience(remarked);
      case Reply.Understood(var _, var understood) -> audience(understood);
      case Reply.Listing _,
          Reply.Card _,
          Reply.Overview _,
          Reply.Choice _,
          Reply.History _,
          Reply.Digest _,
          Reply.Views _,
          Reply.Confirm _,
          Reply.Findings _,
          Reply.Document _,
          Reply.Help _,
          Reply.Refused _ ->
          Audience.ASKER;
    };
  }
}
