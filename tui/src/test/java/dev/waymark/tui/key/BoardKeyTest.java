package dev.waymark.tui.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.tui.key.Key.Typed;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardKeyTest {
  @Test
  void gives_every_key_one_meaning() {
    List<Key> keys = Arrays.stream(BoardKey.values()).flatMap(key -> key.keys().stream()).toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void finds_what_a_key_does() {
    assertThat(BoardKey.of(new Typed("d"))).contains(BoardKey.DONE);
    assertThat(BoardKey.of(new Typed("z"))).isEmpty();
  }

  @Test
  void spells_its_keys_as_people_say_them() {
    assertThat(BoardKey.FOLD.spelling()).isEqualTo("Space Tab");
    assertThat(BoardKey.DOWN.spelling()).isEqualTo("j ↓");
  }
}
