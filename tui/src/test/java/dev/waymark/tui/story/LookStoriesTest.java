package dev.waymark.tui.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.tui.loop.Glass;
import dev.waymark.tui.loop.SamplePlan;
import dev.waymark.tui.plan.View;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.text.Look;
import dev.waymark.tui.text.Look.Colours;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LookStoriesTest {
  private final SamplePlan plan = SamplePlan.rich();

  private Glass seen(View view, Size size, Look look) {
    Glass glass = new Glass(size, look).watching(plan);
    return glass.until("2 of 7").press(String.valueOf(view.number())).until(view.title());
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void every_view_is_ascii_where_nothing_else_is_known(View view) {
    try (Glass glass = seen(view, Seat.WIDE, new Look(Colours.SIXTEEN, false))) {
      glass.press("j", "k");
      assertThat(glass.text().chars()).allMatch(c -> c <= '~');
    }
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void every_view_does_without_colours(View view) {
    try (Glass glass = seen(view, Seat.WIDE, new Look(Colours.NONE, true))) {
      String sent = new String(glass.press("j").raw(), StandardCharsets.UTF_8);
      assertThat(sent).doesNotContainPattern("\u001b\\[((3[0-7]|9[0-7]|4[0-7])m|[34]8;[25];)");
    }
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void every_view_fits_the_smallest_and_the_biggest_terminal(View view) {
    try (Glass glass = seen(view, new Size(40, 10), new Look(Colours.MANY, true))) {
      assertThat(glass.text().lines()).hasSizeLessThanOrEqualTo(10);
      glass.resize(500, 200).until("7 Charts").press("j");
      assertThat(glass.text().lines()).allMatch(line -> line.length() <= 500);
    }
  }

  @ParameterizedTest
  @CsvSource({"?,Move", ":,list", "/,8 of 8", "m,Which status?", "@,Whose", "Enter,History"})
  void a_resize_changes_nothing_of_what_is_open(String key, String shown) {
    try (Glass glass = Seat.at(plan).press(key).until(shown)) {
      glass.resize(40, 10).resize(200, 60).until(shown).resize(30, 6).until("Waymark needs");
      glass.resize(80, 24).until(shown).press("Esc").until("q quit");
    }
  }

  @Test
  void the_terminal_is_as_before_when_the_program_fails() {
    try (Glass glass = Seat.at(SamplePlan.rich())) {
      glass.smash().press("Ctrl-L");
      await().until(glass::isOver);
      assertThat(new String(glass.raw(), StandardCharsets.UTF_8)).contains("\u001b[?1049l");
    }
  }

  @Test
  void the_terminal_is_as_before_when_the_person_is_gone() {
    SamplePlan broken = SamplePlan.rich();
    try (Glass glass = Seat.at(broken)) {
      glass.hangUp();
      await().until(glass::isOver);
      assertThat(new String(glass.raw(), StandardCharsets.UTF_8)).contains("\u001b[?1049l");
    }
  }
}
