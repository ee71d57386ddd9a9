package dev.waymark.tui.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import dev.waymark.tui.loop.SamplePlan;
import dev.waymark.tui.screen.Size;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real OpenSSH client in a real terminal.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TmuxTest {
  private static final List<String> WIDE =
      List.of(
          "plain",
          "漢字とかな テスト",
          "한국어 제목",
          "🚀 🎉 ✅",
          "👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈",
          "e\u0301 n\u0303 a\u0323\u0308",
          "1️⃣ 2️⃣ #️⃣",
          "🇩🇪 🇯🇵",
          "שלום עולם مرحبا",
          "👍🏽 👋🏿",
          "❤️ ☎️ ⚠️ ❤ ☎ ⚠",
          "ｱｲｳ ｶﾞ ＡＢＣ",
          "नमस्ते",
          "zero\u200bwidth\u200djoiner\ufeff");

  @TempDir private Path folder;
  private final SamplePlan plan = SamplePlan.small();
  private final KeyRing keys = new KeyRing();
  private SshDoor door;
  private Client client;

  @BeforeEach
  void open() throws Exception {
    assumeThat(Tmux.isInstalled()).isTrue();
    door =
        SshDoor.open(
            new SshDoor.Config(
                "127.0.0.1",
                0,
                folder.resolve("keys/host_ed25519"),
                "sample.db",
                Clock.fixed(SamplePlan.NOW, ZoneOffset.UTC),
                new SshDoor.Limits(Duration.ofMillis(300), 10, 8)),
            keys,
            _ -> plan);
    client = Client.with(folder, "ed25519", door.port());
    keys.link(client.fingerprint(), new Person(new Person.Id("p1"), "lea", Person.Role.ADMIN));
  }

  @AfterEach
  void close() throws Exception {
    if (door != null) {
      door.close();
    }
  }

  private Tmux visit(Size size) throws Exception {
    return Tmux.of(folder, size, client.command("-tt", "lea@127.0.0.1"));
  }

  @Test
  void lets_somebody_log_in_work_resize_and_leave() throws Exception {
    try (Tmux tmux = visit(Size.USUAL)) {
      tmux.until("WM-8").keys("j", "j", "j", "d").until("is done");
      assertThat(plan.byRef("WM-3").isDone()).isTrue();
      plan.elsewhere("WM-5", new ItemBlocked("vendor"));
      tmux.until("■ WM-5");
      tmux.resize(new Size(120, 30));
      tmux.until("│ status");
      tmux.resize(new Size(40, 10));
      tmux.until("Waymark").keys("q").until("ended with 0");
    }
    await().until(() -> door.visits() == 0 && plan.listeners() == 0);
  }

  @Test
  void forgets_a_client_that_was_killed() throws Exception {
    try (Tmux tmux = visit(Size.USUAL)) {
      tmux.until("WM-8");
      assertThat(door.visits()).isEqualTo(1);
      tmux.signal("KILL");
      await().atMost(Duration.ofSeconds(20)).until(() -> door.visits() == 0);
      assertThat(plan.listeners()).isZero();
    }
  }

  @Test
  void leaves_a_terminal_in_order_when_the_server_stops() throws Exception {
    try (Tmux tmux = visit(Size.USUAL)) {
      tmux.until("WM-8");
      door.close();
      tmux.until("ended with");
      assertThat(tmux.screen()).doesNotContain("WM-8");
    }
  }

  /// The program is stopped, so that it cannot draw again, and the terminal made as narrow as the
  /// left half: its own cells tell where the line between the halves is.
  @Test
  void draws_straight_columns_beside_text_of_any_width() throws Exception {
    for (String title : WIDE) {
      plan.item("M2 Later", title + " end", Status.PLANNED, Plan.NONE);
    }
    try (Tmux tmux = visit(new Size(100, 40))) {
      tmux.until("नमस्ते end");
      List<String> drawn = tmux.screen().lines().filter(line -> line.contains("│")).toList();
      assertThat(drawn).hasSizeGreaterThan(WIDE.size());
      int column = drawn.getLast().indexOf('│');
      tmux.signal("STOP");
      try {
        tmux.resize(new Size(column + 1, 40));
        assertThat(tmux.screen().lines().filter(line -> line.endsWith("│"))).hasSameSizeAs(drawn);
        tmux.resize(new Size(column, 40));
        assertThat(tmux.screen()).doesNotContain("│");
      } finally {
        tmux.signal("CONT");
      }
    }
  }
}
