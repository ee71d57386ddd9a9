package dev.waymark.tui.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.tui.key.Bindings.Refused;
import dev.waymark.tui.key.Key.Named;
import dev.waymark.tui.key.Key.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BindingsTest {
  @Test
  void give_every_key_one_meaning() {
    List<Key> keys = Arrays.stream(Action.values()).flatMap(key -> key.keys().stream()).toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void find_what_a_key_does() {
    assertThat(Bindings.USUAL.of(new Typed("d"))).contains(Action.DONE);
    assertThat(Bindings.USUAL.of(new Typed("ä"))).isEmpty();
  }

  @Test
  void spell_their_keys_as_people_say_them() {
    assertThat(Bindings.USUAL.spelling(Action.MARK)).isEqualTo("Space");
    assertThat(Bindings.USUAL.spelling(Action.DOWN)).isEqualTo("j ↓");
    assertThat(Bindings.USUAL.spelling(Action.HALF_DOWN)).isEqualTo("Ctrl-D");
  }

  @Test
  void read_back_what_they_spell() {
    for (Action action : Action.values()) {
      for (Key key : action.keys()) {
        assertThat(Spelling.read(Spelling.of(key))).contains(key);
      }
    }
    assertThat(Spelling.read("ctrl-d")).contains(Named.CTRL_D);
    assertThat(Spelling.read("pgdn")).contains(Named.PAGE_DOWN);
    assertThat(Spelling.read("hyper-x")).isEmpty();
  }

  @Test
  void take_other_keys() throws Refused {
    Bindings mine = Bindings.with(Map.of(Action.DONE, List.of(new Typed("ä"), Named.CTRL_O)));
    assertThat(mine.of(new Typed("ä"))).contains(Action.DONE);
    assertThat(mine.of(new Typed("d"))).isEmpty();
    assertThat(mine.spelling(Action.DONE)).isEqualTo("ä Ctrl-O");
    assertThat(mine.of(new Typed("s"))).contains(Action.START);
  }

  @Test
  void refuse_a_key_with_two_meanings() {
    assertThatThrownBy(() -> Bindings.with(Map.of(Action.DONE, List.of(new Typed("x")))))
        .isInstanceOf(Refused.class)
        .hasMessage("takes “x”, which means cycle: give that another key too");
  }

  @Test
  void keep_a_way_out() {
    assertThatThrownBy(() -> Bindings.with(Map.of(Action.QUIT, List.of())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has no key");
  }
}
