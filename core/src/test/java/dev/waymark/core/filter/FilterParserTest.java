package dev.waymark.core.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.filter.FilterParser.Misunderstood;
import dev.waymark.core.filter.FilterParser.Understood;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          helm charts                          | helm charts
          "helm charts"                        | "helm charts"
          “helm charts”                        | "helm charts"
          IS:Open STATUS:In-Progress           | is:open status:in-progress
          is:stale is:undated is:unowned       | is:stale is:undated is:unowned
          priority:high+ priority:LOW          | priority:high+ priority:low
          -priority:none                       | -priority:none
          –status:done                         | -status:done
          --status:done                        | status:done
          owner:@ana owner:me owner:none       | owner:ana owner:ana owner:none
          owner:"Platform/Infra team"          | owner:"Platform/Infra team"
          target:2w target:10d target:1m       | target:2w target:10d target:1m
          target:2026-12-01 target:2026-q4     | target:2026-12-01 target:2026-12-31
          target:today target:none             | target:0d is:undated
          milestone:"Phase 2" milestone:M1     | milestone:"Phase 2" milestone:M1
          roadmap:plan text:-x text:a:b        | roadmap:plan text:-x text:a:b
          changed:3d by:me by:ben              | changed:3d by:ana by:ben
          is:open OR is:done                   | is:open OR is:done
          a b OR c d                           | a b OR c d
          a (b OR c) -d                        | a (b OR c) -d
          -(a b) c                             | -(a b) c
          (a (b OR (c)))                       | a (b OR c)
          (milestone:"Phase 2" OR "x y") z     | (milestone:"Phase 2" OR "x y") z
          f(x) (HA)                            | "f(x)" HA
          "OR" "(" or                          | "OR" "(" or
          sort:target,-priority group:owner limit:20 a | a sort:target,-priority group:owner limit:20
          -"x y" -text:"a b"                   | -"x y" -"a b"
          """)
  void reads_back_what_it_says(String said, String canonical) {
    assertThat(understood(said).toString()).isEqualTo(canonical);
    assertThat(understood(understood(said).toString())).isEqualTo(understood(said));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          is:purple         | “is:purple”: there is open, done, blocked, waiting, overdue, stale, unowned, undated, conflict.
          ownr:ana          | “ownr:ana” is no filter; did you mean owner:? There are is: status: priority: owner: target: milestone: roadmap: text: changed: by: rule: sort: group: limit:.
          owner:            | “owner:” needs a value after the colon.
          owner:""          | “owner:""” needs a value after the colon.
          priority:urgent   | “priority:urgent”: there is critical, high, medium, low and none; high+ is high or higher.
          target:someday    | “target:someday”: there is 2w (within), 2026-12-01 and 2026-Q4 (by), today, tomorrow and none.
          target:2026-02-30 | “target:2026-02-30”: there is 2w (within), 2026-12-01 and 2026-Q4 (by), today, tomorrow and none.
          changed:soon      | “changed:soon”: there is 3d, 2w, 1m and the like.
          sort:colour       | “sort:colour”: there is target, priority, owner, status, milestone, title, changed.
          limit:0           | “limit:0”: say a number such as limit:20.
          (a OR b           | “(” is never closed: end it with “)”, or put it in quotes.
          a)                | “)” closes nothing: leave it out, or put it in quotes.
          a OR              | “OR” needs a filter on both sides, or quotes to be text.
          OR a              | “OR” needs a filter on both sides, or quotes to be text.
          ()                | “()” has nothing in it: put a filter there, or leave it out.
          -sort:target      | “sort:target” stands for the whole list: not in brackets or after -.
          (limit:5)         | “limit:5” stands for the whole list: not in brackets or after -.
          """)
  void says_which_token_is_wrong(String said, String sentence) {
    assertThat(FilterParser.parse(said, "ana")).isEqualTo(new Misunderstood(sentence));
  }

  private static Filter understood(String text) {
    assertThat(FilterParser.parse(text, "ana")).as(text).isInstanceOf(Understood.class);
    return ((Understood) FilterParser.parse(text, "ana")).filter();
  }
}
