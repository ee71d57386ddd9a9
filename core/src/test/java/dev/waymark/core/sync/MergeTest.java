package dev.waymark.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.roadmap.Conflict;
import dev.waymark.core.roadmap.Conflict.Field;
import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final Facts BASE =
      new Facts(
          "M1",
          "Helm charts",
          Status.PLANNED,
          Plan.NONE,
          List.of(new Criterion("works", 4, false)),
          0);

  @Test
  void keeps_what_only_the_store_changed() {
    Facts store = BASE.withStatus(Status.IN_PROGRESS).withPlan(Plan.NONE.withOwner("ana"));
    assertThat(Merge.of(BASE, BASE, store)).isEqualTo(store);
  }

  @Test
  void takes_what_only_the_file_changed() {
    Facts file = new Facts("M2", "Helm chart", Status.DONE, Plan.NONE, BASE.criteria(), 2);
    assertThat(Merge.of(BASE, file, BASE)).isEqualTo(file);
  }

  @Test
  void takes_both_when_they_changed_different_facts() {
    Facts merged =
        Merge.of(BASE, BASE.withStatus(Status.DONE), BASE.withPlan(Plan.NONE.withOwner("ana")));
    assertThat(merged).isEqualTo(BASE.withStatus(Status.DONE).withPlan(Plan.NONE.withOwner("ana")));
  }

  @Test
  void takes_the_files_value_where_the_store_said_what_the_file_could_not() {
    Facts merged = Merge.of(BASE, BASE.withStatus(Status.DROPPED), BASE.withStatus(Status.DONE));
    assertThat(merged).isEqualTo(BASE.withStatus(Status.DROPPED));
  }

  @Test
  void keeps_both_values_where_both_changed_the_same_fact() {
    Facts store = BASE.withStatus(Status.DONE);
    Merge.Sides sides =
        new Merge.Sides(BASE, BASE.withStatus(Status.DROPPED), Set.of(Field.STATUS));
    assertThat(Merge.of(sides, store, List.of()))
        .isEqualTo(new Merge.Merged(store, List.of(new Conflict(Field.STATUS, "done", "dropped"))));
  }

  @Test
  void ends_a_conflict_when_the_file_says_what_the_store_says() {
    Facts store = BASE.withStatus(Status.DONE);
    Merge.Sides sides = new Merge.Sides(BASE.withStatus(Status.DROPPED), store, Set.of());
    List<Conflict> standing = List.of(new Conflict(Field.STATUS, "done", "dropped"));
    assertThat(Merge.of(sides, store, standing)).isEqualTo(new Merge.Merged(store, List.of()));
  }

  @Test
  void takes_no_change_for_criteria_that_only_moved() {
    Facts moved =
        new Facts(
            "M1",
            "Helm charts",
            Status.PLANNED,
            Plan.NONE,
            List.of(new Criterion("works", 9, false)),
            0);
    assertThat(Merge.of(BASE, moved, BASE)).isEqualTo(BASE);
  }
}
