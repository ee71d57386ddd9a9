package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Numbered;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// R17. A dependency is known by the id that only one line begins with, by the name of a numbered
/// milestone, or by a whole title; what is not surely known is passed over.
final class Dependencies implements Check {
  private static final int NEAR = 8;
  private static final Pattern DECORATION = Pattern.compile("[\\s*`_-]+");

  /// Something that may depend on something.
  private record Node(
      String title,
      Spot at,
      @Nullable Status status,
      boolean isOpen,
      @Nullable Target target,
      List<String> needs) {}

  @Override
  public List<Hit> hits(Subject subject) {
    Map<String, Optional<Node>> names = new HashMap<>();
    List<Node> nodes = new ArrayList<>();
    for (Section section : subject.sections()) {
      if (section.milestone().line() > 0) {
        Node milestone = node(subject.prose(), section);
        nodes.add(milestone);
        name(names, milestone.title(), milestone);
        Numbered.of(milestone.title())
            .ifPresent(one -> name(names, one.word() + number(one.number()), milestone));
      }
      for (Entry entry : section.entries()) {
        Node item = node(subject.prose(), entry);
        nodes.add(item);
        name(names, item.title(), item);
        entry.mentions().ids().stream()
            .limit(1)
            .forEach(id -> leading(names, id, entry, item, subject));
      }
    }
    Map<Node, List<Node>> needs = needs(nodes, names);
    List<Hit> hits = new ArrayList<>();
    needs.forEach((node, needed) -> needed.forEach(one -> order(node, one, hits)));
    hits.addAll(cycles(needs));
    return hits;
  }

  private static Node node(Prose prose, Section section) {
    Status own = section.milestone().status();
    boolean open =
        own == null
            ? section.entries().stream().anyMatch(entry -> entry.facts().status().isOpen())
            : own.isOpen();
    return new Node(
        section.milestone().title(),
        prose.spot(section.milestone().line()),
        own,
        open,
        section.milestone().plan().target(),
        section.mentions().dependencies());
  }

  private static Node node(Prose prose, Entry entry) {
    return new Node(
        entry.facts().title(),
        prose.spot(entry.place().line()),
        entry.facts().status(),
        entry.facts().status().isOpen(),
        entry.facts().plan().target(),
        entry.mentions().dependencies());
  }

  /// An id near the beginning of its line is the item's own.
  private static void leading(
      Map<String, Optional<Node>> names, String id, Entry entry, Node item, Subject subject) {
    String line = subject.prose().line(entry.place().line());
    int at = line.indexOf(id);
    boolean leads = at >= 0 && line.substring(0, at).chars().noneMatch(Character::isLetter);
    if (leads || (at >= 0 && line.substring(0, at).strip().length() <= NEAR)) {
      name(names, id, item);
    }
  }

  /// A name that two have is nobody's.
  private static void name(Map<String, Optional<Node>> names, String name, Node node) {
    names.merge(key(name), Optional.of(node), (_, _) -> Optional.empty());
  }

  private static String key(String name) {
    return DECORATION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static String number(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  private static Map<Node, List<Node>> needs(List<Node> nodes, Map<String, Optional<Node>> names) {
    Map<Node, List<Node>> needs = new LinkedHashMap<>();
    for (Node node : nodes) {
      List<Node> needed =
          node.needs().stream()
              .flatMap(need -> names.getOrDefault(key(need), Optional.empty()).stream())
              .filter(other -> !other.equals(node))
              .distinct()
              .toList();
      if (!needed.isEmpty()) {
        needs.put(node, needed);
      }
    }
    return needs;
  }

  private static void order(Node node, Node needed, List<Hit> hits) {
    Target target = node.target();
    Target before = needed.target();
    if (node.status() == Status.DONE && needed.isOpen()) {
      hits.add(
          new Hit(
              node.at(),
              Sayings.quoted(node.title())
                  + " is done, and what it depends on is not: "
                  + Sayings.quoted(needed.title())
                  + " (line "
                  + needed.at().line()
                  + ").",
              List.of(needed.at())));
    } else if (target != null
        && before != null
        && node.isOpen()
        && needed.isOpen()
        && before.lastDay().isAfter(target.lastDay())) {
      hits.add(
          new Hit(
              node.at(),
              Sayings.quoted(node.title())
                  + " is due "
                  + target
                  + ", before what it depends on: "
                  + Sayings.quoted(needed.title())
                  + ", "
                  + before
                  + ".",
              List.of(needed.at())));
    }
  }

  /// Each cycle once, at the first of its members that the walk meets.
  private static List<Hit> cycles(Map<Node, List<Node>> needs) {
    List<Hit> hits = new ArrayList<>();
    Set<Node> finished = new HashSet<>();
    for (Node start : needs.keySet()) {
      walk(start, needs, new ArrayList<>(), finished, hits);
    }
    return hits;
  }

  /// A step of a walk that keeps its own path, as chains may be longer than a stack is deep.
  private record Step(Node node, int next) {}

  private static void walk(
      Node start,
      Map<Node, List<Node>> needs,
      List<Step> path,
      Set<Node> finished,
      List<Hit> hits) {
    Set<Node> onPath = new HashSet<>();
    if (finished.contains(start)) {
      return;
    }
    path.add(new Step(start, 0));
    onPath.add(start);
    while (!path.isEmpty()) {
      Step step = path.getLast();
      List<Node> needed = needs.getOrDefault(step.node(), List.of());
      if (step.next() == needed.size()) {
        path.removeLast();
        onPath.remove(step.node());
        finished.add(step.node());
      } else {
        path.set(path.size() - 1, new Step(step.node(), step.next() + 1));
        Node next = needed.get(step.next());
        if (onPath.contains(next)) {
          hits.add(cycle(path, next));
        } else if (!finished.contains(next)) {
          path.add(new Step(next, 0));
          onPath.add(next);
        }
      }
    }
  }

  private static Hit cycle(List<Step> path, Node first) {
    List<Node> members =
        path.stream().map(Step::node).dropWhile(node -> !node.equals(first)).toList();
    List<String> titles =
        new ArrayList<>(members.stream().map(Node::title).map(Sayings::quoted).toList());
    titles.add(titles.getFirst());
    return new Hit(
        first.at(),
        "These depend on each other in a circle: " + String.join(" → ", titles) + ".",
        members.stream().skip(1).map(Node::at).toList());
  }
}
