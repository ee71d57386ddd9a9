package dev.waymark.tui.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.tui.key.Key.Named;
import dev.waymark.tui.key.Key.Pasted;
import dev.waymark.tui.key.Key.Typed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDecoderTest {
  private final KeyDecoder decoder = new KeyDecoder();

  private List<Key> typed(String bytes) {
    return decoder.feed(bytes.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void knows_characters_of_every_length() {
    assertThat(typed("aé日🚀"))
        .containsExactly(new Typed("a"), new Typed("é"), new Typed("日"), new Typed("🚀"));
  }

  @ParameterizedTest
  @CsvSource({
    "[A, UP",
    "[B, DOWN",
    "[C, RIGHT",
    "[D, LEFT",
    "OA, UP",
    "OB, DOWN",
    "[H, HOME",
    "[F, END",
    "[1~, HOME",
    "[4~, END",
    "[7~, HOME",
    "[8~, END",
    "OH, HOME",
    "OF, END",
    "[5~, PAGE_UP",
    "[6~, PAGE_DOWN",
    "[3~, DELETE",
    "[1;5A, UP",
    "OM, ENTER"
  })
  void knows_named_keys_in_every_spelling(String sequence, Named key) {
    assertThat(typed("\u001b" + sequence)).containsExactly(key);
    assertThat(decoder.isUndecided()).isFalse();
  }

  @Test
  void takes_both_line_ends_for_enter_and_both_backspaces_for_backspace() {
    assertThat(typed("\r\n\b\u007f"))
        .containsExactly(Named.ENTER, Named.ENTER, Named.BACKSPACE, Named.BACKSPACE);
  }

  @Test
  void waits_to_tell_escape_from_the_start_of_an_arrow() {
    assertThat(typed("\u001b")).isEmpty();
    assertThat(decoder.isUndecided()).isTrue();
    assertThat(typed("[A")).containsExactly(Named.UP);
    assertThat(typed("\u001b")).isEmpty();
    assertThat(decoder.settle()).containsExactly(Named.ESCAPE);
    assertThat(decoder.isUndecided()).isFalse();
  }

  @Test
  void takes_escape_and_a_character_for_two_keys() {
    assertThat(typed("\u001bj")).containsExactly(Named.ESCAPE, new Typed("j"));
    assertThat(typed("\u001b\u001b[A")).containsExactly(Named.ESCAPE, Named.UP);
  }

  @Test
  void keeps_pasted_text_together_so_that_it_is_never_taken_for_keys() {
    assertThat(typed("\u001b[200~q\r:done ☃\u001b[Ax\u001b[201~j"))
        .containsExactly(new Pasted("q\r:done ☃\u001b[Ax"), new Typed("j"));
  }

  @Test
  void cuts_endless_pastes() {
    List<Key> keys = typed("\u001b[200~" + "x".repeat(100_000) + "\u001b[201~j");
    assertThat(keys).hasSize(2).last().isEqualTo(new Typed("j"));
    assertThat(((Pasted) keys.getFirst()).text()).hasSizeLessThan(10_000);
  }

  @Test
  void tells_where_the_mouse_is() {
    assertThat(typed("\u001b[<0;10;20M\u001b[<64;1;2M\u001b[<65;1;2M"))
        .containsExactly(
            new Key.Pointed(Key.Act.PRESS, 9, 19),
            new Key.Pointed(Key.Act.WHEEL_UP, 0, 1),
            new Key.Pointed(Key.Act.WHEEL_DOWN, 0, 1));
  }

  @Test
  void passes_over_what_is_no_key() {
    assertThat(
            typed(
                "\u001b[<0;10;20m\u001b[<35;1;1M\u001b[<1;1M\u001b[?62;c\u001b]11;rgb:0/0/0\u001b\\\u001b]0;x\u0007\u0000\u001b[99~"))
        .isEmpty();
    assertThat(typed("j")).containsExactly(new Typed("j"));
  }

  @Test
  void means_the_same_however_the_bytes_are_cut() {
    byte[] bytes =
        "aé\u001b[A日\r\u001b[200~p☃q\u001b[201~\u001bOB🚀\u001b[5~"
            .getBytes(StandardCharsets.UTF_8);
    List<Key> whole = new KeyDecoder().feed(bytes);
    for (int cut = 1; cut < bytes.length; cut++) {
      KeyDecoder cutUp = new KeyDecoder();
      List<Key> keys = new ArrayList<>(cutUp.feed(java.util.Arrays.copyOf(bytes, cut)));
      keys.addAll(cutUp.feed(java.util.Arrays.copyOfRange(bytes, cut, bytes.length)));
      assertThat(keys).isEqualTo(whole);
    }
  }

  @Test
  void survives_any_bytes() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(24)];
      random.nextBytes(bytes);
      KeyDecoder any = new KeyDecoder();
      assertThat(any.feed(bytes).size() + any.settle().size())
          .as("seed " + seed)
          .isLessThanOrEqualTo(bytes.length);
    }
  }
}
