package dev.waymark.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.request.Verb;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrammarLineTest {
  @Test
  void puts_words_back_into_one_line() {
    assertThat(line(Verb.DONE, "WM-1", "WM-2")).isEqualTo("done WM-1 WM-2");
    assertThat(line(Verb.SHOW, "helm", "charts")).isEqualTo("show helm charts");
    assertThat(line(Verb.UNDO)).isEqualTo("undo");
  }

  @Test
  void quotes_a_name_that_came_as_one_word() {
    assertThat(line(Verb.START, "helm charts", "WM-2")).isEqualTo("start \"helm charts\" WM-2");
    assertThat(line(Verb.START, "say \"hi\" now")).isEqualTo("start \"say  hi  now\"");
  }

  @Test
  void leaves_free_text_as_it_is() {
    assertThat(line(Verb.BLOCK, "WM-1", "no \"vendor\" yet"))
        .isEqualTo("block WM-1 no \"vendor\" yet");
    assertThat(line(Verb.NOTE, "helm charts", "two  blanks"))
        .isEqualTo("note \"helm charts\" two  blanks");
    assertThat(line(Verb.TARGET, "WM-1", "1 dec")).isEqualTo("target WM-1 1 dec");
  }

  @Test
  void quotes_a_text_that_would_be_read_as_more_than_one() {
    assertThat(line(Verb.BLOCK, "WM-1", "if legal says no"))
        .isEqualTo("block WM-1 \"if legal says no\"");
    assertThat(line(Verb.DROP, "WM-1", "or not", "WM-2")).isEqualTo("drop WM-1 or not WM-2");
    assertThat(line(Verb.RENAME, "WM-1", "or not")).isEqualTo("rename WM-1 \"or not\"");
  }

  @Test
  void takes_what_names_nothing_for_evidence() {
    assertThat(line(Verb.DONE, "WM-1", "helm charts")).isEqualTo("done WM-1 \"helm charts\"");
    assertThat(line(Verb.DONE, "WM-1", "merged in PR 7")).isEqualTo("done WM-1 merged in PR 7");
    assertThat(line(Verb.DONE, "WM-1", "see", "PR 7", "helm charts"))
        .isEqualTo("done WM-1 see PR 7 helm charts");
    assertThat(line(Verb.DONE, "no such thing")).isEqualTo("done \"no such thing\"");
  }

  @Test
  void knows_a_filter_from_words_of_a_title() {
    assertThat(line(Verb.LIST, "is:open owner:ana")).isEqualTo("list is:open owner:ana");
    assertThat(line(Verb.LIST, "milestone:Phase 2")).isEqualTo("list milestone:\"Phase 2\"");
    assertThat(line(Verb.LIST, "-milestone:Phase 2", "is:open"))
        .isEqualTo("list -milestone:\"Phase 2\" is:open");
    assertThat(line(Verb.LIST, "milestone:M1 owner:ana")).isEqualTo("list milestone:M1 owner:ana");
    assertThat(line(Verb.LIST, "helm charts")).isEqualTo("list \"helm charts\"");
    assertThat(line(Verb.LIST, "milestone:\"Phase 2\" helm"))
        .isEqualTo("list milestone:\"Phase 2\" helm");
  }

  @Test
  void drops_words_that_say_nothing() {
    assertThat(line(Verb.LIST, "", " ")).isEqualTo("list");
  }

  private static String line(Verb verb, String... words) {
    return GrammarLine.of(verb, List.of(words), "helm charts"::equals);
  }
}
