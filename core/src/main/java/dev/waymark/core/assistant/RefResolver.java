package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Distance;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Typed;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds the item or the milestone that words name: a ref, a number, a milestone's whole title or
/// what stands before the colon in it, or words of a title. Never guesses.
final class RefResolver {
  private static final Pattern NUMBER = Pattern.compile("#([1-9][0-9]{0,8})");

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// More candidates than this are cut off.
  private static final int MOST = 10;

  /// What words came to.
  sealed interface Resolved {}

  record Found(Item item) implements Resolved {}

  record Several(Reply.Choice choice) implements Resolved {}

  record TheMilestone(Roadmap roadmap, Milestone milestone) implements Resolved {}

  record NotFound(String sentence) implements Resolved {}

  /// So many are looked at before all are: mostly these are all.
  private static final int FEW = 200;

  /// Among so many one is looked for that was nearly meant.
  private static final int NEAR = 1_000;

  /// Items that say what was looked for.
  ///
  /// @param whole whether no others do
  private record Saying(List<Item> items, boolean whole) {}

  private final View view;
  private final MilestoneResolver milestones;

  /// What was looked for before: looking takes long where there are many items, and what a request
  /// means is found out before it is answered.
  private final Map<String, Saying> few = new HashMap<>();

  private final Map<String, List<Item>> all = new HashMap<>();

  private final Map<Named, Resolved> resolved = new HashMap<>();

  RefResolver(View view) {
    this.view = view;
    this.milestones = new MilestoneResolver(view);
  }

  View view() {
    return view;
  }

  MilestoneResolver milestones() {
    return milestones;
  }

  Resolved resolve(Named named) {
    return resolved.computeIfAbsent(named, this::looked);
  }

  private Resolved looked(Named named) {
    String words = named.words().strip();
    Optional<Ref> ref = Ref.parse(words);
    if (ref.isPresent()) {
      return byRef(ref.get());
    }
    var number = NUMBER.matcher(words);
    return number.matches() ? byNumber(words, Integer.parseInt(number.group(1))) : byWords(words);
  }

  /// Whether words fit at least one title, of an item or of a milestone.
  boolean fits(String words) {
    return !milestones.all(words).isEmpty() || saysAny(words, _ -> true);
  }

  /// Whether the words begin words of a title that is as wanted.
  boolean saysAny(String words, Predicate<Item> wanted) {
    Saying few = few(words);
    return few.items().stream().anyMatch(wanted)
        || (!few.whole() && all(words).stream().anyMatch(wanted));
  }

  /// All of them, or so many that nobody is shown more.
  private List<Item> saying(String words) {
    Saying few = few(words);
    return few.whole() || few.items().size() > MOST ? few.items() : all(words);
  }

  private Saying few(String words) {
    return few.computeIfAbsent(words, _ -> look(words, Arrangement.first(FEW)));
  }

  private List<Item> all(String words) {
    return all.computeIfAbsent(words, _ -> look(words, Arrangement.NONE).items());
  }

  /// Items of which every word begins a word of the title; the database looks for the words first.
  private Saying look(String words, Arrangement arrangement) {
    List<Filter.Term> says =
        words(words).stream().distinct().limit(MOST).<Filter.Term>map(Filter.Says::new).toList();
    if (says.isEmpty()) {
      return new Saying(view.world().items().titled(words), true);
    }
    List<Item> found = view.find(new Filter(says, arrangement));
    return new Saying(
        found.stream().filter(item -> says(item, words)).toList(), found.size() < FEW);
  }

  private Resolved byRef(Ref ref) {
    Optional<Item> item = view.world().items().leading(ref);
    if (item.isPresent()) {
      return item.get().state().gone()
          ? new NotFound(
              item.get().ref() + " left its file: put its line back, or list what there is.")
          : new Found(item.get());
    }
    String prefixes =
        String.join(", ", view.roadmaps().stream().map(Roadmap::prefix).sorted().toList());
    return new NotFound(
        view.roadmaps().stream().anyMatch(roadmap -> roadmap.prefix().equals(ref.prefix()))
            ? "There is no " + ref + ": list shows what there is."
            : "There is no "
                + ref
                + ": refs begin with "
                + (prefixes.isEmpty() ? "a tracked roadmap's prefix" : prefixes)
                + ".");
  }

  private Resolved byNumber(String words, int number) {
    return one(words, view.world().items().numbered(number));
  }

  private Resolved byWords(String words) {
    List<Item> exact = view.world().items().titled(words);
    if (!exact.isEmpty()) {
      return one(words, exact);
    }
    Optional<MilestoneResolver.Found> labelled = milestones.labelled(words);
    if (labelled.isPresent()) {
      return milestone(labelled.get());
    }
    List<Item> saying = saying(words);
    if (!saying.isEmpty() || milestones.all(words).isEmpty()) {
      return one(words, saying);
    }
    return switch (milestones.resolve(new Named(words), null)) {
      case MilestoneResolver.Found found -> milestone(found);
      case MilestoneResolver.Several(var choice) -> new Several(choice);
      case MilestoneResolver.NotFound(var sentence) -> new NotFound(sentence);
    };
  }

  private static Resolved milestone(MilestoneResolver.Found found) {
    return new TheMilestone(found.roadmap(), found.milestone());
  }

  private Resolved one(String words, List<Item> items) {
    return switch (items.size()) {
      case 0 -> new NotFound(nothing(words));
      case 1 -> new Found(items.getFirst());
      default ->
          new Several(
              new Reply.Choice(words, items.stream().limit(MOST).map(view::listed).toList()));
    };
  }

  private record Near(Item item, int distance) {}

  private String nothing(String words) {
    return view.find(new Filter(List.of(), Arrangement.first(NEAR))).stream()
        .map(item -> new Near(item, nearness(item, words)))
        .min(Comparator.comparingInt(Near::distance))
        .filter(near -> near.distance() <= Math.min(2, words.length() / 3))
        .map(Near::item)
        .map(
            item ->
                "No item says “"
                    + Typed.shown(words)
                    + "”: did you mean "
                    + item.ref()
                    + " "
                    + item.title()
                    + "?")
        .orElse("No item says “" + Typed.shown(words) + "”: list shows what there is.");
  }

  /// How far the title's nearest word is from these, as far as that is not too far to matter.
  private static int nearness(Item item, String words) {
    return words(item.title()).stream()
        .filter(word -> word.length() > 3 && Math.abs(word.length() - words.length()) <= 2)
        .mapToInt(word -> Distance.between(word, words))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /// Every one of the words begins a word of the title.
  private static boolean says(Item item, String words) {
    List<String> title = words(item.title());
    List<String> wanted = words(words);
    return !wanted.isEmpty()
        && wanted.stream().allMatch(word -> title.stream().anyMatch(one -> one.startsWith(word)));
  }

  private static List<String> words(String text) {
    return NOT_A_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
