package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Lists;
import dev.waymark.core.insight.subject.Numbered;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// R5. Told once for each milestone that was left behind. Milestones without numbers promise no
/// order.
final class OutOfOrder implements Check {
  private static final int MOST = 1_000;

  private record Stage(Numbered numbered, Section section) {
    boolean isOpen() {
      Status own = section.milestone().status();
      return own == null
          ? section.entries().stream().anyMatch(entry -> entry.facts().status().isOpen())
          : own.isOpen();
    }

    boolean isDone() {
      return section.milestone().status() == Status.DONE;
    }
  }

  @Override
  public List<Hit> hits(Subject subject) {
    List<Stage> stages = new ArrayList<>();
    List<Optional<Numbered>> numbered = Lists.numbered(subject);
    for (int at = 0; at < numbered.size(); at++) {
      Section section = subject.sections().get(at);
      if (section.milestone().line() > 0) {
        numbered.get(at).ifPresent(one -> stages.add(new Stage(one, section)));
      }
    }
    if (stages.size() > MOST) {
      return List.of(); // nobody plans so many in order
    }
    List<Stage> done = stages.stream().filter(Stage::isDone).toList();
    if (done.isEmpty()) {
      return List.of();
    }
    Map<Numbered, Long> alike =
        stages.stream().collect(Collectors.groupingBy(Stage::numbered, Collectors.counting()));
    List<Hit> hits = new ArrayList<>();
    for (Stage stage : stages) {
      if (stage.isOpen() && alike.getOrDefault(stage.numbered(), 0L) == 1) {
        List<Stage> later =
            done.stream()
                .filter(other -> stage.numbered().isBefore(other.numbered()))
                .filter(other -> line(stage) < line(other))
                .toList();
        if (!later.isEmpty()) {
          hits.add(hit(subject.prose(), stage, later));
        }
      }
    }
    return hits;
  }

  private static int line(Stage stage) {
    return stage.section().milestone().line();
  }

  private static Hit hit(Prose prose, Stage stage, List<Stage> later) {
    Milestone milestone = stage.section().milestone();
    List<Spot> lines = later.stream().map(one -> prose.spot(line(one))).toList();
    return new Hit(
        prose.spot(milestone.line()),
        Sayings.quoted(milestone.title())
            + " is "
            + (milestone.status() == null ? "not all done" : milestone.status().word())
            + ", and "
            + Sayings.quoted(later.getFirst().section().milestone().title())
            + (later.size() == 1
                ? " after it is done "
                : " and " + (later.size() - 1) + " more after it are done ")
            + Sayings.lines(lines)
            + ".",
        lines);
  }
}
