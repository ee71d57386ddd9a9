package dev.waymark.tui.plan;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.Says;
import dev.waymark.core.filter.Filter.Term;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What is looked for, and which items of the plan fit.
///
/// @param text the filter as typed
/// @param hits the items that fit, by their place in document order
/// @param order the same in the order asked for
public record Sought(String text, Filter filter, BitSet hits, List<Integer> order) {
  public Sought {
    hits = (BitSet) hits.clone();
  }

  public static final Sought ALL = new Sought("", Filter.ALL, new BitSet(), List.of());

  /// What fits in a plan.
  ///
  /// @param before what was looked for last in the same plan: of that alone is looked through what
  ///   says more
  /// @param findings the items that lint finds something about
  static Sought in(
      Contents contents,
      Sought before,
      String text,
      Filter filter,
      Function<Rule, Map<Roadmap.Id, Set<Item.Id>>> findings) {
    List<String> words = words(filter);
    List<Term> others = filter.terms().stream().filter(term -> !(term instanceof Says)).toList();
    Filter rest = new Filter(others).with(findings);
    BitSet hits = new BitSet(contents.items().size());
    List<ListedItem> items = contents.items();
    Filter.Against against = contents.against("");
    boolean narrower = !before.isAll() && before.isLooserThan(words, others);
    for (int at = narrower ? before.hits.nextSetBit(0) : 0;
        at >= 0 && at < items.size();
        at = narrower ? before.hits.nextSetBit(at + 1) : at + 1) {
      ListedItem listed = items.get(at);
      if (!against.roadmapName().equals(listed.roadmap())) {
        against = contents.against(listed.roadmap());
      }
      if (says(contents, at, words) && (others.isEmpty() || rest.matches(listed.item(), against))) {
        hits.set(at);
      }
    }
    return arranged(contents, new Sought(text, filter, hits, List.of()));
  }

  /// Words that are looked for in titles and notes.
  private static List<String> words(Filter filter) {
    return filter.terms().stream()
        .filter(Says.class::isInstance)
        .map(term -> ((Says) term).text().toLowerCase(Locale.ROOT))
        .toList();
  }

  /// Whether all that fits the other fits this too.
  private boolean isLooserThan(List<String> words, List<Term> others) {
    return filter.arrangement().limit() == 0
        && words(filter).stream().allMatch(one -> words.stream().anyMatch(it -> it.contains(one)))
        && filter.terms().stream()
            .filter(term -> !(term instanceof Says))
            .allMatch(others::contains);
  }

  private static boolean says(Contents contents, int at, List<String> words) {
    for (String word : words) {
      if (!contents.words(at).contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static Sought arranged(Contents contents, Sought found) {
    Arrangement arrangement = found.filter.arrangement();
    if (arrangement.equals(Arrangement.NONE)) {
      return found;
    }
    List<Integer> order =
        arrangement
            .arrange(found.hits.stream().mapToObj(at -> contents.item(at).item()).toList())
            .stream()
            .map(item -> contents.at(item.id()))
            .toList();
    BitSet hits = new BitSet();
    order.forEach(hits::set);
    return new Sought(found.text, found.filter, hits, order);
  }

  /// Whether nothing is looked for and no order asked for.
  public boolean isAll() {
    return filter.terms().isEmpty() && !isArranged();
  }

  public boolean isArranged() {
    return !filter.arrangement().equals(Arrangement.NONE);
  }

  /// How many fit.
  public int count() {
    return hits.cardinality();
  }

  public boolean fits(int at) {
    return isAll() || hits.get(at);
  }

  /// Whether what lint finds has a say.
  public boolean asksLint() {
    return asksLint(filter.terms());
  }

  private static boolean asksLint(List<Term> terms) {
    return terms.stream()
        .anyMatch(
            term ->
                term instanceof Filter.HasFinding
                    || (term instanceof Filter.Not(var inner) && asksLint(List.of(inner)))
                    || (term instanceof Filter.And(var inner) && asksLint(inner))
                    || (term instanceof Filter.Or(var either) && asksLint(either)));
  }
}
