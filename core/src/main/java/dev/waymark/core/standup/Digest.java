package dev.waymark.core.standup;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.insight.Findings;
import dev.waymark.core.port.Moves;
import dev.waymark.core.port.Moves.Gain;
import dev.waymark.core.port.Moves.Move;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Attendance;
import dev.waymark.core.reply.Reply.Gained;
import dev.waymark.core.reply.Reply.Linted;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.reply.Reply.MilestoneNews;
import dev.waymark.core.reply.Reply.Moved;
import dev.waymark.core.reply.Reply.RoadmapProgress;
import dev.waymark.core.reply.Reply.Telling;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Rule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What really moved: the difference between how items stood then and how they stand now, not a
/// list of events. What was done and taken back again did not move.
public final class Digest {
  /// What has passed its day and what has not moved is told one by one.
  private static final Set<Rule> ALWAYS_TOLD = EnumSet.of(Rule.R4, Rule.R16);

  private final World world;
  private final Findings findings;
  private final Clock clock;
  private final Map<Roadmap.Id, Roadmap> roadmaps = new LinkedHashMap<>();
  private final Map<Person.Id, String> names = new HashMap<>();

  /// @param findings may know already what lint finds
  public Digest(World world, Findings findings, Clock clock) {
    this.world = world;
    this.findings = findings;
    this.clock = clock;
    world.items().roadmaps().forEach(roadmap -> roadmaps.put(roadmap.id(), roadmap));
  }

  /// @param day from whose beginning on; null for the last working day
  public Reply.Digest since(@Nullable LocalDate day) {
    Scope all = new Scope(world, findings, Filter.ALL, clock);
    LocalDate from = day == null ? lastWorkingDay(all.today()) : day;
    return between(all.beginning(from), all, Telling.USUAL);
  }

  /// What a team is told on this day, from the beginning of the day of its standup before on.
  public Reply.Digest of(Team team, LocalDate day) {
    return of(team, day, null);
  }

  /// @param told when the same people were told last; null where they were not
  Reply.Digest of(Team team, LocalDate day, @Nullable Instant told) {
    Telling telling = new Telling(team.name(), team.isWeekly(day), team.about().language());
    Scope scope = new Scope(world, findings, team.about().filter(), clock);
    Reply.Digest digest =
        told == null || team.isWeekly(day)
            ? between(scope.beginning(team.since(day)), scope, telling)
            : between(told, scope, telling);
    Asking asking = team.asking();
    return asking == null
        ? digest
        : digest.with(
            new RollCall(world).of(day, asking.people().keySet().stream().sorted().toList()));
  }

  static LocalDate lastWorkingDay(LocalDate today) {
    LocalDate day = today.minusDays(1);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.minusDays(1);
    }
    return day;
  }

  private Reply.Digest between(Instant moment, Scope scope, Telling telling) {
    LocalDate from = LocalDate.ofInstant(moment, scope.zone());
    Moves moves = scope.movesSince(moment);
    List<RoadmapProgress> standings = scope.standings(List.copyOf(roadmaps.values()));
    Set<Path> files = standings.stream().map(RoadmapProgress::file).collect(Collectors.toSet());
    return new Reply.Digest(
        from,
        scope.today(),
        telling,
        moves.first().stream().map(this::moved).toList(),
        moves.counts(),
        new Outlook(world, scope, from).all(moves, this::listed),
        moves.gains().stream().map(this::gained).toList(),
        milestones(standings, moment, scope),
        standings,
        linted(files, moment),
        Attendance.nobody(scope.today()));
  }

  private List<MilestoneNews> milestones(
      List<RoadmapProgress> standings, Instant moment, Scope scope) {
    LocalDate from = LocalDate.ofInstant(moment, scope.zone());
    var now = world.items().milestones(List.copyOf(roadmaps.values()));
    Map<Path, RoadmapProgress> counted =
        standings.stream()
            .collect(Collectors.toMap(RoadmapProgress::file, one -> one, (one, _) -> one));
    return roadmaps.values().stream()
        .filter(roadmap -> counted.containsKey(roadmap.file()))
        .flatMap(
            roadmap ->
                new MilestoneMoves(world, roadmap, moment)
                        .news(
                            now.getOrDefault(roadmap.id(), List.of()),
                            Objects.requireNonNull(counted.get(roadmap.file())),
                            from,
                            scope.today())
                        .stream())
        .toList();
  }

  private List<Linted> linted(Set<Path> files, Instant moment) {
    List<Roadmap> about =
        roadmaps.values().stream().filter(roadmap -> files.contains(roadmap.file())).toList();
    var found = findings.of(about);
    return about.stream()
        .map(roadmap -> linted(roadmap, found.getOrDefault(roadmap.id(), List.of()), moment))
        .filter(linted -> linted.findings().stream().anyMatch(Finding::fails))
        .toList();
  }

  private Linted linted(Roadmap roadmap, List<Finding> found, Instant moment) {
    List<String> told =
        found.stream()
            .filter(Finding::fails)
            .filter(finding -> !ALWAYS_TOLD.contains(finding.rule()))
            .map(Finding::id)
            .toList();
    Set<String> since = told.isEmpty() ? Set.of() : world.sightings().after(roadmap.id(), moment);
    return new Linted(roadmap.file(), found, told.stream().filter(since::contains).toList());
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
    return new ListedItem(item, roadmap.name(), roadmap.file(), name(item.last().by()));
  }

  private String name(Person.Id person) {
    return names.computeIfAbsent(
        person, id -> world.people().byId(id).map(Person::name).orElse(id.value()));
  }

  private Roadmap roadmap(Roadmap.Id id) {
    return Objects.requireNonNull(roadmaps.get(id));
  }
}
