package dev.waymark.app.serve;

import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.standup.Standup;
import dev.waymark.core.standup.Standup.Channel;
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

/// One team's posts: to each of its channels when they are due, and again until they are there.
final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final Standup standup;
  private final List<Channel> channels;
  private final InstantSource clock;
  private final Timetable.Tally tally;

  /// What came late to which channel.
  private final Map<String, Late> waiting = new ConcurrentHashMap<>();

  /// For each channel the last day that this process posted.
  private final Map<String, LocalDate> posted = new HashMap<>();

  /// @param since when it was due
  private record Late(LocalDate day, Instant since) {}

  Round(Timetable.Plan plan, InstantSource clock, Timetable.Tally tally) {
    this.standup = plan.standup();
    this.channels = plan.channels();
    this.clock = clock;
    this.tally = tally;
  }

  /// The next moment after this one at which something becomes due.
  Instant next(Instant now) {
    return standup.team().schedule().next(now);
  }

  /// Posts what is due now.
  void tick() {
    Optional<LocalDate> due = standup.team().schedule().due(clock.instant());
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
                    "the {} of {} was never posted to {}",
                    what(),
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
          LOG.info("posted the {} of {} to {}", what(), day, channel.name());
        }
        case QUIET -> {
          posted.put(channel.name(), day);
          LOG.info("no {} of {} in {}: nothing moved", what(), day, channel.name());
        }
        case NOT_OURS -> {}
      }
      waiting.remove(channel.name());
    } catch (NotPosted | StoreProblem problem) {
      late(channel, day);
      LOG.warn(
          "the {} of {} is not in {} yet and will be tried again: {}",
          what(),
          day,
          channel.name(),
          problem.getMessage());
    } catch (RuntimeException surprise) {
      late(channel, day);
      LOG.error("the {} of {} failed in {}", what(), day, channel.name(), surprise);
    }
  }

  private void late(Channel channel, LocalDate day) {
    tally.delayed();
    waiting.putIfAbsent(channel.name(), new Late(day, clock.instant()));
  }

  /// For how long the oldest post that is due has been waiting; zero when none is.
  Duration oldest() {
    Instant now = clock.instant();
    return waiting.values().stream()
        .map(late -> Duration.between(late.since(), now))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private String what() {
    String team = standup.team().name();
    return team.isEmpty() ? "standup" : team + " standup";
  }
}
