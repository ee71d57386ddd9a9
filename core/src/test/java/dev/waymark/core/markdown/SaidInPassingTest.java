package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents.Edited;
import dev.waymark.core.port.Fact;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A status that is said among other words, and words that only look like one.
class SaidInPassingTest {
  private static final String LONG =
      "The pump hums, the liner holds, and what the frogs make of it we shall see in spring.";

  @Test
  void a_remark_may_stand_at_the_end_of_a_later_line() {
    assertThat(
            items(
                """
                ## Phase 1
                - Liner: black, with
                  a fold (done 2026-07-11)
                - Pump that runs
                  by day and
                  (done 2026-07-12)
                - Lamp, which is
                  not needed (yet)
                """))
        .containsExactly(
            "2 done Liner: black, with a fold",
            "4 done Pump that runs by day and",
            "7 planned Lamp, which is not needed (yet)");
  }

  @Test
  void a_mark_may_have_a_link_in_brackets_behind_it() {
    assertThat(
            items(
                """
                ## Phase 1
                - Liner ✅ ([Leaf #7](https://pond.example/a/very/long/address/of/a/leaf/7))
                - Pump ([Leaf #8](https://pond.example/a/very/long/address/of/a/leaf/8))
                """))
        .containsExactly("2 done Liner (Leaf #7)", "3 planned Pump (Leaf #8)");
  }

  @Test
  void what_an_item_waits_for_counts_before_what_its_heading_says() {
    assertThat(
            items(
                """
                ## M5: Water — Done
                - Pump (pending a dry day)
                - Lamp (bulb bought, wiring pending)
                - Bridge (deferred to spring)
                - Signs (open, pending, closed)
                - Liner
                """))
        .containsExactly(
            "2 planned Pump",
            "3 planned Lamp",
            "4 deferred Bridge",
            "5 done Signs (open, pending, closed)",
            "6 done Liner");
  }

  @Test
  void the_state_of_a_phase_may_run_on_behind_its_name() {
    assertThat(
            items(
                """
                ## Where we are
                - M0 (hole): completed
                - M1 (water): completed with a few leaks
                - M2 (plants): complete the bed by May
                """))
        .containsExactly(
            "2 done M0 (hole):",
            "3 done M1 (water):",
            "4 planned M2 (plants): complete the bed by May");
  }

  @Test
  void a_status_that_runs_on_is_its_first_words() {
    String text = "## Phase %s\nStatus: %s " + LONG + "\n\n- Pump\n- Liner\n";
    assertThat(milestone(text.formatted("1", "in progress."))).isEqualTo(Status.IN_PROGRESS);
    assertThat(milestone(text.formatted("1", "complete for the hole."))).isEqualTo(Status.DONE);
    assertThat(milestone(text.formatted("1", "**done** —"))).isEqualTo(Status.DONE);
    assertThat(milestone(text.formatted("1", "complete the pond by May."))).isNull();
    assertThat(milestone(text.formatted("1", "the pond is done."))).isNull();
  }

  @Test
  void only_those_words_are_written_anew() {
    String text =
        "| Feature | Status |\n|---|---|\n| Pump | 🔵 In progress ("
            + LONG
            + ") |\n| Lamp | ✅ Done |\n";
    assertThat(items(text)).containsExactly("3 in-progress Pump", "4 done Lamp");

    Bytes bytes = bytes(text);
    Edited edited =
        (Edited)
            new MarkdownDocuments().write(bytes, new Place(3, 0), new Fact.Marked(Status.DONE));
    assertThat(edited.text()).isEqualTo(bytes(text.replace("🔵 In progress", "✅ Done")));
  }

  private static @Nullable Status milestone(String text) {
    return outline(text).milestones().getFirst().status();
  }

  private static List<String> items(String text) {
    return outline(text).entries().stream()
        .map(
            entry ->
                entry.place().line()
                    + " "
                    + entry.facts().status().word()
                    + " "
                    + entry.facts().title())
        .toList();
  }

  private static Outline outline(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(RoundTrip.faults(bytes)).isEmpty();
    assertThat(RoundTrip.faultsOfFinishing(bytes)).isEmpty();
    return RoundTrip.outline(Bytes.of(bytes));
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
