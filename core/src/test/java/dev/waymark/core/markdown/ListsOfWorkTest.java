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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where nothing marks a line as work but what its document is, and where such lines are no work.
class ListsOfWorkTest {
  private static final String GARDEN =
      """
      # Roadmap

      In the order we would like it.

      - **Greenhouse.** The old one leaks, and
        the door sticks.
      - **Rain barrel.** One is not enough, as
        last summer showed.

      ## Worth a weekend

      - Gravel path
      - Bird house

      ## Not planned

      - Swimming pool
      """;

  @Test
  void a_list_of_work_by_its_title_has_items_below_any_heading_but_one_that_says_no() {
    assertThat(titles(GARDEN))
        .containsExactly("Greenhouse.", "Rain barrel.", "Gravel path", "Bird house");
  }

  @Test
  void ticking_any_line_of_it_leaves_all_others() {
    for (Outline.Entry entry : read(GARDEN).entries()) {
      assertThat(titles(ticked(GARDEN, entry.place()))).isEqualTo(titles(GARDEN));
    }
  }

  @Test
  void ticking_one_line_after_the_other_leaves_all() {
    String text = GARDEN;
    for (Outline.Entry entry : read(GARDEN).entries()) {
      text = ticked(text, entry.place());
    }

    assertThat(read(text).entries())
        .hasSize(4)
        .allMatch(entry -> entry.facts().status() == Status.DONE);
  }

  @Test
  void a_document_of_lists_without_headings_is_work() {
    assertThat(titles("Kitchen\n1. Tap drips\n2. New lamp\n\nLater:\n1. Paint the hall\n"))
        .containsExactly("Tap drips", "New lamp", "Paint the hall");
  }

