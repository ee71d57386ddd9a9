package dev.waymark.core.insight.rule;

import dev.waymark.core.insight.subject.Lists;
import dev.waymark.core.insight.subject.Names;
import dev.waymark.core.insight.subject.Numbered;
import dev.waymark.core.insight.subject.Prose;
import dev.waymark.core.insight.subject.Stems;
import dev.waymark.core.insight.subject.Subject;
import dev.waymark.core.roadmap.Outline.Entry;
import dev.waymark.core.roadmap.Outline.Section;
import dev.waymark.core.roadmap.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// R9. Work that comes again in every phase is not the same work; what is said of many things is
/// told apart by nothing. Between a list of areas and a list of phases two words are enough.
final class SameWorkTwice implements Check {
  private static final int ENOUGH_BETWEEN_LISTS = 2;
  private static final int ENOUGH_OTHERWISE = 3;

  /// @param section in which of the document's sections it stands, from 0
  /// @param index which of the document's entries it is, from 0
  private record One(Entry entry, int section, int index, boolean isInPhase) {}

  /// Work whose titles are alike, the first before the second.
  ///
  /// @param section in which the first stands
  private record Pair(int section, int first, int second) {}

  private static final Names.Question<List<Pair>> ALIKE = SameWorkTwice::alike;

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    for (Pair pair : subject.names(ALIKE)) {
      Entry first = subject.entries().get(pair.first());
      Entry second = subject.entries().get(pair.second());
      boolean putOff = isPutOff(subject.sections().get(pair.section()), second);
      if (!putOff && !subject.isJoined(first.place(), second.place())) {
        hits.add(hit(subject.prose(), first, second));
      }
    }
    return hits;
  }

  /// Whether a list of all that is put off names what is to be done later.
  private static boolean isPutOff(Section list, Entry later) {
    return list.milestone().status() == Status.DEFERRED && later.facts().status().isOpen();
  }

  private static List<Pair> alike(Subject subject) {
    Map<Set<String>, List<One>> same = new LinkedHashMap<>();
    List<Optional<Numbered>> numbered = Lists.numbered(subject);
    int index = 0;
    for (int at = 0; at < numbered.size(); at++) {
      boolean isPhase = numbered.get(at).isPresent();
      for (Entry entry : subject.sections().get(at).entries()) {
        String title = entry.facts().title();
        Set<String> stems = Stems.of(title);
        boolean named = !title.isEmpty() && "[`<".indexOf(title.charAt(0)) < 0;
        if (named && stems.size() >= ENOUGH_BETWEEN_LISTS && !Stems.areGeneric(stems)) {
          same.computeIfAbsent(stems, _ -> new ArrayList<>(2))
              .add(new One(entry, at, index, isPhase));
        }
        index++;
      }
    }
    boolean inPhases = Lists.phases(subject).size() > 1;
    List<Pair> alike = new ArrayList<>();
    same.forEach(
        (stems, ones) -> {
          if (ones.size() == 2 && isSame(ones.getFirst(), ones.getLast(), stems, inPhases)) {
            One first = ones.getFirst();
            alike.add(new Pair(first.section(), first.index(), ones.getLast().index()));
          }
        });
    return alike;
  }

  private static boolean isSame(One first, One second, Set<String> stems, boolean inPhases) {
    boolean betweenLists = inPhases && first.isInPhase() != second.isInPhase();
    boolean exactly =
        first.entry().facts().title().equalsIgnoreCase(second.entry().facts().title());
    int enough = betweenLists ? ENOUGH_BETWEEN_LISTS : ENOUGH_OTHERWISE;
    return first.entry().place().line() != second.entry().place().line()
        && stems.size() >= enough
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
