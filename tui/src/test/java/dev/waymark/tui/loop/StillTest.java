package dev.waymark.tui.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.tui.loop.Picture.Cell;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.screen.Welcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StillTest {
  private static final Welcome WELCOME = new Welcome("sample.db", "lea", ZoneOffset.UTC);
  private static final InstantSource CLOCK = InstantSource.fixed(SamplePlan.NOW);

  private static Picture still(Size size, String keys) {
    return Still.of(SamplePlan.small(), WELCOME, size, CLOCK, keys);
  }

  private static void isAsInATerminal(Picture still, String screen) throws IOException {
    Path file = Path.of("src/test/resources/golden").resolve(screen + ".txt");
    assertThat(String.join("\n", still.text()).stripTrailing())
        .isEqualTo(Files.readString(file).stripTrailing());
  }

  @Test
  void shows_what_a_terminal_shows() throws IOException {
    isAsInATerminal(still(Size.USUAL, ""), "board-80x24");
  }

  @Test
  void shows_what_came_of_keys() throws IOException {
    isAsInATerminal(still(new Size(120, 24), "jjj"), "board-120x24");
    isAsInATerminal(still(Size.USUAL, "jjjd"), "done-80x24");
  }

  @Test
  void tells_colours_and_weight() {
    List<Cell> cells =
        still(Size.USUAL, "").rows().stream()
            .flatMap(List::stream)
            .filter(cell -> !cell.text().isBlank())
            .toList();

    assertThat(cells).anyMatch(cell -> cell.colour() == Picture.OWN && !cell.bold());
    assertThat(cells).anyMatch(cell -> cell.colour() != Picture.OWN && cell.bold());
    assertThat(cells).anyMatch(cell -> cell.ground() != Picture.OWN);
  }
}
