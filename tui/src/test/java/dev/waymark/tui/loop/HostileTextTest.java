package dev.waymark.tui.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.OwnerChanged;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import dev.waymark.tui.plan.View;
import dev.waymark.tui.screen.Size;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whatever users wrote, a terminal is sent our own few sequences and characters that are only
/// seen.
class HostileTextTest {
  private static final Pattern OURS =
      Pattern.compile(
          "\u001b\\[([0-9;]*[HmJXC]|\\?(1049|25|2004|2026|1000|1006)[hl])|\u001b\\]52;c;[A-Za-z0-9+/=]*\u0007");
  private static final List<String> SEQUENCES =
      List.of(
          "[2J",
          "[31m",
          "]0;owned\u0007",
          "]0;owned\u001b\\",
          "]52;c;ZXZpbA==\u0007",
          "c",
          "[6n",
          "P$q\"p\u001b\\",
          "[?1049l",
          "[?1000h",
          "#8",
          "(0",
          "[8;5;5t",
          "[21t",
          "]8;;http://evil\u0007x",
          "_Gf=100;AAAA\u001b\\",
          "^private\u001b\\",
          "[5i",
          "[200~q\r",
          "[?2026l",
          "%G",
          "N",
          "O");

  private static List<String> corpus() {
    List<String> all = new ArrayList<>();
    for (String sequence : SEQUENCES) {
      all.add("a\u001b" + sequence + "b");
      all.add("a" + sequence.replaceFirst("^\\[", "\u009b").replaceFirst("^]", "\u009d") + "b");
    }
    for (char c :
        "\u0000\u0007\b\t\n\u000b\f\r\u000e\u000f\u0018\u001a\u007f\u0085\u0090\u009c"
            .toCharArray()) {
      all.add("a" + c + "b");
    }
    for (char c :
        "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff\ud83d\udc00\ufffe\uE001"
            .toCharArray()) {
      all.add("a" + c + "b");
    }
    all.add("Z" + "\u0300\u0316\u0334".repeat(200));
    all.add("👩‍💻👍🏽🇩🇪☑️1️⃣".repeat(20));
    all.add("日本語".repeat(50));
    all.add("\u0301leading mark");
    all.add("x".repeat(10_000));
    return all;
  }

  @Test
  void never_reaches_a_terminal_as_more_than_text() {
    SamplePlan plan = SamplePlan.empty();
    plan.track();
    List<String> corpus = corpus();
    assertThat(corpus).hasSizeGreaterThan(60);
    int number = 1;
    for (String hostile : corpus) {
      Plan due = new Plan(null, null, Target.day(SamplePlan.TODAY), "3 weeks " + hostile);
      plan.item("M " + hostile, "work " + hostile, Status.PLANNED, due);
      String ref = "WM-" + number++;
      plan.elsewhere(ref, new OwnerChanged("o" + hostile));
      plan.elsewhere(ref, new ItemNoted("n" + hostile));
      plan.elsewhere(ref, new ItemBlocked("r" + hostile));
    }
    try (Glass glass = Glass.open(plan, new Size(140, 60)).until("WM-1")) {
      for (int i = 0; i < corpus.size(); i++) {
        glass.type("jj");
      }
      glass.until("WM-" + corpus.size());
      glass
          .type(":done work\r")
          .until("Which one")
          .type("G\r")
          .until("is done")
          .type(":log\r")
          .until("was noted");
      glass
          .type("\u001b")
          .untilGone("was noted")
          .type(":\u001b[200~x\u009b2J\u001b]0;y\u0007\u001b[201~")
          .until(": x");
      glass.type("\u0003").untilGone(": x");
      for (View view : View.values()) {
        String tab = String.valueOf(view.number());
        glass.type(tab + "gGkY" + "\u0004".repeat(8) + "\u0015".repeat(8) + "\r").type("\u001b");
        glass.type(tab + "/work\t").until("/ work").type("\u001b").untilGone("/ work");
      }
      glass
          .type("1gjj")
          .until("▎   ■ WM-1 ")
          .type("@")
          .until("Whose")
          .type("\u001b")
          .untilGone("Whose");
      glass.type(":move WM-1 \"M\t").until(": move").type("\u001b").untilGone(": move");
      glass.type("Q").hangUp();
      await().until(glass::isOver);
      String sent = new String(glass.raw(), StandardCharsets.UTF_8);
      assertThat(OURS.matcher(sent).replaceAll("").codePoints())
          .allMatch(
              c ->
                  Character.getType(c) != Character.CONTROL
                      && (Character.getType(c) != Character.FORMAT || c == 0x200D));
    }
  }
}
