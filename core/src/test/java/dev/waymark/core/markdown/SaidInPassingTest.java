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
  void a_line_may_begin_with_its_status() {
    assertThat(
            items(
                """
                ## Phase 1
                - Done: the liner
                - **Completed:** pump
                - **In progress**: lamp
                - (Blocked) bridge
                - **[Done] Signs** in oak
                - _Dropped: koi_
                - TODO: frogs
                """))
        .containsExactly(
            "2 done the liner",
            "3 done pump",
            "4 in-progress lamp",
            "5 blocked bridge",
            "6 done Signs in oak",
            "7 dropped koi",
            "8 planned frogs");
  }

  @Test
  void so_it_does_where_words_are_not_set_apart() {
    assertThat(
            items(
                """
                ## 阶段 1
                - 已完成：水泵
                - [已完成] 灯
                - 【进行中】桥
                - 睡莲（已完成）
                - 青蛙
                """))
        .containsExactly("2 done 水泵", "3 done 灯", "4 in-progress 桥", "5 done 睡莲", "6 planned 青蛙");
    assertThat(items("## Этап 1\n- Готово: насос\n- В работе: лампа\n- Мост (реализован)\n"))
        .containsExactly("2 done насос", "3 in-progress лампа", "4 done Мост");
  }

  @Test
  void no_status_is_a_subject_or_a_day_or_a_label() {
    assertThat(
            items(
                """
                ## Phase 1
                - Done
                - Next: the liner
                - Completed: 12 May 2026
                - Released:2 frogs
                - Done when it rains: pump
                - [Done](https://pond.example) lamp
                - Done, but not dry: bridge
                """))
        .containsExactly(
            "2 planned Done",
            "3 planned Next: the liner",
            "4 planned Completed: 12 May 2026",
            "5 planned Released:2 frogs",
            "6 planned Done when it rains: pump",
            "7 planned Done lamp",
            "8 planned Done, but not dry: bridge");
  }

  @Test
  void only_the_words_it_begins_with_are_written_anew() {
    assertThat(marked("- Blocked: pump\n- **Done:** lamp", 2, Status.DONE))
        .isEqualTo("- Done: pump\n- **Done:** lamp");
    assertThat(marked("- Done: pump\n- lamp", 2, Status.PLANNED))
        .isEqualTo("- Planned: pump\n- lamp");
    assertThat(marked("- (готово) насос\n- лампа", 2, Status.IN_PROGRESS))
        .isEqualTo("- (в работе) насос\n- лампа");
  }

  private static String marked(String list, int line, Status status) {
    String heading = "## Phase 1\n";
    Edited edited =
        (Edited)
            new MarkdownDocuments()
                .write(bytes(heading + list), new Place(line, 0), new Fact.Marked(status));
    return new String(edited.text().toArray(), StandardCharsets.UTF_8).substring(heading.length());
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
