package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.DependencyNames;
import dev.waymark.core.insight.subject.DependencyNames.AMilestone;
import dev.waymark.core.insight.subject.DependencyNames.AnItem;
import dev.waymark.core.insight.subject.DependencyNames.Meant;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.insight.subject.Work;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// R17. What is not surely known is passed over.
final class Dependencies implements Check {
  /// Something that may depend on something.
  private static final class Node {
    final String title;
    final int line;
    final @Nullable Status status;
    final boolean isOpen;
    final @Nullable Target target;
    List<Node> needs = List.of();

    /// Where a walk along what is needed has come to.
    Walk walk = Walk.NOT_YET;

    Node(Milestone milestone, boolean isOpen) {
      this.title = milestone.title();
      this.line = milestone.line();
      this.status = milestone.status();
      this.isOpen = isOpen;
      this.target = milestone.plan().target();
    }

    Node(Entry entry) {
      this.title = entry.facts().title();
      this.line = entry.place().line();
      this.status = entry.facts().status();
      this.isOpen = entry.facts().status().isOpen();
      this.target = entry.facts().plan().target();
    }
  }

  private enum Walk {
    NOT_YET,
    ON_PATH,
    FINISHED
  }

  @Override
  public List<Hit> hits(Subject subject) {
    if (!subject.work().has(Work.Some.DEPENDENT)
        && subject.sections().stream().allMatch(one -> one.mentions().dependencies().isEmpty())) {
      return List.of();
    }
    List<Node> dependent = dependent(subject, DependencyNames.of(subject));
    Prose prose = subject.prose();
    List<Hit> hits = new ArrayList<>();
    dependent.forEach(node -> node.needs.forEach(one -> order(prose, node, one, hits)));
    dependent.forEach(node -> walk(prose, node, hits));
    return hits;
  }

  /// What depends on something, in the document's order.
  private static List<Node> dependent(Subject subject, DependencyNames names) {
    Map<Meant, List<Meant>> said = new LinkedHashMap<>();
    BitSet lines = new BitSet();
    for (Section section : subject.sections()) {
      if (section.milestone().line() > 0) {
        note(meant(section.milestone()), names.meant(section.mentions()), said);
      }
      for (Entry entry : section.entries()) {
        note(new AnItem(entry.place()), names.meant(entry.mentions()), said);
      }
    }
    said.forEach(
        (one, needed) -> {
          lines.set(line(one));
          needed.forEach(other -> lines.set(line(other)));
        });
    Map<Meant, Node> nodes = nodes(subject, lines);
    List<Node> dependent = new ArrayList<>();
    said.forEach(
        (one, needed) -> {
          Node node = Objects.requireNonNull(nodes.get(one));
          node.needs =
              needed.stream()
                  .flatMap(other -> Optional.ofNullable(nodes.get(other)).stream())
                  .filter(other -> !other.equals(node))
                  .toList();
          dependent.add(node);
        });
    return dependent;
  }

  private static void note(Meant one, List<Meant> needed, Map<Meant, List<Meant>> said) {
    if (!needed.isEmpty()) {
      said.put(one, needed);
    }
  }

  private static Map<Meant, Node> nodes(Subject subject, BitSet lines) {
    Map<Meant, Node> nodes = new HashMap<>();
    for (Section section : subject.sections()) {
      Milestone milestone = section.milestone();
      if (milestone.line() > 0 && lines.get(milestone.line())) {
        nodes.put(meant(milestone), new Node(milestone, isOpen(section)));
      }
      for (Entry entry : section.entries()) {
        if (lines.get(entry.place().line())) {
          nodes.put(new AnItem(entry.place()), new Node(entry));
        }
      }
    }
    return nodes;
  }

  private static boolean isOpen(Section section) {
    Status own = section.milestone().status();
    return own == null
        ? section.entries().stream().anyMatch(entry -> entry.facts().status().isOpen())
        : own.isOpen();
  }

  private static Meant meant(Milestone milestone) {
    return new AMilestone(milestone.line(), milestone.title());
  }

  private static int line(Meant meant) {
    return switch (meant) {
      case AnItem(var place) -> place.line();
      case AMilestone(var line, var _) -> line;
    };
  }

  private static void order(Prose prose, Node node, Node needed, List<Hit> hits) {
    Target target = node.target;
    Target before = needed.target;
    if (node.status == Status.DONE && needed.isOpen) {
      hits.add(
          new Hit(
              prose.spot(node.line),
              Sayings.quoted(node.title)
                  + " is done, and what it depends on is not: "
                  + Sayings.quoted(needed.title)
                  + " (line "
                  + Math.max(1, needed.line)
                  + ").",
              List.of(prose.spot(needed.line))));
    } else if (target != null
        && before != null
        && node.isOpen
        && needed.isOpen
        && before.lastDay().isAfter(target.lastDay())) {
      hits.add(
          new Hit(
              prose.spot(node.line),
              Sayings.quoted(node.title)
                  + " is due "
                  + target
                  + ", before what it depends on: "
                  + Sayings.quoted(needed.title)
                  + ", "
                  + before
                  + ".",
              List.of(prose.spot(needed.line))));
    }
  }

  /// A step of a walk that keeps its own path, as chains may be longer than a stack is deep.
  private record Step(Node node, int next) {}

  /// Each cycle once, at the first of its members that a walk meets.
  private static void walk(Prose prose, Node start, List<Hit> hits) {
    List<Step> path = new ArrayList<>();
    enter(start, path);
    while (!path.isEmpty()) {
      Step step = path.getLast();
      Node node = step.node();
      if (step.next() == node.needs.size()) {
        path.removeLast();
        node.walk = Walk.FINISHED;
      } else {
        path.set(path.size() - 1, new Step(node, step.next() + 1));
        Node next = node.needs.get(step.next());
        if (next.walk == Walk.ON_PATH) {
          hits.add(cycle(prose, path, next));
        } else {
          enter(next, path);
        }
      }
    }
  }

  private static void enter(Node node, List<Step> path) {
    if (node.walk == Walk.NOT_YET) {
      node.walk = Walk.ON_PATH;
      path.add(new Step(node, 0));
    }
  }

  private static Hit cycle(Prose prose, List<Step> path, Node first) {
    List<Node> members =
        path.stream().map(Step::node).dropWhile(node -> !node.equals(first)).toList();
    List<String> titles =
        new ArrayList<>(members.stream().map(node -> Sayings.quoted(node.title)).toList());
    titles.add(titles.getFirst());
    return new Hit(
        prose.spot(first.line),
        "These depend on each other in a circle: " + String.join(" → ", titles) + ".",
        members.stream().skip(1).map(node -> prose.spot(node.line)).toList());
  }
}
