package dev.waymark.bots.chat.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.bots.chat.form.Form;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PressTest {
  private static final Look LIST = new Look("list text:\"a|b\" is:open", 20);

  private static final List<Press> ALL =
      List.of(
          new Press.Ask("show WM-1"),
          new Press.Settle("done \"a|b\" c"),
          new Press.Change("done WM-1", LIST),
          new Press.Replace("undo change:42"),
          new Press.Turn(LIST),
          new Press.Fill(Form.LINK, "https://team.example/archives/C1/p17", Look.NONE),
          new Press.Fill(Form.BLOCK, "WM-1", LIST));

  @Test
  void comes_back_as_it_went_out() {
    for (Press press : ALL) {
      assertThat(Press.of(press.code())).contains(press);
    }
  }

  @Test
  void is_nothing_where_nobody_here_wrote_it() {
    for (Press press : ALL) {
      String code = press.code();
      for (int end = 0; end < code.length(); end++) {
        assertThat(Press.of(code.substring(0, end))).isNotEqualTo(Optional.of(press));
      }
    }
    assertThat(Press.of("t|-1|list")).isEmpty();
    assertThat(Press.of("t|many|list")).isEmpty();
    assertThat(Press.of("f|NOTHING|WM-1|0|")).isEmpty();
    assertThatThrownBy(() -> new Look("list", -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
