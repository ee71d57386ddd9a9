package dev.waymark.core.standup;

import dev.waymark.core.event.CheckIn;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.ChangedBy;
import dev.waymark.core.filter.Filter.DueBy;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.Or;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.port.Journal.Touch;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of somebody's day before they say anything: what they moved since their last
/// working day, what they are at, what is in their way.
public final class Prefill {
  /// More of a part than anybody says aloud is counted.
  private static final int SAID = 6;

  private static final int LONGEST_TITLE = 80;

  private final World world;
  private final ZoneId zone;

  /// @param zone where the person's days begin
  public Prefill(World world, ZoneId zone) {
    this.world = world;
    this.zone = zone;
  }

  public CheckIn of(Person person, LocalDate day) {
    return CheckIn.of(
        moved(person, Digest.lastWorkingDay(day)),
        few(Stream.concat(underWay(person, day), due(person, day)).distinct().toList()),
        few(blocked(person, day).toList()));
  }

  private static List<String> few(List<String> all) {
    return few(all.subList(0, Math.min(SAID, all.size())), all.size());
  }

  /// @param first the first of all
  private static List<String> few(List<String> first, int all) {
    if (all <= SAID) {
      return first;
    }
    List<String> few = new ArrayList<>(first);
    few.add("and " + (all - SAID) + " more");
    return few;
  }

  /// An item as it stands in a check-in.
  static String named(Item item) {
    String title = item.title().replace(';', ',').strip();
    return item.ref()
        + " "
        + (title.codePointCount(0, title.length()) <= LONGEST_TITLE
            ? title
            : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…");
  }

  /// Whether this says no more of an item than is known anyway.
  public static boolean isKnown(String statement, Item item) {
    String named = CheckIn.oneLine(named(item));
    String rest = statement.startsWith(named) ? statement.substring(named.length()) : null;
    return rest != null
        && (rest.isEmpty()
            || rest.matches(" \\(due [0-9A-Z-]+\\)")
            || Stream.of(Outcome.values()).anyMatch(one -> rest.equals(": " + one.words()))
            || rest.equals(": " + CheckIn.oneLine(reason(item))));
  }

  private static String reason(Item item) {
    String reason = item.state().reason();
    return reason == null ? "" : reason.replace(';', ',');
  }

  /// What became of an item in somebody's hands.
  private enum Outcome {
    DONE,
    STARTED,
    BLOCKED,
    OPEN_AGAIN,
    DEFERRED,
    DROPPED,
    WORKED_ON;

    static Outcome of(Status now) {
      return switch (now) {
        case DONE -> DONE;
        case IN_PROGRESS -> STARTED;
        case BLOCKED -> BLOCKED;
        case PLANNED -> OPEN_AGAIN;
        case DEFERRED -> DEFERRED;
        case DROPPED -> DROPPED;
      };
    }

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// What was done and taken back again did not move.
  private List<String> moved(Person person, LocalDate since) {
    List<Touch> moved =
        world.journal().touched(person.id(), since.atStartOfDay(zone).toInstant()).stream()
            .filter(touch -> touch.worked() || isMoved(touch))
            .toList();
    List<Touch> told = moved.subList(0, Math.min(SAID, moved.size()));
    Map<Item.Id, Item> items =
        world.items().byIds(told.stream().map(Touch::item).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(Item::id, item -> item));
    return few(
        told.stream()
            .map(
                touch ->
                    named(Objects.requireNonNull(items.get(touch.item())))
                        + ": "
                        + outcome(touch).words())
            .toList(),
        moved.size());
  }

  private static boolean isMoved(Touch touch) {
    Status was = touch.was();
    return was == null ? touch.stands() != Status.PLANNED : was != touch.stands();
  }

  private static Outcome outcome(Touch touch) {
    return isMoved(touch) ? Outcome.of(touch.stands()) : Outcome.WORKED_ON;
  }

  private Stream<String> underWay(Person person, LocalDate day) {
    return theirs(person, day, new HasStatus(Status.IN_PROGRESS)).map(Prefill::named);
  }

  private Stream<String> due(Person person, LocalDate day) {
    return theirs(person, day, new HasStatus(Status.PLANNED), new DueBy(day))
        .map(item -> named(item) + due(item));
  }

  private static String due(Item item) {
    Target target = item.facts().plan().target();
    return target == null ? "" : " (due " + target + ")";
  }

  private Stream<String> blocked(Person person, LocalDate day) {
    return theirs(person, day, new HasStatus(Status.BLOCKED))
        .map(item -> named(item) + (reason(item).isEmpty() ? "" : ": " + reason(item)));
  }

  /// Their own, and what is nobody's and was theirs last.
  private Stream<Item> theirs(Person person, LocalDate day, Term... also) {
    Term whose =
        new Or(
            List.of(
                new OwnedBy(person.name()),
                new Filter.And(List.of(new OwnedBy(null), new ChangedBy(person.name())))));
    return world
        .items()
        .find(
            new Filter(Stream.concat(Stream.of(whose), Stream.of(also)).toList()),
            new Viewpoint(day, zone, around()))
        .stream();
  }

  private Viewpoint.Around around() {
    return new Viewpoint.Around() {
      @Override
      public String name(Person.Id id) {
        return world.people().byId(id).map(Person::name).orElse(id.value());
      }

      @Override
      public Set<String> alsoOwns(String owner) {
        return world
            .people()
            .byName(owner)
            .map(one -> Set.copyOf(world.people().owners(one.id())))
            .orElse(Set.of());
      }
    };
  }
}
