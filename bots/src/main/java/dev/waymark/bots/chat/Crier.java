package dev.waymark.bots.chat;

import dev.waymark.bots.chat.card.Bulletin;
import dev.waymark.core.assistant.Followed;
import dev.waymark.core.assistant.Followed.Found;
import dev.waymark.core.assistant.Followed.News;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.port.Follows;
import dev.waymark.core.port.Follows.Message;
import dev.waymark.core.port.Follows.Told;
import dev.waymark.core.port.Follows.Turn;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.port.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells channels what changes of what they follow: one message for a while in which things change,
/// brought up to date until they rest.
public final class Crier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Crier.class);

  /// A host that has not told a channel within this time is taken for dead.
  private static final Duration LEASE = Duration.ofMinutes(2);

  /// How often the journal is looked at without news, for what another host left.
  private static final Duration LOOK = Duration.ofSeconds(30);

  private static final Duration REST_AFTER_FAILURE = Duration.ofMinutes(1);

  /// How long things are let change.
  ///
  /// @param settle before the first of it is told, and between one telling and the next
  /// @param quiet how long nothing has changed when the next change gets a message of its own
  public record Rhythm(Duration settle, Duration quiet) {
    public static final Rhythm USUAL = new Rhythm(Duration.ofSeconds(5), Duration.ofMinutes(15));
  }

  private final Follows follows;
  private final Journal journal;
  private final Followed followed;
  private final Callings callings;
  private final Bulletin bulletin;
  private final Map<Workspace, Noticeboard> boards;
  private final String host;
  private final Rhythm rhythm;
  private final Clock clock;
  private final Semaphore news = new Semaphore(0);
  private final Journal.Subscription subscription;
  private final Thread thread = Thread.ofVirtual().name("crier").unstarted(this::run);

  /// For each channel where the journal ended when nothing was left to tell it.
  private final Map<String, Long> caughtUp = new HashMap<>();

  private final Map<String, Instant> resting = new HashMap<>();

  /// Where this host tells what, and how.
  ///
  /// @param host what this program is called among those that share the store
  /// @param boards of which workspaces
  public record Post(String host, Map<Workspace, Noticeboard> boards, Rhythm rhythm) {
    public Post {
      boards = Map.copyOf(boards);
    }
  }

  /// @param desk takes what is pressed on its messages
  /// @param clock in whose zone days begin
  public Crier(World world, ChatDesk desk, Post post, Clock clock) {
    follows = world.follows();
    journal = world.journal();
    followed = new Followed(world, clock);
    callings = new Callings(world.people(), world.follows()::isCalled);
    bulletin = new Bulletin(desk::code);
    boards = post.boards();
    host = post.host();
    rhythm = post.rhythm();
    this.clock = clock;
    subscription = journal.onNews(news::release);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        tick();
        var _ = news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        Thread.sleep(rhythm.settle());
        var _ = news.drainPermits();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /// Tells every channel what it does not know yet.
  void tick() {
    try {
      follows.channels().forEach(this::attempt);
    } catch (StoreProblem problem) {
      LOG.warn("What channels follow cannot be looked at now: {}", problem.sentence());
    }
  }

  private void attempt(String channel) {
    Instant now = clock.instant();
    if (now.isBefore(resting.getOrDefault(channel, Instant.MIN))) {
      return;
    }
    try {
      long head = journal.head();
      if (!Long.valueOf(head).equals(caughtUp.get(channel)) && tell(channel)) {
        caughtUp.put(channel, head);
      }
      resting.remove(channel);
    } catch (NotPosted | StoreProblem problem) {
      rest(channel, now, problem.getMessage());
    } catch (RuntimeException surprise) {
      LOG.error("{} could not be told what it follows", channel, surprise);
      rest(channel, now, null);
    }
  }

  private void rest(String channel, Instant now, @Nullable String why) {
    if (resting.put(channel, now.plus(REST_AFTER_FAILURE)) == null && why != null) {
      LOG.warn("{} is not told yet what it follows; it is tried again: {}", channel, why);
    }
  }

  /// @return whether there was nothing left to do, for this host
  private boolean tell(String channel) throws NotPosted {
    Noticeboard board = board(channel);
    Optional<Turn> mine =
        board == null ? Optional.empty() : follows.turn(channel, host, clock.instant(), LEASE);
    return mine.isEmpty() || board == null || tell(mine.get(), board);
  }

  private boolean tell(Turn turn, Noticeboard board) throws NotPosted {
    List<String> filters = follows.of(turn.channel());
    Told told = turn.told();
    Found fresh = after(told.upTo(), turn.channel(), filters);
    Message before = told.message();
    boolean unsure = before != null && before.id().isEmpty();
    if (fresh.news().isEmpty() && !unsure) {
      return follows.told(turn, new Told(fresh.upTo(), before));
    }
    Message next = next(told, fresh);
    // What is about to be said is written down first: whoever finds this looks whether it was said.
    // And whoever was held up until now may have lost the turn to another host, which tells.
    if (!follows.told(turn, new Told(told.upTo(), next))) {
      return true;
    }
    Found all = after(next.after(), turn.channel(), filters);
    Notice notice = notice(all.news(), filters, turn.channel());
    String id = Workspace.channel(turn.channel());
    if (next.id().isEmpty()) {
      String key = turn.channel() + "@" + next.after();
      keep(turn, all, next, board.put(id, key, unsure, notice));
    } else if (board.change(id, next.id(), notice)) {
      keep(turn, all, next, next.id());
    } else if (follows.told(turn, new Told(told.upTo(), null))) {
      // Somebody removed it: what is new gets a message of its own, at the next look.
      news.release();
      return false;
    }
    return true;
  }

  private void keep(Turn turn, Found all, Message next, String id) {
    follows.told(turn, new Told(all.upTo(), new Message(next.after(), next.latest(), id)));
  }

  private Found after(long sequence, String channel, List<String> filters) {
    return followed.after(sequence, filters, follows.heard(channel));
  }

  /// The same message as long as things keep changing.
  private Message next(Told told, Found fresh) {
    Message before = told.message();
    Instant latest = fresh.news().stream().map(News::latest).findFirst().orElseGet(clock::instant);
    boolean goesOn =
        before != null
            && (before.id().isEmpty()
                || (Duration.between(before.latest(), latest).compareTo(rhythm.quiet()) <= 0
                    && day(before.latest()).equals(day(latest))));
    return goesOn && before != null
        ? new Message(before.after(), latest, before.id())
        : new Message(told.upTo(), latest, "");
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }

  private Notice notice(List<News> news, List<String> filters, String channel) {
    LocalDate today = day(clock.instant());
    Workspace where = Workspace.of(channel).orElseThrow();
    return new Notice(
        bulletin.of(news, filters),
        news.stream().flatMap(one -> callings.of(one, today, where)).distinct().toList());
  }

  private @Nullable Noticeboard board(String channel) {
    return Workspace.of(channel).map(boards::get).orElse(null);
  }

  @Override
  public void close() {
    subscription.close();
    thread.interrupt();
    try {
      thread.join(LOOK);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
