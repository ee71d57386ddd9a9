package dev.waymark.tui.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.screen.Screen.RefreshType;
import com.googlecode.lanterna.screen.TerminalScreen;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Query;
import dev.waymark.tui.key.Key;
import dev.waymark.tui.plan.Contents;
import dev.waymark.tui.screen.App;
import dev.waymark.tui.screen.Message;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import dev.waymark.tui.text.Look.Colours;
import dev.waymark.tui.widget.Cells;
import dev.waymark.tui.widget.Pen;
import dev.waymark.tui.widget.StandIns;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a key costs on a big terminal, from the key to the last byte.
class SpeedTest {
  private static final Size BIG = new Size(200, 60);
  private static final Duration FRAME = Duration.ofMillis(5);
  private static final int WARM = 300;
  private static final int MEASURED = 300;

  @Test
  void a_key_is_drawn_at_once_however_long_the_plan_is() throws IOException {
    assertThat(median(1_000)).isLessThan(FRAME);
    assertThat(median(10_000)).isLessThan(FRAME);
  }

  private static Duration median(int items) throws IOException {
    SamplePlan plan = SamplePlan.of(items);
    Contents contents = contents(plan, items);
    Glass glass = new Glass(BIG, new Look(Colours.MANY, true));
    StandIns standIns = new StandIns();
    AnsiCanvas canvas = new AnsiCanvas(new Nowhere(glass), standIns);
    TerminalScreen screen = new TerminalScreen(canvas);
    Cells cells = new Cells(glass.look(), standIns);
    screen.startScreen();
    App app = App.open(new Welcome("db", "lea", ZoneOffset.UTC), BIG).app();
    app =
        app.update(new Message.Loaded(contents, List.of(), Message.Known.NOTHING, List.of())).app();
    long[] nanos = new long[MEASURED];
    for (int i = -WARM; i < MEASURED; i++) {
      long begin = System.nanoTime();
      app = app.update(new Message.Pressed(new Key.Typed("j"))).app();
      screen.clear();
      app.draw(Pen.on(screen, cells));
      screen.refresh(RefreshType.DELTA);
      nanos[Math.max(0, i)] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return Duration.ofNanos(nanos[MEASURED / 2]);
  }

  private static Contents contents(SamplePlan plan, int items) {
    var overview = (Reply.Overview) plan.answer(new Query.Status(null));
    var listing = (Reply.Listing) plan.answer(new Query.ListItems(Filter.ALL));
    return Contents.of(
        new Contents.Read(
            overview.roadmaps(),
            Map.of(),
            listing.items(),
            SamplePlan.TODAY,
            ZoneOffset.UTC,
            items));
  }

  /// A terminal that nobody looks at.
  private record Nowhere(Glass glass) implements Tty {
    @Override
    public java.io.InputStream typed() {
      return glass.typed();
    }

    @Override
    public java.io.OutputStream shown() {
      return java.io.OutputStream.nullOutputStream();
    }

    @Override
    public Size size() {
      return BIG;
    }

    @Override
    public void onResize(Runnable listener) {}

    @Override
    public void edit(java.nio.file.Path file, int line) {}

    @Override
    public Look look() {
      return glass.look();
    }
  }
}
