package dev.waymark.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.roadmap.Target;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 2026-12-01",
    "2026-q4, 2026-Q4",
    "2027-H1, 2027-H1",
    "Today, 2026-11-18",
    "tomorrow, 2026-11-19",
    "fri, 2026-11-20",
    "wednesday, 2026-11-25",
    "+3d, 2026-11-21",
    "+2w, 2026-12-02",
    "+1m, 2026-12-18",
    "1 dec, 2026-12-01",
    "1 nov, 2027-11-01",
    "24 december 2028, 2028-12-24"
  })
  void are_understood(String words, String target) {
    assertThat(DateWords.parse(words, WEDNESDAY).map(Target::toString)).hasValue(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "someday", "2026-13-01", "31 feb", "2026-Q5", "2026-H3", "+2y", "fr", "1 dez"})
  void are_refused_when_they_are_no_dates(String words) {
    assertThat(DateWords.parse(words, WEDNESDAY)).isEmpty();
  }
}
