package dev.waymark.core.filter;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which items are meant, and how they are laid out.
///
/// @param terms every one must hold
public record Filter(List<Term> terms, Arrangement arrangement) {
  public static final Filter ALL = new Filter(List.of());

  /// How many days work is in progress without a change before it is stale.
  public static final Length STALE_AFTER = new Length(14, Length.Unit.D);

  /// One condition.
  public sealed interface Term {}

  /// `is:open`, `is:done`, `is:blocked` and so on: see [Standing].
  public record Is(Standing standing) implements Term {}

  /// `status:done`.
  public record HasStatus(Status status) implements Term {}

  /// `priority:high`; null is `priority:none`.
  ///
  /// @param orHigher `priority:high+`
  public record HasPriority(@Nullable Priority priority, boolean orHigher) implements Term {}

  /// `owner:ana`; null is `owner:none`.
  public record OwnedBy(@Nullable String owner) implements Term {}

  /// `target:2026-12-01`: then or before.
  public record DueBy(LocalDate day) implements Term {}

  /// `target:2w`: before so much time has passed.
  public record DueWithin(Length length) implements Term {}

  /// `milestone:"M1"`: whole words of its title.
  public record InMilestone(String words) implements Term {}

  /// `roadmap:name`.
  public record InRoadmap(String name) implements Term {}

  /// Bare words or `text:words`: somewhere in the title or a note, in any case.
  public record Says(String text) implements Term {}

  /// `changed:3d`: not longer ago.
  public record ChangedWithin(Length length) implements Term {}

  /// `by:ana`: changed by her last.
  public record ChangedBy(String name) implements Term {}

  /// `rule:R1`: lint finds this about it.
  ///
  /// @param found the items it is so of, by their roadmaps; none before anybody has looked
  public record HasFinding(Rule rule, Map<Roadmap.Id, Set<Item.Id>> found) implements Term {
    public HasFinding {
      found = Map.copyOf(found);
    }
  }

  /// `-term`.
  public record Not(Term term) implements Term {}

  /// `(term term)`.
  public record And(List<Term> terms) implements Term {
    public And {
      terms = List.copyOf(terms);
    }
  }

  /// `term OR term`.
  public record Or(List<Term> terms) implements Term {
    public Or {
      terms = List.copyOf(terms);
    }
  }

  /// What `is:` takes.
  public enum Standing {
    OPEN,
    DONE,
    /// Said to be blocked, or waiting.
    BLOCKED,
    /// For other work that is not finished.
    WAITING,
    OVERDUE,
    STALE,
    UNOWNED,
    UNDATED,
    CONFLICT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What an item is held against besides itself.
  public record Against(String roadmapName, Viewpoint viewpoint) {
    public Against(String roadmapName, LocalDate today) {
      this(roadmapName, Viewpoint.on(today));
    }
  }

  public Filter {
    terms = List.copyOf(terms);
  }

  public Filter(List<Term> terms) {
    this(terms, Arrangement.NONE);
  }

