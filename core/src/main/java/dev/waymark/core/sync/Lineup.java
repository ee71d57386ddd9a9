package dev.waymark.core.sync;

import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A document as matching sees it: its beginning, headings and items in order, its end. Each may
/// have a partner in the other document.
final class Lineup {
  static final int NOBODY = -1;

  private static final int NO_ITEM = -1;

  private final List<Facts> facts;
  private final List<String> keys = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<Said, Integer> countsInSections = new HashMap<>();
  private final List<List<String>> words = new ArrayList<>();
  private final int[] items;
  private final int[] sections;
  private final int[] nodes;
  private final int[] partners;

  /// What a line below a heading says.
  private record Said(int section, String key) {}

  /// A line to the last sign, and its mark.
  record Signs(String title, Status status) {}

  Lineup(List<Facts> facts) {
    this.facts = facts;
    List<Integer> itemOf = new ArrayList<>();
    List<Integer> sectionOf = new ArrayList<>();
    nodes = new int[facts.size()];
    int section = add("\u0000first", List.of(), NO_ITEM, 0, itemOf, sectionOf);
    String milestone = null;
    for (int item = 0; item < facts.size(); item++) {
      Facts one = facts.get(item);
      if (!one.milestone().equals(milestone)) {
        milestone = one.milestone();
        List<String> said = TitleWords.of(milestone);
        section = keys.size();
        add("\u0000#" + TitleWords.key(said, milestone), said, NO_ITEM, section, itemOf, sectionOf);
      }
      nodes[item] = keys.size();
      List<String> said = TitleWords.of(one.title());
      add(TitleWords.key(said, one.title()), said, item, section, itemOf, sectionOf);
    }
    add("\u0000last", List.of(), NO_ITEM, keys.size(), itemOf, sectionOf);
    items = itemOf.stream().mapToInt(Integer::intValue).toArray();
    sections = sectionOf.stream().mapToInt(Integer::intValue).toArray();
    partners = new int[keys.size()];
    Arrays.fill(partners, NOBODY);
  }

  private int add(
      String key,
      List<String> said,
      int item,
      int section,
      List<Integer> itemOf,
      List<Integer> sectionOf) {
    keys.add(key);
    counts.merge(key, 1, Integer::sum);
    countsInSections.merge(new Said(section, key), 1, Integer::sum);
    words.add(said);
    itemOf.add(item);
    sectionOf.add(section);
    return keys.size() - 1;
  }

  int size() {
    return items.length;
  }

  String key(int node) {
    return keys.get(node);
  }

  List<String> words(int node) {
    return words.get(node);
  }

  boolean isItem(int node) {
    return items[node] != NO_ITEM;
  }

  /// Which item stands at this node.
  int item(int node) {
    return items[node];
  }

  /// Where an item stands.
  int node(int item) {
    return nodes[item];
  }

  /// The heading above.
  int section(int node) {
    return sections[node];
  }

  int partner(int node) {
    return partners[node];
  }

  @Nullable Status status(int node) {
    return isItem(node) ? facts.get(items[node]).status() : null;
  }

  /// What tells an item from others with the same words.
  Signs signs(int node) {
    Facts here = facts.get(items[node]);
    return new Signs(here.title(), here.status());
  }

  /// Whether other lines say the same.
  boolean isRepeated(int node) {
    return count(keys.get(node)) > 1;
  }

  int count(String key) {
    return counts.getOrDefault(key, 0);
  }

  /// How many lines below the same heading say what this one says, itself among them.
  int countInSection(int node) {
    return countsInSections.getOrDefault(new Said(sections[node], keys.get(node)), 0);
  }

  boolean isFree(int node) {
    return partners[node] == NOBODY;
  }

  /// Whether there is such a node and it has no partner yet.
  boolean isFreeItem(int node) {
    return node >= 0 && node < size() && isItem(node) && isFree(node);
  }

  static void pair(Lineup one, int node, Lineup other, int partner) {
    one.partners[node] = partner;
    other.partners[partner] = node;
  }

  static void part(Lineup one, int node, Lineup other, int partner) {
    one.partners[node] = NOBODY;
    other.partners[partner] = NOBODY;
  }

  /// For each node the nearest one before it that has a partner.
  int[] anchorsBefore() {
    int[] anchors = new int[size()];
    for (int node = 1; node < size(); node++) {
      anchors[node] = isFree(node - 1) ? anchors[node - 1] : node - 1;
    }
    return anchors;
  }

  /// For each node the nearest one behind it that has a partner.
  int[] anchorsBehind() {
    int[] anchors = new int[size()];
    anchors[size() - 1] = size() - 1;
    for (int node = size() - 2; node >= 0; node--) {
      anchors[node] = isFree(node + 1) ? anchors[node + 1] : node + 1;
    }
    return anchors;
  }
}
