package dev.waymark.core.standup;

import dev.waymark.core.insight.Findings;
import dev.waymark.core.port.Moves;
import dev.waymark.core.port.Moves.Gain;
import dev.waymark.core.port.Moves.Move;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Gained;
import dev.waymark.core.reply.Reply.Linted;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.Moved;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What really moved: the difference between how items stood then and how they stand now, not a
/// list of events. What was done and taken back again did not move.
public final class Digest {
  /// More of one kind than anybody reads are counted, not told.
  private static final int TOLD = 100;

  private final World world;
  private final Findings findings;
  private final Clock clock;
  private final Map<Roadmap.Id, Roadmap> roadmaps = new LinkedHashMap<>();

  /// @param findings may know already what lint finds
  public Digest(World world, Findings findings, Clock clock) {
    this.world = world;
    this.findings = findings;
    this.clock = clock;
    world.items().roadmaps().forEach(roadmap -> roadmaps.put(roadmap.id(), roadmap));
  }

  /// @param day from whose beginning on; null for the last working day
  public Reply.Digest since(@Nullable LocalDate day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return between(day == null ? lastWorkingDay(today) : day, today);
  }

  static LocalDate lastWorkingDay(LocalDate today) {
    LocalDate day = today.minusDays(1);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.minusDays(1);
    }
    return day;
  }

  private Reply.Digest between(LocalDate from, LocalDate to) {
    Moves moves = world.journal().moves(from.atStartOfDay(clock.getZone()).toInstant(), TOLD);
    return new Reply.Digest(
        from,
        to,
        moves.first().stream().map(this::moved).toList(),
        moves.counts(),
        new Outlook(world, clock.getZone(), from, to).all(moves, this::listed),
        moves.gains().stream().map(this::gained).toList(),
        roadmaps.values().stream().map(world.items()::standing).toList(),
        roadmaps.values().stream()
            .map(roadmap -> new Linted(roadmap.file(), findings.of(roadmap)))
            .filter(linted -> linted.findings().stream().anyMatch(Finding::fails))
            .toList());
  }

  private Moved moved(Move move) {
    ListedItem listed = listed(move.item());
    return new Moved(listed, move.movement(), listed.changedBy(), move.due());
  }

  private Gained gained(Gain gain) {
    return new Gained(roadmap(gain.roadmap()).name(), gain.milestone(), gain.done());
  }

  private ListedItem listed(Item item) {
    Roadmap roadmap = roadmap(item.roadmap());
    Person.Id by = item.last().by();
    String person = world.people().byId(by).map(Person::name).orElse(by.value());
    return new ListedItem(item, roadmap.name(), roadmap.file(), person);
  }

  private Roadmap roadmap(Roadmap.Id id) {
    return Objects.requireNonNull(roadmaps.get(id));
  }
}
