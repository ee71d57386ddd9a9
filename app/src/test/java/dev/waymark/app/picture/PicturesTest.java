package dev.waymark.app.picture;

import dev.waymark.app.cli.Refusal;
import dev.waymark.app.demo.Chatter;
import dev.waymark.app.demo.Chatter.Turn;
import dev.waymark.app.demo.Sample;
import dev.waymark.app.document.Accepted;
import dev.waymark.core.event.Surface;
import dev.waymark.tui.loop.Door;
import dev.waymark.tui.loop.Picture;
import dev.waymark.tui.loop.Still;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.screen.Welcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PicturesTest {
  private static final int WEEKS = 7;

  /// Refs of open items, in the order they are finished.
  private static final List<Integer> FINISHED = List.of(9, 8, 12, 11, 10, 15, 14, 13, 19, 20);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC);

  @Test
  void show_a_conversation_and_then_the_plan_as_they_are() throws IOException, Refusal {
    try (Sample sample = Sample.open(CLOCK)) {
      List<Turn> turns = Chatter.over(sample);
      Accepted.is(Accepted.inRepository("docs/chat.svg"), ChatPicture.of(turns, "# beacon"));

      Map<String, String> views = new LinkedHashMap<>();
      views.put("tui", "j".repeat(17));
      views.put("tui-board", "2hh");
      views.put("tui-mine", "3");
      views.put("tui-timeline", "4jjj");
      views.put("tui-findings", "5");
      views.put("tui-activity", "6");
      for (Map.Entry<String, String> view : views.entrySet()) {
        drawn(view.getKey(), sample, CLOCK, view.getValue());
      }
    }
  }

  @Test
  void show_how_work_gets_done_over_some_weeks() throws IOException, Refusal {
    Calendar calendar = new Calendar(CLOCK.instant().minus(Duration.ofDays(WEEKS * 7L)));
    try (Sample sample = Sample.open(calendar)) {
      Door door = sample.door(Surface.CLI);
      for (int i = 0; i < FINISHED.size(); i++) {
        calendar.now = CLOCK.instant().minus(Duration.ofDays(4L * (FINISHED.size() - i)));
        door.answer("done BCN-" + FINISHED.get(i));
        if (i % 3 == 1) {
          door.answer("add \"Phase 4: Later\" Something that came up in week " + i);
        }
      }
      calendar.now = CLOCK.instant();
      drawn("tui-charts", sample, calendar, "7");
    }
  }

  private static void drawn(String name, Sample sample, InstantSource clock, String keys)
      throws IOException {
    Welcome welcome = new Welcome("beacon", "ben", ZoneOffset.UTC);
    Picture picture = Still.of(sample.door(Surface.SSH), welcome, new Size(122, 33), clock, keys);
    Accepted.is(
        Accepted.inRepository("docs/" + name + ".svg"),
        TerminalPicture.of(picture, "ben@laptop: ssh -p 2222 plan.example.org"));
  }

  /// A clock whose days are turned by hand.
  private static final class Calendar extends Clock {
    private Instant now;

    Calendar(Instant begin) {
      this.now = begin;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
