package dev.waymark.app.serve;

import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.standup.Standup;
import dev.waymark.core.standup.Standup.Channel;
import dev.waymark.core.standup.StandupSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts every channel's standup when it is due, and again until it is posted.
public final class Timetable implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

  /// The longest sleep: clocks jump, machines are suspended, and another process may die while it
  /// posts.
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(60);

  private final StandupSchedule schedule;
  private final List<Channel> channels;
  private final Standup standup;
  private final InstantSource clock;
  private final Tally tally;

  /// What came late to which channel.
  private final Map<String, Late> waiting = new ConcurrentHashMap<>();

  private volatile Instant looked;

  /// For each channel the last day that this process posted.
  private final Map<String, LocalDate> posted = new HashMap<>();

  private final Thread thread = Thread.ofVirtual().name("timetable").unstarted(this::run);

  /// Hears how standups come out.
  public interface Tally {
    void posted();

    /// Not this time; it is tried again.
    void delayed();

    /// Its day is over.
    void missed();
  }

  /// @param since when it was due
  private record Late(LocalDate day, Instant since) {}

  /// What is posted, when, and where.
  public record Plan(StandupSchedule schedule, List<Channel> channels) {
    public Plan {
      channels = List.copyOf(channels);
    }
  }

  public Timetable(Plan plan, Standup standup, InstantSource clock, Tally tally) {
    this.schedule = plan.schedule();
    this.channels = plan.channels();
    this.standup = standup;
    this.clock = clock;
    this.tally = tally;
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
    Duration untilDue = Duration.between(now, schedule.next(now));
    return untilDue.compareTo(LONGEST_SLEEP) < 0 ? untilDue : LONGEST_SLEEP;
  }

  /// Posts what is due now.
  void tick() {
    looked = clock.instant();
    Optional<LocalDate> due = schedule.due(looked);
    forget(due);
    due.ifPresent(
        day ->
            channels.stream()
                .filter(channel -> !day.equals(posted.get(channel.name())))
                .forEach(channel -> post(channel, day)));
  }

  /// What is no longer due will not be posted any more.
  private void forget(Optional<LocalDate> due) {
    waiting
        .entrySet()
        .removeIf(
            late -> {
              boolean isOver = !due.equals(Optional.of(late.getValue().day()));
              if (isOver) {
                tally.missed();
                LOG.error(
                    "the standup of {} was never posted to {}",
                    late.getValue().day(),
                    late.getKey());
              }
              return isOver;
            });
  }

  private void post(Channel channel, LocalDate day) {
    try {
      switch (standup.post(channel, day)) {
        case POSTED -> {
          posted.put(channel.name(), day);
          tally.posted();
          LOG.info("posted the standup of {} to {}", day, channel.name());
        }
        case QUIET -> {
          posted.put(channel.name(), day);
          LOG.info("no standup of {} in {}: nothing moved", day, channel.name());
        }
        case NOT_OURS -> {}
      }
      waiting.remove(channel.name());
    } catch (NotPosted | StoreProblem problem) {
      late(channel, day);
      LOG.warn(
          "the standup of {} is not in {} yet and will be tried again: {}",
          day,
          channel.name(),
          problem.getMessage());
    } catch (RuntimeException surprise) {
      late(channel, day);
      LOG.error("the standup of {} failed in {}", day, channel.name(), surprise);
    }
  }

  private void late(Channel channel, LocalDate day) {
    tally.delayed();
    waiting.putIfAbsent(channel.name(), new Late(day, clock.instant()));
  }

  /// For how long the oldest post that is due has been waiting; zero when none is.
  public Duration oldest() {
    Instant now = clock.instant();
    return waiting.values().stream()
        .map(late -> Duration.between(late.since(), now))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
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
