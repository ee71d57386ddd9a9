package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Names;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Remark;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// R3. One item that says two, and several items that share a line.
final class TwoStates implements Check {
  /// A clock before a date says when, not how it stands.
  private static final Pattern DATED = Pattern.compile("[⏳🛫📅]\\x{FE0F}?\\s*\\d{4}-");

  private static final Names.Question<BitSet> SHARED = TwoStates::shared;

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    Prose prose = subject.prose();
    subject
        .remarks(Remark.States.class)
        .filter(states -> !DATED.matcher(prose.line(states.line())).find())
        .forEach(
            states ->
                hits.add(
                    new Hit(
                        prose.spot(states.line(), states.column() - 1),
                        "This line says both " + words(states.said()) + ".")));
    BitSet several = subject.names(SHARED);
    if (!several.isEmpty()) {
      Map<Integer, List<Entry>> byLine = new LinkedHashMap<>();
      for (Entry entry : subject.entries()) {
        if (several.get(entry.place().line())) {
          byLine.computeIfAbsent(entry.place().line(), _ -> new ArrayList<>()).add(entry);
        }
      }
      byLine.forEach((line, entries) -> shared(prose, line, entries, hits));
    }
    return hits;
  }

  /// The lines of several items.
  private static BitSet shared(Subject subject) {
    BitSet once = new BitSet();
    BitSet shared = new BitSet();
    for (Entry entry : subject.entries()) {
      int line = entry.place().line();
      shared.set(line, shared.get(line) || once.get(line));
      once.set(line);
    }
    return shared;
  }

  private static void shared(Prose prose, int line, List<Entry> entries, List<Hit> hits) {
    List<Status> said = entries.stream().map(entry -> entry.facts().status()).distinct().toList();
    List<Integer> boxes = prose.boxes(line);
    if (said.size() > 1 && boxes.size() == entries.size()) {
      int other = 1;
      while (entries.get(other).facts().status() == said.getFirst()) {
        other++;
      }
      hits.add(
          new Hit(
              prose.spot(line, boxes.get(other)),
              "This line holds " + entries.size() + " pieces of work, " + words(said) + "."));
    }
  }

  private static String words(List<Status> said) {
    return said.stream().map(Status::word).collect(Collectors.joining(" and "));
  }
}
