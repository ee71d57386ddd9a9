package dev.waymark.core.standup;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.StandupPosted;
import dev.waymark.core.event.Surface;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Standups;
import dev.waymark.core.port.Standups.Claim;
import dev.waymark.core.port.Standups.Slot;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Topic;
import dev.waymark.core.roadmap.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Posts a day's digest once, however many processes try and whenever they die.
public final class Standup {
  /// A holder that has not posted within this time is taken for dead.
  public static final Duration LEASE = Duration.ofSeconds(60);

  /// Whom the service's own doings are ascribed to.
  private static final Person.Id SERVICE = new Person.Id("waymark");

  /// Where it is posted.
  ///
  /// @param name as the configuration names it, the same on every host
  /// @param id the surface's own id of the channel
  public record Channel(String name, String id, Announcer announcer) {}

  /// How an attempt ended.
  public enum Outcome {
    POSTED,
    /// Nothing moved, and nobody wants to be told that.
    QUIET,
    /// Another attempt, here or elsewhere, has posted it or is at it.
    NOT_OURS
  }

  /// How it is held.
  ///
  /// @param onlyIfChanged whether nothing is posted when nothing moved
  public record Terms(StandupSchedule schedule, boolean onlyIfChanged) {}

  private final World world;
  private final Standups standups;
  private final Terms terms;
  private final Clock clock;
  private final Duration lease;
  private final String holder = UUID.randomUUID().toString();

  /// @param lease after which a holder that has not posted is taken for dead
  public Standup(World world, Standups standups, Terms terms, Duration lease, InstantSource clock) {
    this.world = world;
    this.standups = standups;
    this.terms = terms;
    this.lease = lease;
    this.clock = clock.withZone(terms.schedule().zone());
  }

  /// @throws NotPosted when the channel could not be reached; the slot is free again when the lease
  ///   runs out
  public Outcome post(Channel channel, LocalDate day) throws NotPosted {
    Slot slot = new Slot(channel.name(), day);
    Claim claim = standups.claim(slot, holder, clock.instant(), lease);
    if (!isOurs(claim)) {
      return Outcome.NOT_OURS;
    }
    Reply.Digest digest =
        new Digest(world, new Findings(world, clock), clock).since(terms.schedule().before(day));
    if (terms.onlyIfChanged() && isQuiet(digest)) {
      var _ = standups.posted(slot, clock.instant());
      return Outcome.QUIET;
    }
    // Whoever was held up until now may have lost it to another host, which posts.
    if (!isOurs(standups.claim(slot, holder, clock.instant(), lease))) {
      return Outcome.NOT_OURS;
    }
    channel.announcer().post(channel.id(), slot.key(), claim == Claim.TAKEN_OVER, digest);
    Instant now = clock.instant();
    if (!standups.posted(slot, now)) {
      // Held up after it had asked, it lost the slot to another host, which has posted it too.
      channel.announcer().keepFirst(channel.id(), slot.key());
      return Outcome.NOT_OURS;
    }
    Origin origin = new Origin(Origin.newRequest(now), SERVICE, Surface.SERVE, now);
    StandupPosted posted = new StandupPosted(channel.name(), day);
    world.journal().append(Batch.of(origin, List.of(new Draft(null, null, -1, posted))));
    return Outcome.POSTED;
  }

  private static boolean isQuiet(Reply.Digest digest) {
    return digest.moved().isEmpty()
        && digest.still().stream().noneMatch(still -> still.topic() == Topic.PASSED);
  }

  private static boolean isOurs(Claim claim) {
    return switch (claim) {
      case FIRST, TAKEN_OVER -> true;
      case HELD, POSTED -> false;
    };
  }
}
