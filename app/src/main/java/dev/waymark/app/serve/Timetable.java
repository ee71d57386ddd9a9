package dev.waymark.app.serve;

import dev.waymark.core.standup.Roster.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Goes round all teams' standups: each is posted when it is due, and again until it is posted.
public final class Timetable implements AutoCloseable {
  /// The longest sleep: clocks jump, machines are suspended, and another process may die while it
  /// posts.
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(60);

  private final List<Round> rounds;
  private final InstantSource clock;
  private volatile Instant looked;
  private final Thread thread = Thread.ofVirtual().name("timetable").unstarted(this::run);

  /// Hears how standups come out.
  public interface Tally {
    void posted();

    /// Not this time; it is tried again.
    void delayed();

    /// Its day is over.
    void missed();
  }

  /// @param meetings one a team
  public Timetable(List<Meeting> meetings, InstantSource clock, Tally tally) {
    this.rounds = meetings.stream().map(one -> new Round(one, clock, tally)).toList();
    this.clock = clock;
    this.looked = clock.instant();
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        tick();
        Thread.sleep(untilNextLook(clock.instant()));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration untilNextLook(Instant now) {
    return rounds.stream()
        .map(round -> Duration.between(now, round.next(now)))
        .filter(untilDue -> untilDue.compareTo(LONGEST_SLEEP) < 0)
        .min(Comparator.naturalOrder())
        .orElse(LONGEST_SLEEP);
  }

  /// Posts what is due now.
  void tick() {
    looked = clock.instant();
    rounds.forEach(Round::tick);
  }

  /// For how long the oldest post that is due has been waiting; zero when none is.
  public Duration oldest() {
    return rounds.stream().map(Round::oldest).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /// A channel that cannot be posted to, and why.
  public Optional<String> unreached() {
    return rounds.stream().flatMap(round -> round.unreached().stream()).findFirst();
  }

  /// What is wrong with it, if anything.
  public Optional<String> trouble() {
    Duration silence = Duration.between(looked, clock.instant());
    return silence.compareTo(LONGEST_SLEEP.multipliedBy(3)) > 0
        ? Optional.of("has not looked at the clock for " + silence.toSeconds() + " s")
        : Optional.empty();
  }

  /// Ends; a post that is under way is finished first.
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(LONGEST_SLEEP);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
