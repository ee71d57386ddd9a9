package dev.waymark.core.standup;

import dev.waymark.core.insight.Findings;
import dev.waymark.core.port.Moves;
import dev.waymark.core.port.Moves.Move;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
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
import java.util.List;

/// What really moved: the difference between how items stood then and how they stand now, not a
/// list of events. What was done and taken back again did not move.
public final class Digest {
  /// More of one kind than anybody reads are counted, not told.
  private static final int TOLD = 100;

  private final World world;
  private final Findings findings;
  private final Clock clock;

  /// @param findings may know already what lint finds
  public Digest(World world, Findings findings, Clock clock) {
    this.world = world;
    this.findings = findings;
    this.clock = clock;
  }

  /// From the beginning of the last working day on.
  public Reply.Digest sinceLastWorkingDay() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return since(lastWorkingDay(today), today);
  }

  static LocalDate lastWorkingDay(LocalDate today) {
    LocalDate day = today.minusDays(1);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.minusDays(1);
    }
    return day;
  }

  private Reply.Digest since(LocalDate from, LocalDate to) {
    Moves moves = world.journal().moves(from.atStartOfDay(clock.getZone()).toInstant(), TOLD);
    List<Roadmap> roadmaps = world.items().roadmaps();
    return new Reply.Digest(
        from,
        to,
        moves.first().stream().map(move -> moved(move, roadmaps)).toList(),
        moves.counts(),
        roadmaps.stream().map(world.items()::standing).toList(),
        roadmaps.stream()
            .map(roadmap -> new Linted(roadmap.file(), findings.of(roadmap)))
            .filter(linted -> linted.findings().stream().anyMatch(Finding::fails))
            .toList());
  }

  private Moved moved(Move move, List<Roadmap> roadmaps) {
    Item item = move.item();
    Roadmap roadmap =
        roadmaps.stream().filter(one -> one.id().equals(item.roadmap())).findFirst().orElseThrow();
    Person.Id by = item.last().by();
    String person = world.people().byId(by).map(Person::name).orElse(by.value());
    ListedItem listed = new ListedItem(item, roadmap.name(), roadmap.file(), person);
    return new Moved(listed, move.movement(), person, move.due());
  }
}
