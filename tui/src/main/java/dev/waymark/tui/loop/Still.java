package dev.waymark.tui.loop;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import dev.waymark.tui.key.Key;
import dev.waymark.tui.key.KeyDecoder;
import dev.waymark.tui.loop.Picture.Cell;
import dev.waymark.tui.screen.App;
import dev.waymark.tui.screen.Effect;
import dev.waymark.tui.screen.Message;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.screen.Step;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import dev.waymark.tui.text.Look.Colours;
import dev.waymark.tui.widget.Cells;
import dev.waymark.tui.widget.Pen;
import dev.waymark.tui.widget.StandIns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The screen without a terminal: keys go in, and when all that they asked for has been answered, a
/// picture comes out.
public final class Still {
  private final StandIns standIns = new StandIns();
  private final TerminalScreen screen;

  private Still(Size size) {
    try {
      screen =
          new TerminalScreen(
              new DefaultVirtualTerminal(new TerminalSize(size.columns(), size.rows())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// @param keys as a terminal would send them
  public static Picture of(
      Door door, Welcome welcome, Size size, InstantSource clock, String keys) {
    Errands errands = new Errands(door, welcome, clock);
    App app = settled(App.open(welcome, size), errands);
    KeyDecoder decoder = new KeyDecoder();
    List<Key> pressed = new ArrayList<>(decoder.feed(keys.getBytes(StandardCharsets.UTF_8)));
    pressed.addAll(decoder.settle());
    for (Key key : pressed) {
      app = settled(app.update(new Message.Pressed(key)), errands);
    }
    return new Still(size).draw(app);
  }

  /// The screen once everything it wanted was done.
  private static App settled(Step begin, Errands errands) {
    App app = begin.app();
    Deque<Effect> effects = new ArrayDeque<>(begin.effects());
    while (!effects.isEmpty()) {
      Message message = came(effects.removeFirst(), errands);
      if (message != null) {
        Step step = app.update(message);
        app = step.app();
        effects.addAll(step.effects());
      }
    }
    return app;
  }

  /// What is only of a moment is over, and what only a terminal can do is not done.
  private static @Nullable Message came(Effect effect, Errands errands) {
    return switch (effect) {
      case Effect.Errand errand -> errands.run(errand);
      case Effect.Fade(var number) -> new Message.Faded(number);
      case Effect.Leave _, Effect.Copy _, Effect.Mouse _, Effect.Edit _ -> null;
    };
  }

  private Picture draw(App app) {
    app.draw(Pen.on(screen, new Cells(new Look(Colours.MANY, true), standIns)));
    List<List<Cell>> rows = new ArrayList<>();
    for (int y = 0; y < app.size().rows(); y++) {
      List<Cell> row = new ArrayList<>();
      for (int x = 0; x < app.size().columns(); x++) {
        row.add(cell(screen.getBackCharacter(x, y)));
      }
      rows.add(row);
    }
    return new Picture(rows);
  }

  private Cell cell(TextCharacter drawn) {
    char first = drawn.getCharacterString().charAt(0);
    return new Cell(
        StandIns.isStandIn(first) ? standIns.meaning(first) : drawn.getCharacterString(),
        rgb(drawn.getForegroundColor()),
        rgb(drawn.getBackgroundColor()),
        drawn.isBold());
  }

  private static int rgb(TextColor colour) {
    return colour == TextColor.ANSI.DEFAULT
        ? Picture.OWN
        : colour.getRed() << 16 | colour.getGreen() << 8 | colour.getBlue();
  }
}
