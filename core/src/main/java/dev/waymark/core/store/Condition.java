package dev.waymark.core.store;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.And;
import dev.waymark.core.filter.Filter.ChangedBy;
import dev.waymark.core.filter.Filter.ChangedWithin;
import dev.waymark.core.filter.Filter.DueBy;
import dev.waymark.core.filter.Filter.DueWithin;
import dev.waymark.core.filter.Filter.HasFinding;
import dev.waymark.core.filter.Filter.HasPriority;
import dev.waymark.core.filter.Filter.HasStatus;
import dev.waymark.core.filter.Filter.InMilestone;
import dev.waymark.core.filter.Filter.InRoadmap;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.Not;
import dev.waymark.core.filter.Filter.Or;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Says;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Status;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// As much of a filter as the database can look at. It keeps at least what the filter keeps; the
/// filter itself has the last word.
///
/// @param sql with a question mark for each value
/// @param values texts, whole numbers and [Rows]
/// @param exact whether it keeps no more than the filter does, so that its opposite is known too
/// @param narrow whether few items are meant, which an index finds without a look at the others
/// @param look the same for items whose columns are known
record Condition(String sql, List<Object> values, boolean exact, boolean narrow, Look look) {
  /// More than these are not handed to the database one by one, which would be another query for
  /// each number of them.
  private static final int FEW = 10;

  /// More than these are sooner found by a look at all.
  private static final int MANY = 500;

  private static final int SHORTEST_PART = 3;

  private static final Condition EVERY =
      new Condition("TRUE", List.of(), true, false, (items, _) -> items.all());

  private static final Condition NONE =
      new Condition("FALSE", List.of(), true, false, (_, _) -> new BitSet());

  private static final Condition ANY = new Condition("TRUE", List.of(), false, false, EVERY.look());

  /// Most open items are planned, which is looked at first.
  private static final Condition OPEN =
      spelledOut("status", Arrays.stream(Status.values()).filter(Status::isOpen));

  Condition {
    values = List.copyOf(values);
  }

  /// Which items it keeps of those that are known.
  @FunctionalInterface
  interface Look {
    /// @return the caller's to change
    BitSet at(ItemColumns items, Lookup lookup) throws SQLException;
  }

  @FunctionalInterface
  interface Lookup {
    KnownRows.Keys keys(Rows rows) throws SQLException;
  }

