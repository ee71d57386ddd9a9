package dev.waymark.bots.chat;

import dev.waymark.bots.chat.card.Cards;
import dev.waymark.bots.chat.card.Press;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.insight.Burnup;
import dev.waymark.core.port.Follows;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.People;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Person;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// The same desk for every chat service: finds out who asks, has them answered, and says who may
/// see the answer and what they can do next. What is pressed or filled in comes to words that could
/// have been typed, from whoever pressed, through the same door. Whatever is asked here blocks as
/// long as it takes and never throws.
public final class ChatDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ChatDesk.class);

  /// How many requests one person may make within a minute, unless told otherwise.
  public static final int USUAL_PER_MINUTE = 30;

  private static final String HAPPENED =
      "What you asked was carried out just before a restart here: log shows it.";

  private final Reception reception;
  private final Shorthand codes = new Shorthand();
  private final Cards cards;
  private final Clerk clerk;
  private final Clock clock;

  /// @param clock in whose zone times are told
  public ChatDesk(Door door, People people, Newcomers newcomers, Clock clock) {
    this.reception = new Reception(door, people, newcomers, clock);
    this.cards = new Cards(clock.getZone(), codes::of);
    this.clerk = new Clerk(reception, cards, codes);
    this.clock = clock;
  }

  /// Answers what was typed.
  public Answer answer(Said said) {
    return once(said, request -> clerk.answer(said, request), answer -> answer);
  }

  /// Does what was pressed.
  ///
  /// @param said whose text is the pressed offer's code
  public Pressed press(Said said) {
    return once(said, request -> clerk.press(said, request), Pressed::beside);
  }

  /// The form that an offer opens before anything is done, with what is known of what is asked for.
  ///
  /// @param said whose text is the pressed offer's code
  public Optional<Blank> blank(Said said) {
    return codes
        .read(said.text())
        .filter(Press.Fill.class::isInstance)
        .map(Press.Fill.class::cast)
        .map(fill -> new Blank(fill, attempt(said, () -> clerk.known(fill, said), _ -> Map.of())));
  }

  /// Does what was filled in.
  ///
  /// @param said whose text is the form's code
  /// @param answers by the fields' names
  public Submitted submit(Said said, Map<String, String> answers) {
    return once(
        said,
        request -> new Entry(reception, clerk, cards).submit(said, answers, request),
        answer -> new Submitted.Taken(Pressed.beside(answer)));
  }

  /// What one person sees first; whatever else was said does not matter.
  public Sheet home(Said said) {
    return attempt(
        said,
        () -> new Desktop(reception, cards, codes).of(said, Origin.newRequest(clock.instant())),
        Answer::sheet);
  }

  private <T> T once(Said said, Function<String, T> work, Function<Answer, T> sorry) {
    String request = Errand.request(clock);
    try (var _ = MDC.putCloseable("request", request)) {
      LOG.debug("{} delivered {}", said.surface(), said.delivery());
      return Errand.hasHappened()
          ? sorry.apply(Answer.toAsker(HAPPENED))
          : attempt(said, () -> work.apply(request), sorry);
    }
  }

  private static <T> T attempt(Said said, Supplier<T> work, Function<Answer, T> sorry) {
    try {
      return work.get();
    } catch (RuntimeException | Error surprise) {
      String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
      LOG.error("Error {}: a request from {} could not be answered", id, said.surface(), surprise);
      return sorry.apply(
          Answer.toAsker("Something went wrong; an admin finds error " + id + " in the log."));
    }
  }

  /// Whether these words ask for a change, as far as their first one tells.
  public static boolean wantsChange(String words) {
    return Clerk.verb(words).filter(Verb::changes).isPresent();
  }

  /// Lets one person make so many requests within a minute from now on.
  public void limit(int requestsPerMinute) {
    reception.limit(requestsPerMinute);
  }

  /// How changes are told in some channels from now on; in all others publicly.
  ///
  /// @param byRoom as [Workspace#room] names it
  public void manners(Map<String, Manner> byRoom) {
    clerk.manners(byRoom);
  }

  /// From now on a channel that follows something is not told again what it was told when it was
  /// asked for there, and nobody is called by name who does not want that.
  public void follows(Follows follows) {
    clerk.follows(follows);
    reception.tell(
        (room, request) -> {
          if (clerk.manner(room) != Manner.QUIET && !follows.of(room).isEmpty()) {
            follows.heard(room, request, clock.instant());
          }
        });
  }

  /// From now on what tells how things are can show how they came to be so.
  public void charts(Journal journal, Painter painter) {
    clerk.charts(new Charts(() -> Burnup.of(journal, clock.getZone()), painter, clock));
  }

  /// From now on people of a workspace may no more than this, whatever their role.
  ///
  /// @param standing asked for everybody who is linked; may block
  public void guests(Workspace workspace, Function<Identity, Guests> standing) {
    reception.guests(workspace, standing);
  }

  /// From now on people of a workspace whom nobody knows are known by their address, where an admin
  /// gave that to somebody.
  ///
  /// @param confirmed the address that the service vouches for; may block
  public void addresses(Workspace workspace, Function<Identity, Optional<String>> confirmed) {
    reception.addresses(workspace, confirmed);
  }

  /// How many requests came faster than one person may ask.
  public long turnedAway() {
    return reception.turnedAway();
  }

  /// The name of somebody who is linked.
  public Optional<String> nameOf(Identity identity) {
    return reception.people().byIdentity(identity).map(Person::name);
  }

  /// In whose zone days begin.
  public Clock clock() {
    return clock;
  }

  /// How something that can be pressed is written on it.
  String code(Press press) {
    return codes.of(press);
  }

  /// Something that nobody asked for.
  public Sheet unasked(Reply reply) {
    return clerk.charted(reply, Sheet.of(cards.words(reply)));
  }
}
