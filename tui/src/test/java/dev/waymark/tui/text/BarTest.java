package dev.waymark.tui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTest {
  @ParameterizedTest
  @CsvSource({
    "0, 7, ░░░░",
    "1, 100, ▌░░░",
    "1, 2, ██░░",
    "5, 8, ██▌░",
    "99, 100, ███▌",
    "7, 7, ████",
    "0, 0, ░░░░",
    "9, 7, ████"
  })
  void shows_a_share_and_is_full_only_when_all_is_done(int done, int total, String bar) {
    assertThat(Bar.of(done, total, 4, true).text()).isEqualTo(bar);
  }

  @ParameterizedTest
  @CsvSource({"0, 7, ----", "1, 2, ##--", "7, 7, ####"})
  void makes_do_with_ascii(int done, int total, String bar) {
    assertThat(Bar.of(done, total, 4, false).text()).isEqualTo(bar);
  }
}