  /// Stands for the keys of these items, which are known when the query runs. The very same set is
  /// the same, as equal ones take long to compare.
  record Rows(Set<Item.Id> items) {
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
      return other instanceof Rows(var others) && others == items;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(items);
    }
  }

  /// What it is looked for among.
  ///
  /// @param milestones the titles that its items have
  /// @param people what all are called who ever changed anything
  record Among(
      Roadmap roadmap,
      List<String> milestones,
      Map<Person.Id, String> people,
      Dialect dialect,
      Viewpoint viewpoint) {
    Condition waiting() {
      return items(viewpoint.around().waiting(roadmap.id()));
    }

    /// It is one of these items of the roadmap.
    Condition items(Set<Item.Id> items) {
      if (items.isEmpty()) {
        return NONE;
      }
      Rows rows = new Rows(items);
      Look look = (known, lookup) -> known.among(lookup.keys(rows));
      return items.size() > FEW
          ? new Condition(
              dialect.isAmong(dialect.itemKey()), List.of(rows), true, items.size() <= MANY, look)
          : new Condition(
              isOneOf("id", items.size()),
              items.stream().<Object>map(Item.Id::value).toList(),
              true,
              true,
              look);
    }
  }

  /// What an index finds at once.
  static Condition byIndex(String sql, List<Object> values) {
    return new Condition(sql, values, false, true, EVERY.look());
  }

  static Condition of(Filter filter, Among among) {
    return all(filter.terms(), among);
  }

  /// The same of items that are found by the day they are due, in no order or in that one.
  static Condition byDay(Filter filter, Among among) {
    return all(filter.terms().stream().map(term -> ofDue(term, among)).toList());
  }

  /// Whether all that are meant are open and due, and so in the index of those.
  static boolean areDue(Filter filter) {
    return filter.terms().stream().anyMatch(Condition::isOpen)
        && filter.terms().stream().anyMatch(term -> term instanceof DueBy);
  }

  private static boolean isOpen(Term term) {
    return term.equals(new Is(Standing.OPEN))
        || (term instanceof HasStatus(var status) && status.isOpen());
  }

  /// Of those that are due.
  private static Condition ofDue(Term term, Among among) {
    if (term instanceof DueBy(var day)) {
      return atMost("due", day.toEpochDay()).asNarrow();
    }
    if (term instanceof Not(DueBy(var day))) {
      return atLeast("due", day.toEpochDay() + 1);
    }
    return term.equals(new Is(Standing.OPEN)) ? EVERY : of(term, among);
  }

  /// Whether it has to be known which milestones there are.
  static boolean namesMilestones(Term term) {
    return has(term, InMilestone.class);
  }

  /// Whether it has to be known who changes things here.
  static boolean namesPeople(Term term) {
    return has(term, ChangedBy.class);
  }

  private static boolean has(Term term, Class<? extends Term> kind) {
    return switch (term) {
      case Not(var inner) -> has(inner, kind);
      case And(var inner) -> inner.stream().anyMatch(one -> has(one, kind));
      case Or(var inner) -> inner.stream().anyMatch(one -> has(one, kind));
      case InMilestone _,
          Is _,
          HasStatus _,
          HasPriority _,
          OwnedBy _,
          DueBy _,
          DueWithin _,
          InRoadmap _,
          HasFinding _,
          Says _,
          ChangedWithin _,
          ChangedBy _ ->
          kind.isInstance(term);
    };
  }

  private static Condition of(Term term, Among among) {
    Viewpoint viewpoint = among.viewpoint();
    return switch (term) {
      case Is(var standing) -> of(standing, among);
      case HasStatus(var status) -> is(status);
      case HasPriority(var priority, var orHigher) -> priority(priority, orHigher);
      case OwnedBy(var owner) ->
          owner == null
              ? isNull("owner_folded")
              : one("owner_folded", owners(owner, viewpoint)).asNarrow();
      case DueBy(var day) -> atMost("target_day", day.toEpochDay());
      case DueWithin(var length) ->
          atMost("target_day", length.after(viewpoint.today()).toEpochDay());
      case InMilestone(var words) -> in(words, among.milestones());
      case InRoadmap(var name) -> among.roadmap().name().equalsIgnoreCase(name) ? EVERY : NONE;
      case Says(var text) -> says(Folding.text(text));
      case ChangedWithin(var length) ->
          atLeast("changed_at", Moment.number(viewpoint.since(length)));
      case ChangedBy(var name) -> by(name, among);
      case HasFinding(var _, var found) ->
          among.items(found.getOrDefault(among.roadmap().id(), Set.of()));
      case Not(var inner) -> not(of(inner, among));
      case And(var inner) -> all(inner, among);
      case Or(var inner) -> either(inner.stream().map(one -> of(one, among)).toList());
    };
  }

  private static Condition of(Standing standing, Among among) {
    Viewpoint viewpoint = among.viewpoint();
    return switch (standing) {
      case OPEN -> OPEN;
      case DONE -> is(Status.DONE);
      case BLOCKED -> blocked(among.waiting());
      case WAITING -> among.waiting();
      case OVERDUE -> all(List.of(atMost("target_day", viewpoint.today().toEpochDay() - 1), OPEN));
      case STALE ->
          all(
              List.of(
                  is(Status.IN_PROGRESS),
                  atMost("changed_at", Moment.number(viewpoint.since(Filter.STALE_AFTER)) - 1)));
      case UNOWNED -> isNull("owner_folded");
      case UNDATED -> isNull("target_day");
      case CONFLICT ->
          wide("conflicts IS NOT NULL", (items, _) -> items.where("conflicts", Objects::nonNull));
    };
  }

  private static List<Object> owners(String owner, Viewpoint viewpoint) {
    return Stream.concat(Stream.of(owner), viewpoint.around().alsoOwns(owner).stream())
        .<Object>map(Folding::name)
        .distinct()
        .toList();
  }

  private static Condition blocked(Condition waiting) {
    return waiting.equals(NONE) ? is(Status.BLOCKED) : either(List.of(is(Status.BLOCKED), waiting));
  }

  /// The column has one of these values.
  private static Condition one(String column, List<Object> values) {
    Set<Object> meant = Set.copyOf(values);
    Look look = (items, _) -> items.where(column, value -> value != null && meant.contains(value));
    return new Condition(isOneOf(column, values.size()), values, true, false, look);
  }

  private static String isOneOf(String column, int values) {
    return values == 1
        ? column + " = ?"
        : column + " IN (" + String.join(", ", Collections.nCopies(values, "?")) + ")";
  }

  private static Condition isNull(String column) {
    return wide(column + " IS NULL", (items, _) -> items.where(column, Objects::isNull));
  }

  private static Condition atMost(String column, long most) {
    Look look =
        (items, _) -> items.where(column, value -> value instanceof Long one && one <= most);
    return new Condition(column + " <= ?", List.of(most), true, false, look);
  }

  private static Condition atLeast(String column, long least) {
    Look look =
        (items, _) -> items.where(column, value -> value instanceof Long one && one >= least);
    return new Condition(column + " >= ?", List.of(least), true, false, look);
  }

  private Condition asNarrow() {
    return new Condition(sql, values, exact, true, look);
  }

  /// Parts of words that every item meant has, as far as they are long enough for an index; folded.
  static List<String> parts(Filter filter) {
    return filter.terms().stream()
        .filter(term -> term instanceof Says)
        .map(term -> Folding.text(((Says) term).text()))
        .filter(part -> part.codePointCount(0, part.length()) >= SHORTEST_PART)
        .filter(part -> part.chars().noneMatch(Condition::isKeptInItsOwnWay))
        .toList();
  }

  /// The same, where an index knows few of which these are.
  Condition foundBy(Condition index) {
    List<Condition> both = List.of(index, this);
    return new Condition(joined(both, " AND "), values(both), exact, true, look);
  }

  private static Condition all(List<Term> terms, Among among) {
    return all(terms.stream().map(term -> of(term, among)).toList());
  }

  private static Condition all(List<Condition> conditions) {
    return conditions.isEmpty()
        ? EVERY
        : new Condition(
            joined(conditions, " AND "),
            values(conditions),
            conditions.stream().allMatch(Condition::exact),
            conditions.stream().anyMatch(Condition::narrow),
            looks(conditions, BitSet::and));
  }

  private static Look looks(List<Condition> conditions, BiConsumer<BitSet, BitSet> gather) {
    return (items, lookup) -> {
      BitSet kept = conditions.getFirst().look.at(items, lookup);
      for (Condition next : conditions.subList(1, conditions.size())) {
        gather.accept(kept, next.look.at(items, lookup));
      }
      return kept;
    };
  }

  private static Condition either(List<Condition> conditions) {
    return new Condition(
        "(" + joined(conditions, " OR ") + ")",
        values(conditions),
        conditions.stream().allMatch(Condition::exact),
        false,
        looks(conditions, BitSet::or));
  }

  private static String joined(List<Condition> conditions, String word) {
    return conditions.stream()
        .map(one -> conditions.size() == 1 ? one.sql() : "(" + one.sql() + ")")
        .collect(Collectors.joining(word));
  }

  private static List<Object> values(List<Condition> conditions) {
    List<Object> values = new ArrayList<>();
    conditions.forEach(one -> values.addAll(one.values()));
    return values;
  }

  /// What is unknown, such as a missing owner's name, does not hold; so its opposite does.
  private static Condition not(Condition inner) {
    if (!inner.exact()) {
      return ANY;
    }
    Look look =
        (items, lookup) -> {
          BitSet others = inner.look.at(items, lookup);
          others.flip(0, items.size());
          return others;
        };
    return new Condition("(" + inner.sql() + ") IS NOT TRUE", inner.values(), true, false, look);
  }

  private static Condition in(String words, List<String> milestones) {
    List<Object> meant =
        milestones.stream().filter(Filter.sayingWords(words)).<Object>map(title -> title).toList();
    if (meant.isEmpty()) {
      return NONE;
    }
    Condition in = one("milestone", meant);
    return meant.size() < milestones.size() ? in.asNarrow() : in;
  }

  private static Condition by(String name, Among among) {
    List<Object> meant =
        among.people().entrySet().stream()
            .filter(person -> person.getValue().equalsIgnoreCase(name))
            .<Object>map(person -> person.getKey().value())
            .toList();
    return meant.isEmpty() ? NONE : one("changed_by", meant);
  }

  private static Condition says(String folded) {
    return new Condition(
        "instr(title_folded, ?) > 0 OR (notes_folded IS NOT NULL AND instr(notes_folded, ?) > 0)",
        List.of(folded, folded),
        folded.chars().noneMatch(Condition::isKeptInItsOwnWay),
        false,
        (items, _) -> items.saying(folded));
  }

  /// Whether a table may have it otherwise than the item has: what keeps notes apart, what engines
  /// refuse and what stands in its place.
  private static boolean isKeptInItsOwnWay(int c) {
    return c == '\n' || c == 0 || c == 0xFFFD || Character.isSurrogate((char) c);
  }

  private static Condition priority(@Nullable Priority priority, boolean orHigher) {
    if (priority == null) {
      return isNull("priority");
    }
    return spelledOut(
        "priority",
        Arrays.stream(Priority.values())
            .filter(one -> orHigher ? one.compareTo(priority) <= 0 : one == priority));
  }

  private static Condition wide(String sql, Look look) {
    return new Condition(sql, List.of(), true, false, look);
  }

  /// An index on items of one status is found by no question mark.
  private static Condition is(Status status) {
    Condition is = spelledOut("status", Stream.of(status));
    return status == Status.BLOCKED || status == Status.IN_PROGRESS ? is.asNarrow() : is;
  }

  /// The column has the name of one of these.
  private static Condition spelledOut(String column, Stream<? extends Enum<?>> values) {
    List<String> names = values.map(Enum::name).toList();
    return wide(
        names.stream()
            .map(name -> column + " = '" + name + "'")
            .collect(Collectors.joining(" OR ")),
        (items, _) -> items.where(column, value -> value != null && names.contains(value)));
  }
}
