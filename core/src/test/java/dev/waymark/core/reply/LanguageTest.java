package dev.waymark.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | Tue 3 Mar",
        "DE | Di., 3. März",
        "FR | mar. 3 mars",
        "PT | ter., 3 de mar.",
        "FI | ti 3.3.",
        "CS | út 3. 3.",
      })
  void writes_days_as_they_are_written(Language language, String day) {
    assertThat(language.day(LocalDate.of(2026, 3, 3))).isEqualTo(day);
  }

  @ParameterizedTest
  @EnumSource
  void has_a_word_for_every_day_and_month(Language language) {
    LocalDate first = LocalDate.of(2026, 1, 1);
    assertThat(first.datesUntil(first.plusYears(1)).map(language::day))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @Test
  void is_named_by_its_tag() {
    assertThat(Language.values())
        .allSatisfy(
            one ->
                assertThat(Locale.forLanguageTag(one.word()).getLanguage()).isEqualTo(one.word()));
    assertThat(Language.of("tlh")).isEmpty();
    assertThat(Language.of("de")).contains(Language.DE);
  }
}
