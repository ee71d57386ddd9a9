package dev.waymark.core.standup;

import dev.waymark.core.event.CheckIn;
import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Arrangement.Field;
import dev.waymark.core.filter.Arrangement.Order;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.ChangedBy;
import dev.waymark.core.filter.Filter.DueBy;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.Or;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.port.Journal.Touch;
import dev.waymark.core.port.PeopleAround;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of somebody's day before they say anything: what they moved since their last
/// working day, what they are at, what is in their way.
public final class Prefill {
  /// More of a part than anybody says aloud is counted.
  private static final int SAID = 6;

  private static final int LONGEST_TITLE = 80;

  private static final Arrangement IN_ORDER = Arrangement.first(SAID);

  /// What was due first comes first.
  private static final Arrangement BY_DAY =
      new Arrangement(List.of(new Order(Field.TARGET, false)), null, SAID);

  private final World world;
  private final ZoneId zone;

  /// @param zone where the person's days begin
  public Prefill(World world, ZoneId zone) {
    this.world = world;
    this.zone = zone;
  }

  public CheckIn of(Person person, LocalDate day) {
    Viewpoint today = new Viewpoint(day, zone, new PeopleAround(world.people()));
    return CheckIn.of(
        moved(person, Digest.lastWorkingDay(day)),
        said(List.of(underWay(person, today), due(person, today))),
        said(List.of(blocked(person, today))));
  }

  /// The first of a part, and how many there are.
  private record Few<T>(List<T> first, int all) {
    Few<String> as(Function<T, String> words) {
      return new Few<>(first.stream().map(words).toList(), all);
    }
  }

  /// All that is said of parts that belong together.
  private static List<String> said(List<Few<String>> parts) {
    int all = parts.stream().mapToInt(Few::all).sum();
    Stream<String> first = parts.stream().flatMap(part -> part.first().stream()).limit(SAID);
    return (all <= SAID ? first : Stream.concat(first, Stream.of("and " + (all - SAID) + " more")))
        .toList();
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

  /// Whether this says no more than how many are not said.
  public static boolean isCount(String statement) {
    return statement.matches("and [0-9]+ more");
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
    List<String> first =
        told.stream()
            .map(
                touch ->
                    named(Objects.requireNonNull(items.get(touch.item())))
                        + ": "
                        + outcome(touch).words())
            .toList();
    return said(List.of(new Few<>(first, moved.size())));
  }

  private static boolean isMoved(Touch touch) {
    Status was = touch.was();
    return was == null ? touch.stands() != Status.PLANNED : was != touch.stands();
  }

  private static Outcome outcome(Touch touch) {
    return isMoved(touch) ? Outcome.of(touch.stands()) : Outcome.WORKED_ON;
  }

  private Few<String> underWay(Person person, Viewpoint today) {
    return theirs(person, today, IN_ORDER, new HasStatus(Status.IN_PROGRESS)).as(Prefill::named);
  }

  private Few<String> due(Person person, Viewpoint today) {
    Term byNow = new DueBy(today.today());
    return theirs(person, today, BY_DAY, new HasStatus(Status.PLANNED), byNow)
        .as(item -> named(item) + due(item));
  }

  private static String due(Item item) {
    Target target = item.facts().plan().target();
    return target == null ? "" : " (due " + target + ")";
  }

  private Few<String> blocked(Person person, Viewpoint today) {
    return theirs(person, today, IN_ORDER, new HasStatus(Status.BLOCKED))
        .as(item -> named(item) + (reason(item).isEmpty() ? "" : ": " + reason(item)));
  }

  /// Their own, and what is nobody's and was theirs last.
  private Few<Item> theirs(Person person, Viewpoint today, Arrangement first, Term... also) {
    Term whose =
        new Or(
            List.of(
                new OwnedBy(person.name()),
                new Filter.And(List.of(new OwnedBy(null), new ChangedBy(person.name())))));
    List<Term> terms = Stream.concat(Stream.of(whose), Stream.of(also)).toList();
    List<Item> items = world.items().find(new Filter(terms, first), today);
    int all =
        items.size() < first.limit() ? items.size() : world.items().count(new Filter(terms), today);
    return new Few<>(items, all);
  }
}
