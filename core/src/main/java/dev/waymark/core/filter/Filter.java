package dev.waymark.core.filter;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.core.roadmap.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which items are meant: every term must hold.
public record Filter(List<Term> terms) {
  public static final Filter ALL = new Filter(List.of());

  /// One condition.
  public sealed interface Term {}

  /// `is:open`, `is:done`, `is:blocked`, `is:overdue`, `is:unowned`, `is:undated`, `is:conflict`.
  public record Is(Standing standing) implements Term {}

  /// `status:done`.
  public record HasStatus(Status status) implements Term {}

  /// `owner:ana`; null is `owner:none`.
  public record OwnedBy(@Nullable String owner) implements Term {}

  /// `milestone:"M1"`: whole words of its title.
  public record InMilestone(String words) implements Term {}

  /// `roadmap:name`.
  public record InRoadmap(String name) implements Term {}

  /// Bare words or `text:words`: somewhere in the title, in any case.
  public record Says(String text) implements Term {}

  /// `rule:R1`: lint finds this about it.
  ///
  /// @param found the items it is so of; none before anybody has looked
  public record HasFinding(Rule rule, Set<Item.Id> found) implements Term {
    public HasFinding {
      found = Set.copyOf(found);
    }
  }

  /// `-term`.
  public record Not(Term term) implements Term {}

  /// What `is:` takes.
  public enum Standing {
    OPEN,
    DONE,
    BLOCKED,
    OVERDUE,
    UNOWNED,
    UNDATED,
    CONFLICT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What an item is held against besides itself.
  public record Against(String roadmapName, LocalDate today) {}

  public Filter {
    terms = List.copyOf(terms);
  }

  /// In its own grammar: reads back as the same filter.
  @Override
  public String toString() {
    return terms.stream().map(Filter::said).collect(Collectors.joining(" "));
  }

  private static String said(Term term) {
    return switch (term) {
      case Is(var standing) -> "is:" + standing.word();
      case HasStatus(var status) -> "status:" + status.word();
      case OwnedBy(var owner) -> "owner:" + (owner == null ? "none" : quoted(owner));
      case InMilestone(var words) -> "milestone:" + quoted(words);
      case InRoadmap(var name) -> "roadmap:" + quoted(name);
      case Says(var text) ->
          text.contains(":") || text.startsWith("-") ? "text:" + quoted(text) : quoted(text);
      case HasFinding(var rule, var _) -> "rule:" + rule;
      case Not(var inner) -> "-" + said(inner);
    };
  }

  private static String quoted(String value) {
    return value.chars().anyMatch(Character::isWhitespace) ? '"' + value + '"' : value;
  }

  /// The same filter once it is known which items lint finds something about.
  public Filter with(Function<Rule, Set<Item.Id>> findings) {
    return terms.stream().anyMatch(Filter::asksLint)
        ? new Filter(terms.stream().map(term -> with(term, findings)).toList())
        : this;
  }

  private static boolean asksLint(Term term) {
    return term instanceof HasFinding || (term instanceof Not(var inner) && asksLint(inner));
  }

  private static Term with(Term term, Function<Rule, Set<Item.Id>> findings) {
    return switch (term) {
      case HasFinding(var rule, var _) -> new HasFinding(rule, findings.apply(rule));
      case Not(var inner) -> new Not(with(inner, findings));
      case Is _, HasStatus _, OwnedBy _, InMilestone _, InRoadmap _, Says _ -> term;
    };
  }

  public boolean matches(Item item, Against against) {
    for (Term term : terms) {
      if (!holds(term, item, against)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Term term, Item item, Against against) {
    return switch (term) {
      case Is(var standing) -> stands(standing, item, against.today());
      case HasStatus(var status) -> item.status() == status;
      case OwnedBy(var owner) -> sameOwner(item.facts().plan().owner(), owner);
      case InMilestone(var words) -> saysWords(item.milestone(), words);
      case InRoadmap(var name) -> against.roadmapName().equalsIgnoreCase(name);
      case Says(var text) ->
          item.title().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
      case HasFinding(var _, var found) -> found.contains(item.id());
      case Not(var inner) -> !holds(inner, item, against);
    };
  }

  private static boolean stands(Standing standing, Item item, LocalDate today) {
    return switch (standing) {
      case OPEN -> item.status().isOpen();
      case DONE -> item.isDone();
      case BLOCKED -> item.status() == Status.BLOCKED;
      case OVERDUE -> item.isOverdue(today);
      case UNOWNED -> item.facts().plan().owner() == null;
      case UNDATED -> item.facts().plan().target() == null;
      case CONFLICT -> !item.state().conflicts().isEmpty();
    };
  }

  private static boolean sameOwner(@Nullable String owner, @Nullable String wanted) {
    return wanted == null ? owner == null : owner != null && owner.equalsIgnoreCase(wanted);
  }

  /// Whether a milestone's title has these words, whole and in a row, in any case.
  public static boolean saysWords(String title, String words) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(words.strip()) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(title)
        .find();
  }
}
