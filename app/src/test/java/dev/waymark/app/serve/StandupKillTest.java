package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.app.AtAnotherTime;
import dev.waymark.app.Shell;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.core.event.RoadmapEvent.StandupPosted;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole service, killed without a word around the time of a standup, on days on which the
/// clocks change.
class StandupKillTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private final FakeSlack slack = FakeSlack.open();
  private final List<Process> processes = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
    slack.close();
  }

  @ParameterizedTest
  @CsvSource({
    // 02:30 does not come on that day: the clocks go from 02:00 to 03:00.
    "Europe/Berlin, 02:30, 2026-03-29T01:30:00Z",
    // 01:30 comes twice on that day: the first counts.
    "America/New_York, 01:30, 2026-11-01T05:30:00Z",
  })
  void a_standup_is_posted_once_however_its_service_dies(String zone, String time, Instant due)
      throws Exception {
    Shell shell = new Shell(folder);
    shell.file(
        "waymark.toml",
        """
        [ssh]
        open = false

        [http]
        open = false

        [standup]
        zone = "%s"
        time = "%s"
        days = ["sun"]
        channels = ["slack:C0123ABCD"]

        [slack]
        api_url = "%s"
        """
            .formatted(zone, time, slack.api()));
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.run("track", "ROADMAP.md");

    Process early = serveAt(due.minusSeconds(60));
    awaitReady(early);
    kill(early);
    assertThat(slack.posted("C0123ABCD")).isEmpty();

    slack.afterPost(() -> kill(processes.getLast()));
    Process poster = serveAt(due);
    assertThat(poster.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(slack.posted("C0123ABCD")).hasSize(1);
    assertThat(recorded()).isZero();

    slack.afterPost(() -> {});
    Process late = serveAt(due.plusSeconds(120));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(recorded()).isEqualTo(1));
    late.destroy();
    assertThat(late.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(late.exitValue()).isZero();
    assertThat(slack.posted("C0123ABCD")).hasSize(1);
  }

  private static void kill(Process process) {
    process.destroyForcibly().onExit().join();
  }

  private void awaitReady(Process process) {
    Path said = said(process);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(said).content().contains("ready; the log is"));
  }

  private long recorded() {
    StorePlace place = StorePlace.of(null, Map.of(), folder);
    try (Wiring wiring = Wiring.open(place, Clock.systemUTC())) {
      return wiring.world().journal().latest(20).stream()
          .filter(recorded -> recorded.event() instanceof StandupPosted)
          .count();
    }
  }

  private Path said(Process process) {
    return folder.resolve("said-" + processes.indexOf(process) + ".txt");
  }

  private Process serveAt(Instant now) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Dorg.sqlite.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            AtAnotherTime.class.getName(),
            now.toString(),
            "serve");
    builder.directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("WAYMARK_SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN);
    builder.environment().put("WAYMARK_SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
    builder.environment().remove("WAYMARK_STORE");
    Path said = folder.resolve("said-" + processes.size() + ".txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    processes.add(process);
    return process;
  }
}
