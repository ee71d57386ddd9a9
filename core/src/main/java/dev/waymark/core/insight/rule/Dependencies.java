package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.DependencyNames;
import dev.waymark.core.insight.subject.DependencyNames.AMilestone;
import dev.waymark.core.insight.subject.DependencyNames.AnItem;
import dev.waymark.core.insight.subject.DependencyNames.Meant;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.insight.subject.Work;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// R17. What is not surely known is passed over.
final class Dependencies implements Check {
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
    if (!subject.work().has(Work.Some.DEPENDENT)
        && subject.sections().stream().allMatch(one -> one.mentions().dependencies().isEmpty())) {
      return List.of();
    }
    DependencyNames names = DependencyNames.of(subject);
    List<Node> dependent = new ArrayList<>();
    each(
        subject,
        section -> !section.mentions().dependencies().isEmpty(),
        entry -> !entry.mentions().dependencies().isEmpty(),
        (_, node) -> dependent.add(node));
    Map<Node, List<Node>> needs = needs(subject, dependent, names);
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

  /// Those that are asked for, in the document's order.
  private static void each(
      Subject subject,
      Predicate<Section> sections,
      Predicate<Entry> entries,
      BiConsumer<Meant, Node> found) {
    for (Section section : subject.sections()) {
      Milestone milestone = section.milestone();
      if (milestone.line() > 0 && sections.test(section)) {
        found.accept(
            new AMilestone(milestone.line(), milestone.title()), node(subject.prose(), section));
      }
      for (Entry entry : section.entries()) {
        if (entries.test(entry)) {
          found.accept(new AnItem(entry.place()), node(subject.prose(), entry));
        }
      }
    }
  }

  private static Map<Node, List<Node>> needs(
      Subject subject, List<Node> dependent, DependencyNames names) {
    Map<Node, List<Meant>> said = new LinkedHashMap<>();
    dependent.forEach(node -> said.put(node, names.meant(node.needs())));
    BitSet lines = new BitSet();
    said.values().forEach(meant -> meant.forEach(one -> lines.set(line(one))));
    Map<Meant, Node> nodes = new HashMap<>();
    each(
        subject,
        section -> lines.get(section.milestone().line()),
        entry -> lines.get(entry.place().line()),
        nodes::put);
    Map<Node, List<Node>> needs = new LinkedHashMap<>();
    for (Node node : dependent) {
      List<Node> needed =
          said.getOrDefault(node, List.of()).stream()
              .flatMap(meant -> Optional.ofNullable(nodes.get(meant)).stream())
              .filter(other -> !other.equals(node))
              .distinct()
              .toList();
      if (!needed.isEmpty()) {
        needs.put(node, needed);
      }
    }
    return needs;
  }

  private static int line(Meant meant) {
    return switch (meant) {
      case AnItem(var place) -> place.line();
      case AMilestone(var line, var _) -> line;
    };
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
