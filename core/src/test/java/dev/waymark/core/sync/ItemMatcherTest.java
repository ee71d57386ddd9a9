package dev.waymark.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ItemMatcherTest {

  /// Titles in the order of their lines; `M/` in front names a milestone.
  private static List<Facts> document(String... titles) {
    return Arrays.stream(titles)
        .map(
            title -> {
              int slash = title.indexOf('/');
              return new Facts(
                  slash < 0 ? "" : title.substring(0, slash),
                  title.substring(slash + 1),
                  Status.PLANNED,
                  Plan.NONE,
                  List.of(),
                  0);
            })
        .toList();
  }

  /// `1→2` for what stood on the first line and stands on the second, `1→2|3` for what may stand on
  /// either.
  private static String matched(List<Facts> before, List<Facts> after) {
    List<Fate> fates = ItemMatcher.match(before, after);
    List<String> said = new ArrayList<>();
    for (int item = 0; item < fates.size(); item++) {
      switch (fates.get(item)) {
        case Fate.Found(var at) -> said.add((item + 1) + "→" + (at + 1));
        case Fate.Unsure(var at) ->
            said.add(
                (item + 1)
                    + "→"
                    + at.stream()
                        .sorted()
                        .map(one -> String.valueOf(one + 1))
                        .collect(Collectors.joining("|")));
        case Fate.Gone() -> {}
      }
    }
    return String.join(" ", said);
  }

  @Test
  void finds_items_that_moved() {
    assertThat(matched(document("a", "b", "c"), document("c", "a", "new", "b")))
        .isEqualTo("1→2 2→4 3→1");
  }

  @Test
  void finds_items_that_went_to_another_milestone() {
    assertThat(matched(document("M1/a", "M1/b"), document("M2/a", "M1/b"))).isEqualTo("1→1 2→2");
  }

  @Test
  void keeps_lines_with_the_same_words_apart_in_their_order() {
    assertThat(matched(document("a", "a", "b"), document("b", "a", "a"))).isEqualTo("1→2 2→3 3→1");
  }

  @Test
  void prefers_the_same_milestone_among_lines_with_the_same_words() {
    assertThat(matched(document("M1/a", "M2/a"), document("M2/a", "M1/a"))).isEqualTo("1→2 2→1");
  }

  @Test
  void finds_a_reworded_item() {
    assertThat(
            matched(
                document("Write the helm charts", "Rotate keys"),
                document("Write the new helm charts", "Rotate keys")))
        .isEqualTo("1→1 2→2");
  }

  @Test
  void does_not_guess_between_two_that_are_equally_like() {
    assertThat(matched(document("helm charts"), document("helm charts one", "helm charts two")))
        .isEqualTo("1→1|2");
  }

  @Test
  void asks_where_a_like_line_now_has_the_words_of_one_that_is_gone() {
    List<Fate> fates =
        ItemMatcher.match(
            document("M1/Pumps", "M1/Add release notes", "M1/Valves", "M2/Add release notes soon"),
            document("M1/Pumps", "M1/Add release notes soon", "M1/Valves"));

    assertThat(fates.get(1)).isEqualTo(new Fate.Unsure(List.of(1)));
    assertThat(fates.get(3)).isEqualTo(new Fate.Unsure(List.of(1)));
  }

  @Test
  void does_not_follow_a_neighbour_into_another_milestone() {
    assertThat(
            matched(
                document("M1/a", "M1/Design", "M1/Build", "M1/b", "M2/c", "M2/Design", "M2/Build"),
                document("M1/a", "M1/Design", "M1/Build", "M2/c", "M2/Design", "M2/Build", "M2/b")))
        .isEqualTo("1→1 2→2 3→3 4→7 5→4 6→5 7→6");
  }

  @Test
  void does_not_take_a_longer_title_elsewhere_in_the_milestone_for_it() {
    List<Fate> fates =
        ItemMatcher.match(
            document("M/a", "M/Harden login", "M/b", "M/c"),
            document("M/a", "M/b", "M/Harden key login page for staging", "M/c"));

    assertThat(fates.get(1)).isNotInstanceOf(Fate.Found.class);
  }

  @Test
  void does_not_take_something_else_for_it() {
    assertThat(matched(document("Rotate the keys"), document("Write the docs"))).isEmpty();
  }

  /// Comparing each with each would take hours.
  @Test
  void looks_only_at_what_changed() {
    String[] titles = new String[100_000];
    for (int item = 0; item < titles.length; item++) {
      titles[item] = "M" + item / 50 + "/Piece of work number " + item;
    }
    List<Facts> before = document(titles);
    titles[77_777] = "M" + 77_777 / 50 + "/Piece of good work number 77777";

    List<Fate> fates =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> ItemMatcher.match(before, document(titles)));

    assertThat(fates.get(77_777)).isEqualTo(new Fate.Found(77_777));
    assertThat(fates).allMatch(Fate.Found.class::isInstance);
  }
}
