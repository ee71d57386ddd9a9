package dev.waymark.bots.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.insight.Burnup;
import dev.waymark.core.insight.Burnup.Day;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static String words(Day... days) {
    return Chart.of(new Burnup(List.of(days)), TODAY).orElseThrow().sentence();
  }

  private static Day day(int daysAgo, int done, int total) {
    return new Day(TODAY.minusDays(daysAgo), done, total, 0);
  }

  @Test
  void says_the_numbers_of_today_and_of_a_week_before() {
    assertThat(words(day(30, 2, 40), day(8, 9, 40), day(3, 11, 40), day(0, 12, 40)))
        .isEqualTo("12 of 40 done on 20 Nov, 3 more than a week before.");
  }

  @Test
  void says_when_there_was_less_to_do() {
    assertThat(words(day(7, 9, 38), day(1, 12, 40)))
        .isEqualTo("12 of 40 done on 20 Nov, 3 more than a week before, when there were 38.");
  }

  @Test
  void says_when_nothing_came_on_or_something_was_opened_again() {
    assertThat(words(day(20, 9, 40)))
        .isEqualTo("9 of 40 done on 20 Nov, as many as a week before.");
    assertThat(words(day(20, 9, 40), day(2, 7, 40)))
        .isEqualTo("7 of 40 done on 20 Nov, 2 fewer than a week before.");
  }

  @Test
  void compares_nothing_within_the_first_week() {
    assertThat(words(day(6, 1, 4))).isEqualTo("1 of 4 done on 20 Nov.");
    assertThat(words(day(0, 1, 4))).isEqualTo("1 of 4 done on 20 Nov.");
  }

  @Test
  void has_nothing_to_show_where_there_never_was_work() {
    assertThat(Chart.of(new Burnup(List.of()), TODAY)).isEmpty();
    assertThat(Chart.of(new Burnup(List.of(day(3, 0, 0))), TODAY)).isEmpty();
  }
}
