package dev.waymark.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.markdown.Shared;
import dev.waymark.core.sync.EditedDocument.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whole lives of documents, edited from a seed, with the truth kept by whoever edits.
class EditHistoriesTest {
  private static final int STEPS = 8;

  /// What became of all items over all steps.
  private static final class Score {
    private int items;
    private int found;
    private int touched;
    private int touchedAndFound;
    private int asked;
    private final List<String> wrong = new ArrayList<>();

    @Override
    public String toString() {
      return "%d items: %d found, %d wrong, %d asked about, %d taken for gone; of the %d that changed their words, heading or notation or were doubled %d found"
          .formatted(
              items, found, wrong.size(), asked, items - found - asked, touched, touchedAndFound);
    }
  }

  /// One step of one history.
  ///
  /// @param had the names of all lines that the document had
  /// @param lines the names of all lines that the document has now
  private record Step(
      List<Standing> before,
      List<Standing> after,
      Set<String> had,
      Set<String> lines,
      List<Fate> fates) {
    static Step of(
        List<Standing> before, List<Standing> after, Set<String> had, Set<String> lines) {
      return new Step(
          before,
          after,
          had,
          lines,
          ItemMatcher.match(
              before.stream().map(Standing::facts).toList(),
              after.stream().map(Standing::facts).toList()));
    }

    void judge(Score score, String where) {
      for (int item = 0; item < before.size(); item++) {
        if (fates.get(item) instanceof Fate.Found(var at)
            && !isReadElsewhere(item)
            && !isReadSince(at)
            && Collections.disjoint(alike(before, item), alike(after, at))) {
          score.wrong.add(
              where + ": " + before.get(item).line() + " is not " + after.get(at).line());
        }
      }
      families().forEach(family -> count(family, score));
    }

    /// Some documents name the same work in two places; an edit may change which of them counts.
    private boolean isReadElsewhere(int item) {
      Standing early = before.get(item);
      return isAmong(lines, early) && after.stream().noneMatch(early::isKinOf);
    }

    /// Nor of a line that stood there already and was not taken for work.
    private boolean isReadSince(int at) {
      Standing late = after.get(at);
      return isAmong(had, late) && before.stream().noneMatch(late::isKinOf);
    }

    private static boolean isAmong(Set<String> lines, Standing one) {
      return one.from().stream().anyMatch(name -> lines.contains(name.replaceFirst("[.].*", "")));
    }

    /// Items that became one count as one, and so do those that one became.
    private List<Set<String>> families() {
      Set<Set<String>> families = new LinkedHashSet<>();
      for (Standing early : before) {
        Set<String> family = new HashSet<>();
        after.stream().filter(early::isKinOf).forEach(late -> family.addAll(late.from()));
        if (!family.isEmpty()) {
          families.add(family);
        }
      }
      return List.copyOf(families);
    }

    private void count(Set<String> family, Score score) {
      boolean found = false;
      boolean asked = false;
      boolean touched = true;
      for (int item = 0; item < before.size(); item++) {
        Standing early = before.get(item);
        if (family.containsAll(early.from())) {
          found |= fates.get(item) instanceof Fate.Found;
          asked |= fates.get(item) instanceof Fate.Unsure;
          touched &= after.stream().noneMatch(early::isUntouchedAs);
        }
      }
      score.items++;
      score.found += found ? 1 : 0;
      score.asked += asked && !found ? 1 : 0;
      score.touched += touched ? 1 : 0;
      score.touchedAndFound += touched && found ? 1 : 0;
    }
  }

  /// Of equal lines side by side nobody can say which is which.
  private static Set<String> alike(List<Standing> standing, int item) {
    String title = standing.get(item).facts().title();
    Set<String> from = new HashSet<>(standing.get(item).from());
    for (int step : List.of(-1, 1)) {
      int other = item + step;
      while (other >= 0
          && other < standing.size()
          && standing.get(other).facts().title().equals(title)) {
        from.addAll(standing.get(other).from());
        other += step;
      }
    }
    return from;
  }

  private static void play(String text, long seed, Score score) {
    EditedDocument document = new EditedDocument(text, new Random(seed));
    List<Standing> before = document.items();
    for (int step = 0; step < STEPS; step++) {
      Set<String> had = document.lines();
      List<String> done = document.edit();
      List<Standing> after = document.items();
      Step.of(before, after, had, document.lines())
          .judge(score, "seed " + seed + " step " + step + " " + done);
      before = after;
    }
  }

  /// Half of them begin with plans of our own, half with real ones, where there are any.
  private static Score play(int histories, long seed) throws IOException {
    List<String> real = new ArrayList<>();
    for (String folder : List.of("corpus", "roadmaps")) {
      for (Path file : Shared.files(folder)) {
        real.add(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    Score score = new Score();
    for (int history = 0; history < histories; history++) {
      boolean own = real.isEmpty() || history % 2 == 0;
      play(
          own ? WrittenPlan.text(new Random(seed + history)) : real.get(history / 2 % real.size()),
          seed + history,
          score);
    }
    System.out.println(histories + " histories from seed " + seed + ": " + score);
    return score;
  }

  private static void check(Score score) {
    assertThat(score.wrong).isEmpty();
    assertThat(score.found).isGreaterThanOrEqualTo(score.items * 97 / 100);
  }

  @Test
  void never_take_one_item_for_another() throws IOException {
    check(play(40, 1_000));
  }

  @Test
  @Tag("exhaustive")
  void never_take_one_item_for_another_in_a_thousand_lives() throws IOException {
    check(play(1_000, 50_000));
  }
}
