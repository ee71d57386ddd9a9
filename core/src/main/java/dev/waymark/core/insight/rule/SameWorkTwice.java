package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Lists;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Stems;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// R9. Work that comes again in every phase is not the same work; what is said of many things is
/// told apart by nothing. Between a list of areas and a list of phases two words are enough.
final class SameWorkTwice implements Check {
  private static final int ENOUGH_BETWEEN_LISTS = 2;
  private static final int ENOUGH_OTHERWISE = 3;

  private record One(Entry entry, Section section, Set<String> stems) {}

  @Override
  public List<Hit> hits(Subject subject) {
    Map<Set<String>, List<One>> same = new LinkedHashMap<>();
    boolean inPhases = Lists.phases(subject).size() > 1;
    for (Section section : subject.sections()) {
      for (Entry entry : section.entries()) {
        String title = entry.facts().title();
        Set<String> stems = Stems.of(title);
        boolean named = !title.isEmpty() && "[`<".indexOf(title.charAt(0)) < 0;
        if (named && stems.size() >= ENOUGH_BETWEEN_LISTS && !Stems.areGeneric(stems)) {
          same.computeIfAbsent(stems, _ -> new ArrayList<>()).add(new One(entry, section, stems));
        }
      }
    }
    List<Hit> hits = new ArrayList<>();
    for (List<One> alike : same.values()) {
      if (alike.size() == 2 && isSame(subject, alike.getFirst(), alike.getLast(), inPhases)) {
        hits.add(hit(subject.prose(), alike.getFirst().entry(), alike.getLast().entry()));
      }
    }
    return hits;
  }

  private static boolean isSame(Subject subject, One first, One second, boolean inPhases) {
    Place one = first.entry().place();
    Place other = second.entry().place();
    boolean joined = subject.isJoined(one, other);
    boolean betweenLists =
        inPhases && Lists.isPhase(first.section()) != Lists.isPhase(second.section());
    boolean exactly =
        first.entry().facts().title().equalsIgnoreCase(second.entry().facts().title());
    int enough = betweenLists ? ENOUGH_BETWEEN_LISTS : ENOUGH_OTHERWISE;
    return !joined
        && one.line() != other.line()
        && first.stems().size() >= enough
        && (betweenLists || exactly);
  }

  private static Hit hit(Prose prose, Entry first, Entry second) {
    int line = first.place().line();
    String other = first.facts().title();
    return new Hit(
        prose.spot(second.place().line()),
        Sayings.quoted(second.facts().title())
            + " also stands in line "
            + line
            + (other.equalsIgnoreCase(second.facts().title()) ? "" : " as " + Sayings.quoted(other))
            + (first.facts().status() == second.facts().status()
                ? "."
                : ", "
                    + first.facts().status().word()
                    + " there and "
                    + second.facts().status().word()
                    + " here."),
        List.of(prose.spot(line)));
  }
}
