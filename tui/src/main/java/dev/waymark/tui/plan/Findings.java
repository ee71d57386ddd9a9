package dev.waymark.tui.plan;

import dev.waymark.core.reply.Reply.Linted;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which items lint's findings are about: findings know lines, items know where they stand.
public final class Findings {
  private Findings() {}

  /// The items on its lines.
  static List<Item.Id> exactly(Contents contents, Path file, Finding finding) {
    Set<Integer> lines =
        Stream.concat(Stream.of(finding.at()), finding.related().stream())
            .map(Finding.Spot::line)
            .collect(Collectors.toSet());
    return contents.items().stream()
        .filter(listed -> listed.file().equals(file))
        .map(ListedItem::item)
        .filter(item -> item.places().stream().anyMatch(at -> lines.contains(at.line())))
        .map(Item::id)
        .toList();
  }

  /// The item on its line, else the last one above it; empty where there is none.
  public static Optional<Item.Id> nearest(Contents contents, Path file, Finding finding) {
    Item.Id nearest = null;
    int best = 0;
    for (ListedItem listed : contents.items()) {
      int line = listed.item().line();
      if (listed.file().equals(file) && line > best && line <= finding.at().line()) {
        best = line;
        nearest = listed.item().id();
      }
    }
    return Optional.ofNullable(nearest);
  }

  /// The items that lint finds something about.
  public static Set<Item.Id> about(Contents contents, List<Linted> findings) {
    Set<Item.Id> about = new HashSet<>();
    for (Linted linted : findings) {
      linted.open().forEach(one -> about.addAll(exactly(contents, linted.file(), one)));
    }
    return about;
  }
}
