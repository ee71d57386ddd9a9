package dev.waymark.bots.chat;

import dev.waymark.core.event.Origin;
import dev.waymark.core.port.Inbox;
import dev.waymark.core.port.Inbox.Delivery;
import dev.waymark.core.port.Inbox.Hold;
import dev.waymark.core.port.StoreProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that chat services deliver, done once: written down before they are told that it
/// arrived, and done at the next start if that is what it takes.
public final class Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /// Longer than anything that is asked takes. Only another host has to wait for its end.
  private static final Duration HOLD = Duration.ofMinutes(5);

  /// Slack delivers again within six minutes.
  private static final Duration KNOWN_FOR = Duration.ofHours(1);

  /// After that nobody remembers what they wanted.
  private static final Duration UNFINISHED_FOR = Duration.ofDays(7);

  /// How long the store may take to write something down before it is given up.
  public static final Duration PATIENCE = Duration.ofMillis(800);

  /// What is said when it took longer.
  public static final String LATE =
      "The store was too busy to take this down in time, so nothing was done: try again in a"
          + " moment.";

  /// What is said when it could not.
  public static final String FAILED =
      "The store could not take this down, so nothing was done: an admin finds the reason in the"
          + " log.";

  /// What became of a delivery.
  public sealed interface Arrival {
    /// It is written down and to be done now.
    record New(Errand errand) implements Arrival {}

    /// It came before.
    record Known() implements Arrival {}

    /// It was given up before it could be written down.
    record GivenUp() implements Arrival {}
  }

  /// One that was left unfinished.
  public record Left(String content, Errand errand) {}

  private record Key(String service, String id) {}

  private final Inbox inbox;
  private final String holder;
  private final InstantSource clock;

  /// By how many threads; what is here is nobody's leftover.
  private final Map<Key, Integer> underWay = new ConcurrentHashMap<>();

  /// @param holder what this program is called among those that share the store; the same after a
  ///   restart
  public Deliveries(Inbox inbox, String holder, InstantSource clock) {
    this.inbox = inbox;
    this.holder = holder;
    this.clock = clock;
  }

  /// What time it is.
  public InstantSource clock() {
    return clock;
  }

  /// Writes it down; waits for the disk.
  ///
  /// @param service which app of which service it came to
  /// @param id the same when it is delivered again
  /// @param wanted asked when its turn has come; from then on it is done, however long it takes
  /// @throws StoreProblem when it could not be written down
  public Arrival arrive(String service, String id, String content, BooleanSupplier wanted) {
    Instant now = clock.instant();
    Delivery delivery = new Delivery(service, id, Origin.newRequest(now), content);
    Key key = new Key(service, id);
    underWay.merge(key, 1, Integer::sum);
    Inbox.Kept kept = Inbox.Kept.UNWANTED;
    try {
      kept = inbox.keep(delivery, now, hold(now), wanted);
    } finally {
      if (kept != Inbox.Kept.NEW) {
        release(key);
      }
    }
    return switch (kept) {
      case NEW -> new Arrival.New(errand(delivery, false));
      case KNOWN -> new Arrival.Known();
      case UNWANTED -> new Arrival.GivenUp();
    };
  }

  /// What nobody finished and nobody works on, oldest first.
  public List<Left> left(String service) {
    Set<Key> claimed =
        takeOver(service)
            .map(left -> key(left.delivery()))
            .filter(key -> underWay.putIfAbsent(key, 1) == null)
            .collect(Collectors.toSet());
    if (claimed.isEmpty()) {
      return List.of();
    }
    try {
      // Read again: some may have been finished between being read and being claimed.
      return takeOver(service)
          .filter(one -> claimed.remove(key(one.delivery())))
          .map(one -> new Left(one.delivery().content(), errand(one.delivery(), one.happened())))
          .toList();
    } finally {
      claimed.forEach(this::release);
    }
  }

  private Stream<Inbox.Left> takeOver(String service) {
    Instant now = clock.instant();
    return inbox.takeOver(service, now, hold(now)).stream();
  }

  /// Forgets what is long done.
  public void tidy() {
    Instant now = clock.instant();
    int lost = inbox.forget(now.minus(KNOWN_FOR), now.minus(UNFINISHED_FOR));
    if (lost > 0) {
      LOG.warn(
          "{} requests from chats were left unfinished for {} days and are forgotten",
          lost,
          UNFINISHED_FOR.toDays());
    }
  }

  private Hold hold(Instant now) {
    return new Hold(holder, now.plus(HOLD));
  }

  private static Key key(Delivery delivery) {
    return new Key(delivery.service(), delivery.id());
  }

  private Errand errand(Delivery delivery, boolean happened) {
    return new Errand(
        delivery.request(),
        happened,
        done -> {
          if (done) {
            finish(delivery);
          }
          release(key(delivery));
        });
  }

  private void finish(Delivery delivery) {
    try {
      inbox.finish(delivery, clock.instant());
    } catch (StoreProblem problem) {
      LOG.warn(
          "A request that is done could not be marked so; it is looked at again later: {}",
          problem.sentence());
    }
  }

  private void release(Key key) {
    underWay.computeIfPresent(key, (_, threads) -> threads == 1 ? null : threads - 1);
  }
}
