package dev.waymark.tui.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.tui.loop.PlainSession;
import dev.waymark.tui.loop.SamplePlan;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// Without a screen: `tui --plain`.
class PlainStoriesTest {
  private final SamplePlan plan = SamplePlan.rich();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final PlainSession session =
      new PlainSession(
          plan, new Welcome("sample.db", "lea", ZoneOffset.UTC), Look.PLAIN, heard::add);

  private String all() {
    return String.join("", heard);
  }

  @Test
  void requests_are_answered_line_by_line() throws IOException {
    session.run(new BufferedReader(new StringReader("done WM-3\n\nshow WM-4\nquit\nmine\n")));
    assertThat(all())
        .contains("Waymark, sample.db, lea.", "✓ WM-3 Helm charts for every service is done")
        .contains("Rotate signing keys")
        .doesNotContain("\u001b");
    assertThat(plan.heard()).containsExactly("done WM-3", "show WM-4");
  }

  @Test
  void what_others_change_is_one_line() throws Exception {
    try (PipedWriter typed = new PipedWriter();
        BufferedReader in = new BufferedReader(new PipedReader(typed))) {
      Thread running =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      session.run(in);
                    } catch (IOException gone) {
                      heard.add("gone\n");
                    }
                  });
      await().until(() -> plan.listeners() == 1);
      plan.elsewhere("WM-5", new ItemStarted());
      await().until(() -> all().contains("ben, slack: WM-5 Dashboards is in progress.\n"));
      typed.write("done WM-5\nquit\n");
      typed.flush();
      running.join();
    }
    assertThat(all()).doesNotContain("lea, tui");
    assertThat(plan.listeners()).isZero();
  }
}
