package dev.waymark.core.assistant;

import static java.util.stream.Collectors.joining;

import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Why named items stay as they are: what holds for several is said once.
final class Rejections {
  private final Map<String, List<Ref>> refs = new LinkedHashMap<>();

  /// @param why the end of the sentence that begins with the item's ref
  void add(Item item, String why) {
    refs.computeIfAbsent(why, _ -> new ArrayList<>()).add(item.ref());
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    refs.forEach(
        (why, all) -> {
          sentences.add(all.getFirst() + " " + why + ".");
          if (all.size() > 1) {
            sentences.add("The same goes for " + listed(all.subList(1, all.size())) + ".");
          }
        });
    return sentences;
  }

  private static String listed(List<Ref> refs) {
    String last = refs.getLast().toString();
    String before =
        refs.subList(0, refs.size() - 1).stream().map(Ref::toString).collect(joining(", "));
    return before.isEmpty() ? last : before + " and " + last;
  }
}