  @Test
  void so_is_one_of_lists_below_headings_of_the_first_level() {
    assertThat(titles("# Kitchen\n- Tap drips\n  - the cold one\n\n# Hall\n- Paint\n- Carpet\n"))
        .containsExactly("Tap drips", "Paint", "Carpet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        # Roadmap

        We would like to help people with

        1. growing things
        2. eating them
        """,
        """
        # The garden

        It has two parts.

        ## Beds
        - peas
        - beans

        ## Trees
        - plum
        - pear
        """,
        """
        # Roadmap

        We grow. Slowly.
        But we do.

        ## Soil
        It is sandy.
        So:
        - dig
        - water
        """,
        """
        # Changelog

        ## v1.1
        - pond
        - bridge

        ## v1.0
        - garden
        """
      })
  void prose_with_a_list_in_it_is_none(String text) {
    assertThat(titles(text)).isEmpty();
  }

  @Test
  void quality_gates_are_work_in_a_to_do_list_and_criteria_elsewhere() {
    String list =
        """
        # TODO

        ## Beds
        - Dig
        - Sow

        ## Quality gates
        - Measure the pH
        """;

    assertThat(titles(list)).containsExactly("Dig", "Sow", "Measure the pH");
    assertThat(titles(list.replace("TODO", "Roadmap"))).containsExactly("Dig", "Sow");
  }

  @Test
  void what_a_phase_is_to_bring_is_its_work_where_it_lists_no_other() {
    assertThat(
            titles(
                """
                ## Phase 1: Soil
                Goals:
                - Things grow

                Deliverables:
                - Compost heap
                - Raised bed

                ## Phase 2: Water
                Tasks:
                - Lay a pipe

                Deliverables:
                - Water in the bed

                ## Phase 3: Air
                Objectives:
                - Open windows
                """))
        .containsExactly("Compost heap", "Raised bed", "Lay a pipe", "Open windows");
  }

  @Test
  void headings_that_say_what_is_wrong_are_items_and_what_mends_it_their_steps() {
    assertThat(
            titles(
                """
                # Backlog
                ### 1. Tap
                **Problem:** It drips.

                **Solution:**
                - New seal

                ### 2. Lamp
                **Problem:** It is dark.

                **Solution:**
                - New bulb
                - New switch

                ### 3. Door
                **Problem:** It sticks.
                """))
        .containsExactly("1. Tap", "2. Lamp", "3. Door");
  }

  @Test
  void headings_of_prose_below_one_that_announces_work_are_items() {
    assertThat(
            titles(
                """
                # Roadmap
                ## Planned
                ### Greenhouse
                The old one leaks.
                ### Rain barrel
                One is not enough.

                ## Under consideration
                ### Bird house
                With a view:
                - of the garden
                ### Pond
                Not too deep.

                ## Background
                It is a small garden.
                """))
        .containsExactly("Greenhouse", "Rain barrel", "Bird house", "Pond");
  }

  @Test
  void a_list_that_tells_of_its_heading_is_not_work() {
    assertThat(
            titles(
                """
                ## 1. House
                ### 1.1. Repair tools
                - **Description**: Borrow some
                - **Why**: Ours are blunt
                - **Status**: ✅ Done
                - **Parts**:
                  - a saw
                ### 1.2. Roof
                - **Description**: Two tiles
                - **Status**: not started
                """))
        .containsExactly("1.1. Repair tools", "1.2. Roof");
  }

  @Test
  void numbered_sections_of_prose_and_criteria_are_work() {
    Outline outline =
        read(
            """
            # Roadmap

            ## 1. Soil
            It shall be loose.
            ### Definition of Done
            - no stones

            ## 2. Water
            ### Definition of Done
            - wet

            ## 3. Air
            Plenty of it.
            """);

    assertThat(outline.entries())
        .extracting(entry -> entry.facts().title())
        .containsExactly("1. Soil", "2. Water", "3. Air");
    assertThat(outline.milestones()).extracting(one -> one.criteria().size()).contains(1, 1);
  }

  @Test
  void a_title_says_nothing_against_what_is_below_it() {
    assertThat(titles("# Acceptance record\n## Phase 1\n- Dig\n\n## Phase 2\n- Sow\n"))
        .containsExactly("Dig", "Sow");
  }

  @Test
  void criteria_named_after_a_phase_are_criteria() {
    Outline outline = read("## Phase 1\n- [ ] Dig\n\n**Phase 1 exit criteria:**\n- Loose soil\n");

    assertThat(outline.entries()).hasSize(1);
    assertThat(outline.milestones().getFirst().criteria()).hasSize(1);
  }

  @Test
  void a_table_of_phases_repeats_what_they_list() {
    assertThat(
            titles(
                """
                | Phase | Name | Status |
                |---|---|---|
                | 1 | Soil | Planned |
                | 2 | Water | Planned |

                ## Phase 1
                - Dig

                ## Phase 2
                - Rain barrel
                """))
        .containsExactly("Dig", "Rain barrel");
  }

  @Test
  void boxes_of_what_is_done_do_not_decide_what_else_is_work() {
    assertThat(
            titles(
                """
                # Pond

                ## High priority

                ### Water
                It has to stay in.

                - Pump
                - Liner

                **Considerations:**
                - Pumps hum

                ## Completed
                - [x] Hole
                - [x] Permit
                """))
        .containsExactly("Pump", "Liner", "Hole", "Permit");
  }

  @Test
  void boxes_elsewhere_do_though_all_are_ticked() {
    assertThat(
            titles(
                """
                # Pond

                ## Phase 1: Water
                - [x] Pump
                - [x] Liner

                ## Phase 2: Fish
                - [x] Carp
                - [x] Food

                ## Phase 3: Frogs

                ### Remarks
                - Frogs come by themselves
                """))
        .containsExactly("Pump", "Liner", "Carp", "Food");
  }

  @Test
  void headings_that_name_their_issues_are_the_work() {
    assertThat(
            titles(
                """
                # Backlog

                ## Soon

                ### Pump ([#3](https://example.org/3))
                It has to be quiet.

                ### Liner (#4)
                - Black
                - With a fold

                ### Frogs (#5)

                **Options:**
                - Green ones
                """))
        .containsExactly("Pump", "Liner (#4)", "Frogs (#5)");
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String ticked(String text, Place place) {
    Fact done = new Fact.Marked(Status.DONE);
    Edited edited = (Edited) new MarkdownDocuments().write(bytes(text), place, done);
    return new String(edited.text().toArray(), StandardCharsets.UTF_8);
  }

  private static Outline read(String text) {
    return RoundTrip.outline(bytes(text));
  }

  private static List<String> titles(String text) {
    return read(text).entries().stream().map(entry -> entry.facts().title()).toList();
  }
}
