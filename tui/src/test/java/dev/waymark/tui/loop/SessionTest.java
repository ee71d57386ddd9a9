package dev.waymark.tui.loop;

import dev.waymark.tui.screen.Size;
import org.junit.jupiter.api.Test;

class SessionTest {
  @Test
  void looks() {
    for (Size s : new Size[] {new Size(80, 24), new Size(120, 30)}) {
      try (Glass glass = Glass.open(SamplePlan.small(), s)) {
        glass.until("Helm charts");
        System.out.println(glass.text());
        System.out.println("=".repeat(80));
        glass.type("jjd").until("is done");
        System.out.println(glass.text());
        glass.type("?").until("page down");
        System.out.println(glass.text());
        glass.type("q\r").untilGone("page down").until("planned");
        System.out.println(glass.text());
      }
    }
  }
}
