package dev.waymark.bots.chat;

import dev.waymark.core.event.Identity;
import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.filter.Viewpoint;
import dev.waymark.core.port.Items;
import dev.waymark.core.port.People;
import dev.waymark.core.port.Views;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody may be about to name while they type it: asked of the store each time, so never
/// stale. Strangers are shown nothing.
public final class Suggestions {
  /// As many as any service shows.
  private static final int MOST = 25;

  private static final Pattern NUMBERED = Pattern.compile("(?:([A-Za-z]+)-|#)?([1-9][0-9]{0,8})");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final List<String> FILTERS =
      List.of(
          "is:open owner:me", "is:overdue", "is:blocked", "is:unowned", "target:2w sort:target");

  /// What is about to be named.
  public enum Kind {
    ITEM,
    /// One after the other, apart by blanks.
    ITEMS,
    MILESTONE,
    ROADMAP,
    PERSON,
    FILTER,
    ITEM_OR_PERSON,
    ROADMAP_OR_MILESTONE
  }

  /// @param value what is said when it is chosen
  public record Suggestion(String value, String label) {}

  private final Items items;
  private final People people;
  private final Views views;
  private final Clock clock;

  public Suggestions(Items items, People people, Views views, Clock clock) {
    this.items = items;
    this.people = people;
    this.views = views;
    this.clock = clock;
  }

  /// The likeliest first.
  public List<Suggestion> of(Kind kind, Identity who, String typed) {
    return people.byIdentity(who).stream()
        .flatMap(person -> of(kind, person, typed.strip()))
        .limit(MOST)
        .toList();
  }

  private Stream<Suggestion> of(Kind kind, Person person, String typed) {
    return switch (kind) {
      case ITEM -> items(person, typed);
      case ITEMS -> oneMore(person, typed);
      case MILESTONE -> milestones(typed);
      case ROADMAP -> roadmaps(typed);
      case PERSON -> people(typed);
      case FILTER -> filters(typed);
      case ITEM_OR_PERSON -> Stream.concat(items(person, typed).limit(15), people(typed));
      case ROADMAP_OR_MILESTONE -> Stream.concat(roadmaps(typed).limit(10), milestones(typed));
    };
  }

  private Stream<Suggestion> items(Person person, String typed) {
    Matcher numbered = NUMBERED.matcher(typed);
    if (numbered.matches()) {
      List<Suggestion> found =
          numbered(numbered.group(1), Integer.parseInt(numbered.group(2)))
              .map(Suggestions::item)
              .toList();
      if (!found.isEmpty()) {
        return found.stream();
      }
    }
    return (typed.isEmpty() ? usual(person) : saying(typed)).map(Suggestions::item);
  }

  /// That number, and those that begin with its digits.
  private Stream<Item> numbered(@Nullable String prefix, int number) {
    List<String> prefixes =
        prefix == null
            ? items.roadmaps().stream().map(Roadmap::prefix).distinct().toList()
            : List.of(prefix.toUpperCase(Locale.ROOT));
    return IntStream.concat(
            IntStream.of(number),
            number > 99_999_999
                ? IntStream.empty()
                : IntStream.range(number * 10, number * 10 + 10))
        .boxed()
        .flatMap(one -> prefixes.stream().map(word -> new Ref(word, one)))
        .map(items::byRef)
        .flatMap(Optional::stream)
        .filter(item -> !item.state().gone());
  }

  /// Their own open work; what is open where they have none.
  private Stream<Item> usual(Person person) {
    Filter.Term open = new Filter.Is(Standing.OPEN);
    List<Item> own = find(List.of(open, new Filter.OwnedBy(person.name())));
    return (own.isEmpty() ? find(List.of(open)) : own).stream();
  }

  /// What is open first.
  private Stream<Item> saying(String typed) {
    List<Filter.Term> says =
        Arrays.stream(NOT_A_WORD.split(typed))
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(8)
            .<Filter.Term>map(Filter.Says::new)
            .toList();
    if (says.isEmpty()) {
      return Stream.empty();
    }
    List<Item> open = find(and(new Filter.Is(Standing.OPEN), says));
    return open.size() >= MOST
        ? open.stream()
        : Stream.concat(
            open.stream(), find(and(new Filter.Not(new Filter.Is(Standing.OPEN)), says)).stream());
  }

  private static List<Filter.Term> and(Filter.Term first, List<Filter.Term> more) {
    return Stream.concat(Stream.of(first), more.stream()).toList();
  }

  private List<Item> find(List<Filter.Term> terms) {
    return items.find(
        new Filter(terms, Arrangement.first(MOST)), Viewpoint.on(LocalDate.now(clock)));
  }

  private static Suggestion item(Item item) {
    return new Suggestion(item.ref().toString(), item.ref() + " " + item.title());
  }

  private Stream<Suggestion> oneMore(Person person, String typed) {
    int end = typed.lastIndexOf(' ');
    String before = end < 0 ? "" : typed.substring(0, end + 1);
    boolean isList =
        Arrays.stream(before.split(" ")).allMatch(one -> Ref.parse(one.strip()).isPresent());
    return before.isEmpty() || !isList
        ? items(person, typed)
        : items(person, typed.substring(end + 1))
            .filter(one -> !List.of(before.split(" ")).contains(one.value()))
            .map(one -> new Suggestion(before + one.value(), before + one.label()));
  }

  private Stream<Suggestion> milestones(String typed) {
    List<Suggestion> found = new ArrayList<>();
    for (Roadmap roadmap : items.roadmaps()) {
      for (Milestone milestone : items.milestones(roadmap.id())) {
        if (!milestone.title().isEmpty() && says(milestone.title(), typed)) {
          found.add(new Suggestion(milestone.title(), milestone.title() + " · " + roadmap.name()));
        }
      }
    }
    return found.stream();
  }

  private Stream<Suggestion> roadmaps(String typed) {
    return items.roadmaps().stream()
        .map(Roadmap::name)
        .filter(name -> says(name, typed))
        .map(name -> new Suggestion(name, name));
  }

  private Stream<Suggestion> people(String typed) {
    return people.all().stream()
        .map(Person::name)
        .filter(name -> says(name, typed))
        .map(name -> new Suggestion(name, name));
  }

  private Stream<Suggestion> filters(String typed) {
    return Stream.concat(
        views.all().stream()
            .filter(view -> says("@" + view.name(), typed))
            .map(
                view -> new Suggestion("@" + view.name(), "@" + view.name() + " " + view.filter())),
        FILTERS.stream()
            .filter(filter -> says(filter, typed))
            .map(filter -> new Suggestion(filter, filter)));
  }

  private static boolean says(String text, String typed) {
    return text.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
  }
}
