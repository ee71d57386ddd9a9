package dev.waymark.tui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "é, 1",
    "日本, 4",
    "✅, 2",
    "🚀, 2",
    "👩‍💻, 2",
    "👍🏽, 2",
    "☑️, 1",
    "1️⃣, 1",
    "🇩🇪, 2",
    "नि, 2",
    "…, 1"
  })
  void counts_what_a_terminal_takes(String text, int columns) {
    assertThat(Columns.of(text)).isEqualTo(columns);
  }

  @Test
  void cuts_with_an_ellipsis_and_never_through_a_character() {
    assertThat(Columns.fit("Helm charts", 20)).isEqualTo("Helm charts");
    assertThat(Columns.fit("Helm charts", 6)).isEqualTo("Helm…");
    assertThat(Columns.fit("日本語", 4)).isEqualTo("日…");
    assertThat(Columns.fit("👩‍💻👩‍💻", 3)).isEqualTo("👩…");
    assertThat(Columns.fit("abc", 0)).isEmpty();
  }

  @Test
  void cuts_in_the_middle_where_the_end_matters() {
    assertThat(Columns.fitAround("a very long title is done", 16, 8)).isEqualTo("a very… is done");
    assertThat(Columns.fitAround("short", 16, 8)).isEqualTo("short");
  }

  @Test
  void fills_up_to_exactly_so_many_columns() {
    assertThat(Columns.exactly("日", 4)).isEqualTo("日  ");
    assertThat(Columns.exactly("abcdef", 4)).isEqualTo("abc…");
  }

  @Test
  void breaks_lines_between_words_and_long_words_anywhere() {
    assertThat(Columns.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(Columns.wrap("a https://example.org/x", 8))
        .containsExactly("a", "https://", "example.", "org/x");
    assertThat(Columns.wrap("  ", 5)).isEmpty();
    assertThat(Columns.wrap("日本語", 1)).isNotEmpty();
  }
}
