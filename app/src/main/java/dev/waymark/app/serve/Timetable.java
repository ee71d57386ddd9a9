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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /// For each channel the last day that this process posted.
  private final Map<String, LocalDate> posted = new HashMap<>();

  private final Thread thread = Thread.ofVirtual().name("timetable").unstarted(this::run);

  public Timetable(
      StandupSchedule schedule, List<Channel> channels, Standup standup, InstantSource clock) {
    this.schedule = schedule;
    this.channels = List.copyOf(channels);
    this.standup = standup;
    this.clock = clock;
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
    Optional<LocalDate> due = schedule.due(clock.instant());
    due.ifPresent(
        day ->
            channels.stream()
                .filter(channel -> !day.equals(posted.get(channel.name())))
                .forEach(channel -> post(channel, day)));
  }

  private void post(Channel channel, LocalDate day) {
    try {
      if (standup.post(channel, day) == Standup.Outcome.POSTED) {
        posted.put(channel.name(), day);
        LOG.info("posted the standup of {} to {}", day, channel.name());
      }
    } catch (NotPosted | StoreProblem problem) {
      LOG.warn(
          "the standup of {} is not in {} yet and will be tried again: {}",
          day,
          channel.name(),
          problem.getMessage());
    } catch (RuntimeException surprise) {
      LOG.error("the standup of {} failed in {}", day, channel.name(), surprise);
    }
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
