package dev.waymark.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two canary releases | 2",
        "Two canary releases without rollback | 2",
        "**Three** consecutive successful restore drills | 3",
        "2 production deployments per team | 2",
        "At least 3 pilot customers sign off | 3",
        "5+ customer interviews | 5",
        "at least two independent security reviews | 2",
        "twelve runs in a row are green | 12",
      })
  void asks_for_as_many_as_its_first_words_say(String text, int pieces) {
    assertThat(new Criterion(text, 1, false).asked()).isEqualTo(pieces);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99 % of deployments succeed",
        "99.9 % of requests",
        "under 2 s",
        "p95 below 250 ms in 3 runs",
        "2 weeks without incidents",
        "two weeks of drills",
        "3 nines of releases",
        "2.0 releases",
        "v2 releases to all customers",
        "2026-12-01 release",
        "1 release",
        "one canary release",
        "50 customers on the new plan",
        "100 runs",
        "zero rollbacks",
        "3 of 4 teams agree",
        "2x faster restores",
        "two-factor sign-offs",
        "Two people can restore",
        "4 GB heap",
        "2",
        "",
        "no two releases on one day",
        "10k customers",
      })
  void asks_for_one_where_nothing_is_surely_counted(String text) {
    assertThat(new Criterion(text, 1, false).asked()).isEqualTo(1);
  }
}
