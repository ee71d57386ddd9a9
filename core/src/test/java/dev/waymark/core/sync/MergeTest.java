package dev.waymark.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.roadmap.Criterion;
import dev.waymark.core.roadmap.Facts;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import java.util.List;
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
  void takes_the_files_value_when_both_changed_the_same_fact() {
    Facts merged = Merge.of(BASE, BASE.withStatus(Status.DROPPED), BASE.withStatus(Status.DONE));
    assertThat(merged).isEqualTo(BASE.withStatus(Status.DROPPED));
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
