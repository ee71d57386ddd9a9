package dev.waymark.bots.chat;

import dev.waymark.bots.chat.card.Inquiry;
import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.port.CheckIns;
import dev.waymark.core.port.CheckIns.Asked;
import dev.waymark.core.port.CheckIns.Question;
import dev.waymark.core.port.Claim;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Sent;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.standup.Asking;
import dev.waymark.core.standup.Prefill;
import dev.waymark.core.standup.Rounds;
import dev.waymark.core.standup.Rounds.Turn;
import dev.waymark.core.standup.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks people at their time how their day goes, reminds them once, and writes under what it asked
/// what they answered, wherever they did.
public final class Enquirer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Enquirer.class);

  /// A host that has not asked within this time is taken for dead.
  private static final Duration LEASE = Duration.ofMinutes(1);

  /// Clocks jump, and machines are suspended.
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  /// One team's people.
  ///
  /// @param channels of chat services, as the configuration names them
  private record Rota(Rounds rounds, List<String> channels) {}

  /// Where somebody is asked.
  ///
  /// @param channel the service's own id of it
  /// @param alone whether nobody else is there
  private record Place(Identity who, Noticeboard board, String channel, boolean alone) {
    String name() {
      return Workspace.of(who).room(channel);
    }
  }

  private final World world;
  private final CheckIns checkIns;
  private final Inquiry inquiry;
  private final Map<Workspace, Noticeboard> boards;
  private final String host;
  private final List<Rota> rotas;
  private final Answered answered;
  private final InstantSource clock;
  private final Semaphore news = new Semaphore(1);
  private final Journal.Subscription subscription;
  private final Thread thread = Thread.ofVirtual().name("enquirer").unstarted(this::run);

  /// What this host has said about whom in its log, so that it says it once.
  private final Set<String> complained = new HashSet<>();

  private final Map<Question, Instant> resting = new HashMap<>();

  /// Where this host asks whom.
  ///
  /// @param host what this program is called among those that share the store
  /// @param boards by where people and channels are
  /// @param teams those that ask nobody do not matter
  public record Post(String host, Map<Workspace, Noticeboard> boards, List<Team> teams) {
    public Post {
      boards = Map.copyOf(boards);
      teams = List.copyOf(teams);
    }

    /// Whether anybody is ever asked.
    public boolean asks() {
      return !boards.isEmpty() && teams.stream().anyMatch(team -> team.asking() != null);
    }
  }

  /// @param desk takes what is pressed on its messages
  public Enquirer(World world, ChatDesk desk, Post post, InstantSource clock) {
    this.world = world;
    this.checkIns = world.checkIns();
    this.inquiry = new Inquiry(desk::code);
    this.boards = post.boards();
    this.host = post.host();
    this.rotas = post.teams().stream().flatMap(Enquirer::rota).toList();
    this.answered = new Answered(world, inquiry, post, clock);
    this.clock = clock;
    this.subscription = world.journal().onNews(news::release);
  }

  private static Stream<Rota> rota(Team team) {
    Asking asking = team.asking();
    return asking == null
        ? Stream.empty()
        : Stream.of(new Rota(new Rounds(team.schedule(), asking), team.channels()));
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        boolean told = news.tryAcquire(untilNextLook().toMillis() + 1, TimeUnit.MILLISECONDS);
        var _ = news.drainPermits();
        tick(told);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration untilNextLook() {
    Instant now = clock.instant();
    return next(now)
        .map(next -> Duration.between(now, next))
        .filter(wait -> wait.compareTo(LONGEST_SLEEP) < 0)
        .orElse(LONGEST_SLEEP);
  }

  /// The next moment after this one at which somebody may have to be asked.
  Optional<Instant> next(Instant now) {
    return rotas.stream()
        .flatMap(rota -> rota.rounds().next(now).stream())
        .min(Comparator.naturalOrder());
  }

  /// Asks whose turn it is, and where somebody answered, says so.
  ///
  /// @param answers whether somebody may have answered
  void tick(boolean answers) {
    try {
      Instant now = clock.instant();
      if (answers) {
        answered.settle();
      }
      for (Rota rota : rotas) {
        rota.rounds().now(now).forEach(turn -> attempt(turn, rota.channels()));
      }
    } catch (StoreProblem problem) {
      LOG.warn("Who is to be asked cannot be looked at now: {}", problem.sentence());
    }
  }

  private void attempt(Turn turn, List<String> channels) {
    Optional<Person> person = world.people().byName(turn.person());
    if (person.isEmpty()) {
      complain(turn.person(), "is nobody that is known here, and so is not asked: person add");
      return;
    }
    Person.Id id = person.get().id();
    if (checkIns.of(id, turn.day()).isPresent() || checkIns.away(id, turn.day()).isPresent()) {
      return;
    }
    Optional<Asked> asked =
        checkIns.open().stream()
            .filter(one -> one.question().equals(new Question(id, turn.day(), false)))
            .findFirst();
    if (asked.isEmpty()) {
      attempt(turn, person.get(), new Question(id, turn.day(), false), channels);
    } else if (turn.reminds(asked.get().at(), clock.instant())) {
      attempt(turn, person.get(), new Question(id, turn.day(), true), channels);
    }
  }

  private void attempt(Turn turn, Person person, Question question, List<String> channels) {
    Instant now = clock.instant();
    if (now.isBefore(resting.getOrDefault(question, Instant.MIN))) {
      return;
    }
    try {
      Claim claim = checkIns.claim(question, host, now, LEASE);
      if (!claim.isOurs()) {
        return;
      }
      Optional<Place> place = place(person, channels);
      if (place.isPresent()) {
        ask(turn, person, question, claim, place.get());
      } else {
        complain(turn.person(), "is linked on no service where they could be asked: person link");
      }
      resting.remove(question);
    } catch (NotPosted | StoreProblem problem) {
      resting.put(question, now.plus(LEASE));
      complain(turn.person(), "cannot be asked yet; it is tried again: " + problem.getMessage());
    } catch (RuntimeException surprise) {
      resting.put(question, now.plus(LEASE));
      LOG.error("{} could not be asked how their day goes", turn.person(), surprise);
    }
  }

  private void ask(Turn turn, Person person, Question question, Claim claim, Place place)
      throws NotPosted {
    CheckIn known = new Prefill(world, turn.zone()).of(person, turn.day());
    Reply.CheckedIn checkIn =
        new Reply.CheckedIn(person.name(), turn.day(), Sent.NOT_YET, known, List.of());
    List<Identity> called =
        place.alone() || !world.follows().isCalled(person.id()) ? List.of() : List.of(place.who());
    Notice notice =
        new Notice(inquiry.asking(checkIn, question.again(), place.alone()), called, true);
    // Whoever was held up until now may have lost it to another host, which asks.
    if (!checkIns.claim(question, host, clock.instant(), LEASE).isOurs()) {
      return;
    }
    boolean repeated = claim == Claim.TAKEN_OVER;
    String message = place.board().put(place.channel(), question.key(), repeated, notice);
    checkIns.asked(new Asked(question, clock.instant(), turn.zone(), place.name(), message));
    complained.remove(turn.person());
  }

  /// Alone where the service has such a place, else in a channel of the team.
  private Optional<Place> place(Person person, List<String> channels) throws NotPosted {
    List<Place> others = new ArrayList<>();
    for (Identity who : world.people().identities(person.id())) {
      Workspace where = Workspace.of(who);
      Noticeboard board = boards.get(where);
      if (board != null) {
        Optional<String> alone = board.alone(who);
        if (alone.isPresent()) {
          return Optional.of(new Place(who, board, alone.get(), true));
        }
        channels.stream()
            .filter(channel -> Workspace.of(channel).equals(Optional.of(where)))
            .map(channel -> new Place(who, board, Workspace.channel(channel), false))
            .forEach(others::add);
      }
    }
    return others.stream().findFirst();
  }

  private void complain(String person, String what) {
    if (complained.add(person)) {
      LOG.warn("{} {}", person, what);
    }
  }

  @Override
  public void close() {
    subscription.close();
    thread.interrupt();
    try {
      thread.join(LONGEST_SLEEP);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
