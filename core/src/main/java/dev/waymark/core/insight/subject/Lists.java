package dev.waymark.core.insight.subject;

import dev.waymark.core.roadmap.Outline.Section;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The kinds of lists a plan is made of.
public final class Lists {
  private static final int LONGEST_LABEL = 60;
  private static final Pattern GAP =
      Pattern.compile(
          "\\b(missing|gaps?|lacking|not (?:yet )?(?:implemented|covered)|faltantes?|manquante?s?"
              + "|fehlend\\p{L}*|fehlt)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LABEL = Pattern.compile("[\\s*_>-]*([^:|`]+?):?\\s*[*_]*:?\\s*");

  private static final Names.Question<List<Optional<Numbered>>> NUMBERED = Lists::numbers;
  private static final Names.Question<BitSet> NAMED_GAPS = Lists::namedGaps;

  private Lists() {}

  /// For each section, which of several steps that follow each other it is.
  public static List<Optional<Numbered>> numbered(Subject subject) {
    return subject.names(NUMBERED);
  }

  /// The sections that are one of several steps that follow each other, and hold work.
  public static List<Section> phases(Subject subject) {
    List<Optional<Numbered>> numbered = numbered(subject);
    List<Section> phases = new ArrayList<>();
    for (int at = 0; at < numbered.size(); at++) {
      Section section = subject.sections().get(at);
      if (numbered.get(at).isPresent() && !section.entries().isEmpty()) {
        phases.add(section);
      }
    }
    return phases;
  }

  /// Lists of what is missing: the heading says so, or a label right above the first line.
  public static List<Section> gaps(Subject subject) {
    List<Optional<Numbered>> numbered = numbered(subject);
    BitSet named = subject.names(NAMED_GAPS);
    List<Section> gaps = new ArrayList<>();
    for (int at = 0; at < numbered.size(); at++) {
      Section section = subject.sections().get(at);
      boolean isList = !section.entries().isEmpty() && numbered.get(at).isEmpty();
      if (isList && (named.get(at) || isLabelled(subject.prose(), section))) {
        gaps.add(section);
      }
    }
    return gaps;
  }

  private static List<Optional<Numbered>> numbers(Subject subject) {
    return subject.sections().stream()
        .map(section -> Numbered.of(section.milestone().title()))
        .toList();
  }

  private static BitSet namedGaps(Subject subject) {
    BitSet named = new BitSet();
    for (int at = 0; at < subject.sections().size(); at++) {
      named.set(at, GAP.matcher(subject.sections().get(at).milestone().title()).find());
    }
    return named;
  }

  private static boolean isLabelled(Prose prose, Section section) {
    int heading = section.milestone().line();
    int first = section.entries().getFirst().place().line();
    for (int line = first - 1; line > heading; line--) {
      String text = prose.line(line);
      if (!text.isBlank()) {
        return text.length() <= LONGEST_LABEL
            && text.contains(":")
            && LABEL.matcher(text).matches()
            && GAP.matcher(text).find();
      }
    }
    return false;
  }
}