  /// In its own grammar: reads back as the same filter.
  @Override
  public String toString() {
    return Stream.of(FilterText.of(terms), arrangement.toString())
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// The same filter once it is known which items lint finds something about.
  public Filter with(Function<Rule, Map<Roadmap.Id, Set<Item.Id>>> findings) {
    return terms.isEmpty() ? this : new Filter(with(terms, findings), arrangement);
  }

  private static List<Term> with(
      List<Term> terms, Function<Rule, Map<Roadmap.Id, Set<Item.Id>>> findings) {
    return terms.stream().map(term -> with(term, findings)).toList();
  }

  private static Term with(Term term, Function<Rule, Map<Roadmap.Id, Set<Item.Id>>> findings) {
    return switch (term) {
      case HasFinding(var rule, var _) -> new HasFinding(rule, findings.apply(rule));
      case Not(var inner) -> new Not(with(inner, findings));
      case And(var inner) -> new And(with(inner, findings));
      case Or(var inner) -> new Or(with(inner, findings));
      case Is _,
          HasStatus _,
          HasPriority _,
          OwnedBy _,
          DueBy _,
          DueWithin _,
          InMilestone _,
          InRoadmap _,
          Says _,
          ChangedWithin _,
          ChangedBy _ ->
          term;
    };
  }

  /// Whether it is about what waits for other work.
  public boolean asksWhatWaits() {
    return !terms.isEmpty() && terms.stream().anyMatch(Filter::asksWhatWaits);
  }

  private static boolean asksWhatWaits(Term term) {
    return switch (term) {
      case Is(var standing) -> standing == Standing.WAITING || standing == Standing.BLOCKED;
      case Not(var inner) -> asksWhatWaits(inner);
      case And(var inner) -> inner.stream().anyMatch(Filter::asksWhatWaits);
      case Or(var inner) -> inner.stream().anyMatch(Filter::asksWhatWaits);
      case HasStatus _,
          HasPriority _,
          OwnedBy _,
          DueBy _,
          DueWithin _,
          InMilestone _,
          InRoadmap _,
          HasFinding _,
          Says _,
          ChangedWithin _,
          ChangedBy _ ->
          false;
    };
  }

  public boolean matches(Item item, Against against) {
    return all(terms, item, against);
  }

  private static boolean all(List<Term> terms, Item item, Against against) {
    for (Term term : terms) {
      if (!holds(term, item, against)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Term term, Item item, Against against) {
    Plan plan = item.facts().plan();
    LocalDate today = against.viewpoint().today();
    return switch (term) {
      case Is(var standing) -> stands(standing, item, against.viewpoint());
      case HasStatus(var status) -> item.status() == status;
      case HasPriority(var priority, var orHigher) -> isOf(priority, orHigher, plan.priority());
      case OwnedBy(var owner) -> belongs(plan.owner(), owner, against.viewpoint());
      case DueBy(var day) -> isDue(plan.target(), day);
      case DueWithin(var length) -> isDue(plan.target(), length.after(today));
      case InMilestone(var words) -> saysWords(item.milestone(), words);
      case InRoadmap(var name) -> against.roadmapName().equalsIgnoreCase(name);
      case Says(var text) -> says(item, text.toLowerCase(Locale.ROOT));
      case ChangedWithin(var length) ->
          !item.last().at().isBefore(against.viewpoint().since(length));
      case ChangedBy(var name) -> isCalled(item.last().by(), name, against.viewpoint());
      case HasFinding(var _, var found) ->
          found.getOrDefault(item.roadmap(), Set.of()).contains(item.id());
      case Not(var inner) -> !holds(inner, item, against);
      case And(var inner) -> all(inner, item, against);
      case Or(var inner) -> inner.stream().anyMatch(one -> holds(one, item, against));
    };
  }

  private static boolean stands(Standing standing, Item item, Viewpoint viewpoint) {
    return switch (standing) {
      case OPEN -> item.status().isOpen();
      case DONE -> item.isDone();
      case BLOCKED -> item.status() == Status.BLOCKED || waits(item, viewpoint);
      case WAITING -> waits(item, viewpoint);
      case OVERDUE -> item.isOverdue(viewpoint.today());
      case STALE ->
          item.status() == Status.IN_PROGRESS
              && item.last().at().isBefore(viewpoint.since(STALE_AFTER));
      case UNOWNED -> item.facts().plan().owner() == null;
      case UNDATED -> item.facts().plan().target() == null;
      case CONFLICT -> !item.state().conflicts().isEmpty();
    };
  }

  private static boolean waits(Item item, Viewpoint viewpoint) {
    return viewpoint.around().waiting(item.roadmap()).contains(item.id());
  }

  private static boolean isOf(
      @Nullable Priority wanted, boolean orHigher, @Nullable Priority priority) {
    return (orHigher && wanted != null)
        ? priority != null && priority.compareTo(wanted) <= 0
        : priority == wanted;
  }

  private static boolean isDue(@Nullable Target target, LocalDate day) {
    return target != null && !target.lastDay().isAfter(day);
  }

  private static boolean isCalled(Person.Id person, String name, Viewpoint viewpoint) {
    return viewpoint.around().name(person).equalsIgnoreCase(name);
  }

  private static boolean says(Item item, String folded) {
    return item.title().toLowerCase(Locale.ROOT).contains(folded)
        || item.state().notes().stream()
            .anyMatch(note -> note.toLowerCase(Locale.ROOT).contains(folded));
  }

  private static boolean belongs(
      @Nullable String owner, @Nullable String wanted, Viewpoint viewpoint) {
    if (wanted == null || owner == null) {
      return wanted == null && owner == null;
    }
    return owner.equalsIgnoreCase(wanted)
        || viewpoint.around().alsoOwns(wanted).stream().anyMatch(owner::equalsIgnoreCase);
  }

  /// Whether a milestone's title has these words, whole and in a row, in any case.
  public static boolean saysWords(String title, String words) {
    return sayingWords(words).test(title);
  }

  /// The same of very many titles.
  public static Predicate<String> sayingWords(String words) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(words.strip()) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .asPredicate();
  }
}
