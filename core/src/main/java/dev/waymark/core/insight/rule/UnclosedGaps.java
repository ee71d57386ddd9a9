package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Lists;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Stems;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// R12. A phase speaks of something when at least half of its words stand in one of the phase's
/// items or in the lines below it.
final class UnclosedGaps implements Check {
  private static final double SPOKEN_OF = 0.5;
  private static final int FEWEST = 2;
  private static final int MOST = 1_000;

  @Override
  public List<Hit> hits(Subject subject) {
    Prose prose = subject.prose();
    List<Section> phases = Lists.phases(subject);
    if (phases.size() < FEWEST
        || phases.stream().mapToInt(one -> one.entries().size()).sum() > MOST) {
      return List.of(); // to compare everything with everything would take too long
    }
    List<Section> gaps = Lists.gaps(subject);
    if (gaps.isEmpty()) {
      return List.of();
    }
    List<Set<String>> spoken = spoken(prose, phases);
    List<Hit> hits = new ArrayList<>();
    for (Section section : gaps) {
      for (Entry entry : section.entries()) {
        Set<String> stems = Stems.of(entry.facts().title());
        boolean open = entry.facts().status().isOpen() && stems.size() >= FEWEST;
        if (open && spoken.stream().noneMatch(words -> isIn(stems, words))) {
          hits.add(
              new Hit(
                  prose.spot(entry.place().line()),
                  Sayings.quoted(entry.facts().title())
                      + " is missing, and none of the "
                      + phases.size()
                      + " phases speaks of it."));
        }
      }
    }
    return hits;
  }

  private static boolean isIn(Set<String> stems, Set<String> words) {
    long found = stems.stream().filter(words::contains).count();
    return found >= stems.size() * SPOKEN_OF;
  }

  private static List<Set<String>> spoken(Prose prose, List<Section> phases) {
    List<Set<String>> spoken = new ArrayList<>();
    for (Section phase : phases) {
      for (Entry entry : phase.entries()) {
        int line = entry.place().line();
        Set<String> words = new HashSet<>(Stems.of(phase.milestone().title()));
        int last = prose.level(line) > 0 ? prose.endOfSection(line) : prose.endOfBlock(line);
        for (int below = line; below <= last; below++) {
          words.addAll(Stems.of(prose.line(below)));
        }
        spoken.add(words);
      }
    }
    return spoken;
  }
}
