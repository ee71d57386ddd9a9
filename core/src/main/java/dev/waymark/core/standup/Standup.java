package dev.waymark.core.standup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.StandupPosted;
import dev.waymark.core.event.Surface;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.port.Announcer.NotPosted;
import dev.waymark.core.port.Claim;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Standups;
import dev.waymark.core.port.Standups.Slot;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Topic;
import dev.waymark.core.reply.Reply.Turn;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.roadmap.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Posts a team's digest of a day once, however many processes try and whenever they die.
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

  private final World world;
  private final Standups standups;
  private final Team team;
  private final Clock clock;
  private final Duration lease;
  private final String holder = UUID.randomUUID().toString();

  /// @param lease after which a holder that has not posted is taken for dead
  public Standup(World world, Standups standups, Team team, Duration lease, InstantSource clock) {
    this.world = world;
    this.standups = standups;
    this.team = team;
    this.lease = lease;
    this.clock = clock.withZone(team.schedule().zone());
  }

  public Team team() {
    return team;
  }

  /// @throws NotPosted when the channel could not be reached; the slot is free again when the lease
  ///   runs out
  public Outcome post(Channel channel, LocalDate day) throws NotPosted {
    return post(channel, day, team.manner().onlyIfChanged());
  }

  /// Posts today's, also where nothing moved, and not again later that day.
  ///
  /// @return whether it was done now
  public boolean now(Channel channel) throws NotPosted {
    return post(channel, LocalDate.ofInstant(clock.instant(), clock.getZone()), false)
        == Outcome.POSTED;
  }

  private Outcome post(Channel channel, LocalDate day, boolean onlyIfChanged) throws NotPosted {
    try {
      return claimed(channel, slot(channel, day), onlyIfChanged);
    } catch (NotPosted problem) {
      standups.delayed(slot(channel, day), String.valueOf(problem.getMessage()));
      throw problem;
    }
  }

  private Slot slot(Channel channel, LocalDate day) {
    return new Slot(team.name(), channel.name(), day);
  }

  private Outcome claimed(Channel channel, Slot slot, boolean onlyIfChanged) throws NotPosted {
    Claim claim = standups.claim(slot, holder, clock.instant(), lease);
    if (!claim.isOurs()) {
      return Outcome.NOT_OURS;
    }
    Instant upTo = upTo(slot, claim);
    Reply.Digest digest = digest(slot);
    if (onlyIfChanged && isQuiet(digest)) {
      standups.quiet(slot, upTo);
      return Outcome.QUIET;
    }
    // Whoever was held up until now may have lost it to another host, which posts.
    if (!standups.claim(slot, holder, clock.instant(), lease).isOurs()) {
      return Outcome.NOT_OURS;
    }
    // Whoever had it before may have posted another text.
    standups.said(slot, claim == Claim.FIRST ? text(digest) : "");
    Announcer announcer = announcer(channel, slot);
    announcer.post(channel.id(), slot.key(), claim == Claim.TAKEN_OVER, digest);
    Instant now = clock.instant();
    if (!standups.posted(slot, upTo)) {
      // Held up after it had asked, it lost the slot to another host, which has posted it too.
      announcer.keepFirst(channel.id(), slot.key());
      return Outcome.NOT_OURS;
    }
    Origin origin = new Origin(Origin.newRequest(now), SERVICE, Surface.SERVE, now);
    StandupPosted posted = new StandupPosted(channel.name(), slot.day());
    world.journal().append(Batch.of(origin, List.of(new Draft(null, null, -1, posted))));
    return Outcome.POSTED;
  }

  /// Makes what was posted say what is true now, where that is something else.
  ///
  /// @return whether it says something else now
  public boolean edit(Channel channel, LocalDate day) throws NotPosted {
    Slot slot = slot(channel, day);
    Optional<String> said = standups.said(slot);
    if (said.isEmpty()) {
      return false;
    }
    Reply.Digest digest = digest(slot);
    String now = text(digest);
    if (said.get().equals(now)) {
      return false;
    }
    boolean isThere = announcer(channel, slot).edit(channel.id(), slot.key(), digest);
    standups.said(slot, now);
    return isThere;
  }

  /// Until when what moved is surely told: whoever had the slot before may have posted, but not
  /// before it was due.
  private Instant upTo(Slot slot, Claim claim) {
    Instant now = clock.instant();
    Instant due = team.schedule().moment(slot.day());
    return claim == Claim.FIRST || now.isBefore(due) ? now : due;
  }

  private Announcer announcer(Channel channel, Slot slot) {
    return team.manner().inThread()
        ? channel.announcer().inThread(slot.key() + " thread", title(slot.day()))
        : channel.announcer();
  }

  private String title(LocalDate day) {
    String said = "Standup of " + team.about().language().day(day);
    return team.name().isEmpty() ? said : said + " · " + team.name();
  }

  /// What moved since the channel was told last.
  private Reply.Digest digest(Slot slot) {
    return new Digest(world, new Findings(world, clock), clock)
        .of(team, slot.day(), standups.toldBefore(slot).orElse(null));
  }

  /// The number of the latest change.
  public long latest() {
    return world.journal().head();
  }

  /// As long as it takes to tell one from another.
  private String text(Reply.Digest digest) {
    String words =
        Wording.of(digest, clock.getZone()).stream().map(Line::text).collect(joining("\n"));
    return UUID.nameUUIDFromBytes(words.getBytes(UTF_8)).toString();
  }

  /// Notes that a day went by without its post.
  public void missed(Channel channel, LocalDate day, String why) {
    standups.missed(slot(channel, day), why);
  }

  /// Notes the days that went by while nobody looked, of a channel that had posts before.
  ///
  /// @return these days
  public List<LocalDate> lookBack(Channel channel) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Optional<LocalDate> last = standups.before(slot(channel, today));
    List<LocalDate> missed = new ArrayList<>();
    for (LocalDate day = team.schedule().before(today);
        last.isPresent() && day.isAfter(last.get());
        day = team.schedule().before(day)) {
      missed(channel, day, "no service was running");
      missed.add(day);
    }
    return missed;
  }

  /// Says in one channel, once, that another cannot be reached.
  public void tell(Channel channel, Channel unreached, LocalDate day, String why) throws NotPosted {
    String sentence = "The standup of %s is not in %s: %s.".formatted(day, unreached.name(), why);
    channel
        .announcer()
        .post(
            channel.id(),
            slot(unreached, day).key() + " is not there",
            true,
            new Reply.Refused(Reply.Reason.STORE, sentence));
  }

  private static boolean isQuiet(Reply.Digest digest) {
    return digest.moved().isEmpty()
        && digest.still().stream().noneMatch(still -> still.topic() == Topic.PASSED)
        && digest.milestones().stream().allMatch(news -> isQuiet(news.turn()))
        && digest.findings().stream().allMatch(linted -> linted.news().isEmpty())
        && digest.attendance().reported().isEmpty();
  }

  private static boolean isQuiet(Turn turn) {
    return switch (turn) {
      case DONE, SLIPPED, PASSED -> false;
      case REVIEW, DUE -> true;
    };
  }
}
