package dev.waymark.app.picture;

import dev.waymark.app.cli.Refusal;
import dev.waymark.app.demo.Chatter;
import dev.waymark.app.demo.Chatter.Turn;
import dev.waymark.app.demo.Sample;
import dev.waymark.app.document.Accepted;
import dev.waymark.core.event.Surface;
import dev.waymark.tui.loop.Picture;
import dev.waymark.tui.loop.Still;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.screen.Welcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PicturesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC);

  @Test
  void show_a_conversation_and_then_the_plan_as_they_are() throws IOException, Refusal {
    try (Sample sample = Sample.open(CLOCK)) {
      List<Turn> turns = Chatter.over(sample);
      Accepted.is(Accepted.inRepository("docs/chat.svg"), ChatPicture.of(turns, "# beacon"));

      String toTheBlockedItem = "j".repeat(17);
      Welcome welcome = new Welcome("beacon", "ben", ZoneOffset.UTC);
      Picture plan =
          Still.of(sample.door(Surface.SSH), welcome, new Size(122, 33), CLOCK, toTheBlockedItem);
      Accepted.is(
          Accepted.inRepository("docs/tui.svg"),
          TerminalPicture.of(plan, "ben@laptop: ssh -p 2222 plan.example.org"));
    }
  }
}
