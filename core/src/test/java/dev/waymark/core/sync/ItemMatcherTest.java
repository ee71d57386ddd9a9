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

  /// `1→2` for what stood on the first line and stands on the second, `1→2|3?` for what may stand
  /// on either.
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
                        .collect(Collectors.joining("|", "", "?")));
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
  void asks_where_half_of_a_line_that_was_cut_says_what_another_said() {
    assertThat(
            matched(
                document(
                    "M1/Pumps", "M1/Paint", "M2/Hull", "M2/Paint waiting for dry days", "M2/Mast"),
                document("M1/Pumps", "M2/Hull", "M2/Paint", "M2/waiting for dry days", "M2/Mast")))
        .isEqualTo("1→1 2→3? 3→2 4→4 5→5");
  }

  @Test
  void does_not_guess_between_two_that_are_equally_like() {
    assertThat(matched(document("helm charts"), document("helm charts one", "helm charts two")))
        .isEqualTo("1→1|2?");
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
  void does_not_follow_a_neighbour_out_of_a_milestone_that_has_another_name_now() {
    assertThat(
            matched(
                document(
                    "A/a1", "A/Build", "A/Test", "B/b1", "B/b2", "B/moved", "B/Build", "B/Test"),
                document(
                    "A/a1", "A/moved", "A/Build", "A/Test", "C/b1", "C/b2", "C/Build", "C/Test")))
        .isEqualTo("1→1 2→3|7? 3→4|8? 4→5 5→6 6→2 7→3|7? 8→4|8?");
  }

  @Test
  void asks_which_of_two_it_is_where_one_like_it_came_to_its_milestone() {
    assertThat(
            matched(
                document("A/a1", "A/Design", "A/a2", "B/b1", "B/Design", "B/b2"),
                document("A/a1", "A/Design", "A/new", "A/Design", "A/a2", "B/b1", "B/b2")))
        .isEqualTo("1→1 2→2|4? 3→5 4→6 5→2|4? 6→7");
  }

  @Test
  void asks_which_of_two_lines_side_by_side_with_the_same_words_has_moved() {
    assertThat(
            matched(
                document("a", "b", "Write", "Write", "c"),
                document("a", "Write", "b", "Write", "c")))
        .isEqualTo("1→1 2→3 3→2|4? 4→2|4? 5→5");
  }

  @Test
  void tells_lines_with_the_same_words_that_changed_places_apart_by_their_signs() {
    assertThat(
            matched(document("a", "Write", "⬜ Write", "c"), document("a", "⬜ Write", "Write", "c")))
        .isEqualTo("1→1 2→3 3→2 4→4");
  }

  @Test
  void lets_the_place_decide_before_the_signs() {
    assertThat(
            matched(
                document("A/a", "A/Write", "A/b", "B/c", "B/⬜ Write", "B/d"),
                document("A/a", "A/⬜ Write", "A/b", "B/c", "B/Write", "B/d")))
        .isEqualTo("1→1 2→2 3→3 4→4 5→5 6→6");
  }

  @Test
  void does_not_take_like_words_elsewhere_with_another_verb_for_it() {
    assertThat(
            matched(
                document("A/a", "A/Migrate billing export in the signing service", "B/b"),
                document("A/a", "B/b", "B/Add billing export in the signing service")))
        .isEqualTo("1→1 2→3? 3→2");
  }

  @Test
  void does_not_take_a_year_for_a_number_in_a_list() {
    assertThat(matched(document("a", "2025 test", "b"), document("a", "error budget test", "b")))
        .isEqualTo("1→1 2→2? 3→3");
    assertThat(matched(document("a", "2. Test", "b"), document("b", "3. Test", "a")))
        .isEqualTo("1→3 2→2 3→1");
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
