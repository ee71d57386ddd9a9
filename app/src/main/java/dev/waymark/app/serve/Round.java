package dev.waymark.app.serve;

import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.standup.Roster.Meeting;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One team's posts: to each of its channels when they are due, and again until they are there.
final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  /// What takes longer than this does not mend itself.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Lull lull = new Lull(Duration.ofMinutes(3));
  private final Standup standup;
  private final List<Channel> channels;
  private final InstantSource clock;
  private final Timetable.Tally tally;

  /// What came late to which channel.
  private final Map<String, Late> waiting = new ConcurrentHashMap<>();

  /// For each channel the last day that this process posted.
  private final Map<String, LocalDate> posted = new HashMap<>();

  /// The last day of which it is known what was missed before it.
  private @Nullable LocalDate lookedBack;

  /// For each channel the last day on which the team's others heard that it cannot be reached.
  private final Map<String, LocalDate> told = new HashMap<>();

  /// @param since when it was due
  /// @param why what went wrong last
  private record Late(LocalDate day, Instant since, String why) {}

  Round(Meeting meeting, InstantSource clock, Timetable.Tally tally) {
    this.standup = meeting.standup();
    this.channels = meeting.channels();
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
    due.filter(day -> !day.equals(lookedBack)).ifPresent(this::lookBack);
    due.ifPresent(
        day ->
            channels.stream()
                .filter(channel -> !day.equals(posted.get(channel.name())))
                .forEach(channel -> post(channel, day)));
    if (standup.team().manner().edits()) {
      due.filter(_ -> lull.isAfter(standup.latest(), clock.instant())).ifPresent(this::edit);
    }
  }

  /// One that cannot be reached waits for the next change.
  private void edit(LocalDate day) {
    for (Channel channel : channels) {
      try {
        if (standup.edit(channel, day)) {
          LOG.info("the {} of {} in {} tells what came late", what(), day, channel.name());
        }
      } catch (NotPosted | StoreProblem problem) {
        LOG.warn(
            "the {} of {} in {} does not tell what came late: {}",
            what(),
            day,
            channel.name(),
            problem.getMessage());
      }
    }
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
                    "the {} of {} was never posted to {}: {}",
                    what(),
                    late.getValue().day(),
                    late.getKey(),
                    late.getValue().why());
                missed(late.getKey(), late.getValue());
              }
              return isOver;
            });
  }

  private void lookBack(LocalDate day) {
    try {
      for (Channel channel : channels) {
        for (LocalDate missed : standup.lookBack(channel)) {
          tally.missed();
          LOG.error(
              "the {} of {} was never posted to {}: no service was running",
              what(),
              missed,
              channel.name());
        }
      }
      lookedBack = day;
    } catch (StoreProblem problem) {
      LOG.warn("what was missed is looked for again: {}", problem.getMessage());
    }
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
      late(channel, day, String.valueOf(problem.getMessage()));
      LOG.warn(
          "the {} of {} is not in {} yet and will be tried again: {}",
          what(),
          day,
          channel.name(),
          problem.getMessage());
    } catch (RuntimeException surprise) {
      late(channel, day, "it failed in a way that the log has");
      LOG.error("the {} of {} failed in {}", what(), day, channel.name(), surprise);
    }
  }

  private void late(Channel channel, LocalDate day, String why) {
    tally.delayed();
    Late before = waiting.get(channel.name());
    Instant since = before == null ? clock.instant() : before.since();
    waiting.put(channel.name(), new Late(day, since, why));
    boolean isLong = !since.plus(PATIENCE).isAfter(clock.instant());
    if (isLong && !day.equals(told.put(channel.name(), day))) {
      channels.stream()
          .filter(other -> day.equals(posted.get(other.name())))
          .forEach(other -> tell(other, channel, day, why));
    }
  }

  /// Where the others are, somebody may know what to do about it.
  private void tell(Channel other, Channel unreached, LocalDate day, String why) {
    try {
      standup.tell(other, unreached, day, why);
    } catch (NotPosted notThereEither) {
      LOG.warn("{} could not be told of that: {}", other.name(), notThereEither.getMessage());
    }
  }

  private void missed(String name, Late late) {
    try {
      channels.stream()
          .filter(channel -> channel.name().equals(name))
          .forEach(channel -> standup.missed(channel, late.day(), late.why()));
    } catch (StoreProblem problem) {
      LOG.warn("that could not be written down: {}", problem.getMessage());
    }
  }

  /// What cannot be posted, and why.
  Optional<String> unreached() {
    return waiting.entrySet().stream()
        .min(Map.Entry.comparingByKey())
        .map(late -> late.getKey() + " waits for its standup: " + late.getValue().why());
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
