package dev.waymark.tui.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Status;
import dev.waymark.tui.loop.SamplePlan;
import dev.waymark.tui.screen.Size;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SshDoorTest {
  private static final Person LEA = new Person(new Person.Id("p1"), "lea", Person.Role.ADMIN);

  @TempDir private Path folder;
  private final SamplePlan plan = SamplePlan.small();
  private final KeyRing keys = new KeyRing();
  private SshDoor door;
  private Client client;

  @BeforeEach
  void open() throws Exception {
    door = open(Duration.ofMillis(300));
    client = Client.with(folder, "ed25519", door.port());
    keys.link(client.fingerprint(), LEA);
  }

  private SshDoor open(Duration keepAlive) throws IOException {
    SshDoor.Config config =
        new SshDoor.Config(
            "127.0.0.1",
            0,
            folder.resolve("keys/host_ed25519"),
            "sample.db",
            Clock.fixed(SamplePlan.NOW, ZoneOffset.UTC),
            new SshDoor.Limits(keepAlive, 10, 8));
    return SshDoor.open(config, keys, _ -> plan);
  }

  @AfterEach
  void close() throws IOException {
    door.close();
  }

  @Test
  void opens_the_board_for_whoever_has_a_linked_key() throws Exception {
    try (Client.Window window = client.window()) {
      window.until("WM-8").type("jjjd").until("WM-3 Helm charts for every service is done");
      assertThat(plan.byRef("WM-3").isDone()).isTrue();
      window.type("q");
      assertThat(window.exit()).isZero();
    }
    await().until(() -> door.visits() == 0 && plan.listeners() == 0);
  }

  @Test
  void redraws_on_news_without_a_key_press() throws Exception {
    try (Client.Window window = client.window()) {
      window.until("○ WM-5");
      plan.elsewhere("WM-5", new ItemBlocked("vendor"));
      window.until("■ WM-5");
    }
  }

  @Test
  void follows_the_size_of_the_window() throws Exception {
    Path tty = folder.resolve("tty");
    try (Client.Window window = client.windowOn(new Size(80, 24), tty)) {
      window.until("WM-8");
      window.emulator().resize(new Size(120, 30));
      String name = Files.readString(tty).strip();
      Process stty =
          new ProcessBuilder("stty", "-F", name, "rows", "30", "cols", "120").inheritIO().start();
      assertThat(stty.waitFor()).isZero();
      window.until("│ status").until("was added");
    }
  }

  @Test
  void answers_one_request_as_plain_text() throws Exception {
    Client.Result result = client.run("lea@127.0.0.1", "list", "owner:ana");
    assertThat(result.err()).doesNotContain("WM");
    assertThat(result.out())
        .contains("✓ WM-2  Structured logs")
        .contains("■ WM-4")
        .doesNotContain("WM-3", "\u001b", "\r");
    assertThat(result.code()).isZero();
  }

  @Test
  void colours_the_answer_where_a_terminal_was_asked_for() throws Exception {
    Client.Result result = client.run("-tt", "lea@127.0.0.1", "list owner:ana");
    assertThat(result.out()).contains("\u001b[38;5;73mWM-2\u001b[0m").contains("\r\n");
  }

  @Test
  void tells_a_refusal_on_the_error_stream_with_its_exit_code() throws Exception {
    Client.Result result = client.run("lea@127.0.0.1", "done nonsense");
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Nothing is called “nonsense”");
    assertThat(result.code()).isEqualTo(2);
    assertThat(client.run("lea@127.0.0.1", "done helm").code()).isEqualTo(2);
  }

  @Test
  void makes_what_users_wrote_harmless() throws Exception {
    plan.item("M2 Later", "evil \u001b]0;owned\u0007\u009b2J", Status.PLANNED, Plan.NONE);
    Client.Result result = client.run("lea@127.0.0.1", "list evil");
    assertThat(result.out()).contains("evil \uFFFD]0;owned").doesNotContain("\u001b", "\u0007");
  }

  @Test
  void needs_a_terminal_for_the_board() throws Exception {
    Client.Result result = client.run("-T", "lea@127.0.0.1");
    assertThat(result.err()).contains("This needs a terminal");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void refuses_an_unknown_key_and_says_how_to_link_it() throws Exception {
    keys.unlinkAll();
    Client.Result result = client.run("lea@127.0.0.1", "list");
    assertThat(result.code()).isEqualTo(255);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("waymark person key add NAME " + client.fingerprint())
        .contains("Permission denied (publickey)");
    assertThat(keys.knocks()).containsExactly(client.fingerprint() + " from 127.0.0.1");
    assertThat(door.refused()).isEqualTo(1);
    assertThat(door.cameIn()).isZero();
  }

  @Test
  void counts_who_came_in() throws Exception {
    client.run("lea@127.0.0.1", "status");
    client.run("lea@127.0.0.1", "status");
    assertThat(door.cameIn()).isEqualTo(2);
    assertThat(door.refused()).isZero();
  }

  @Test
  void answers_as_json_where_that_is_asked_for() throws Exception {
    Client.Result result = client.run("lea@127.0.0.1", "list", "is:done", "--json");
    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .isNotEmpty()
        .allMatch(
            line -> line.startsWith("{\"ref\":\"WM-") && line.contains("\"status\":\"done\""));
    assertThat(client.run("lea@127.0.0.1", "show nowhere --json").out()).isEmpty();
  }

  @Test
  void talks_line_by_line_without_a_terminal() throws Exception {
    Client.Result result =
        client.typed("status\n\nlist is:done\n/quit\nstatus\n", "lea@127.0.0.1", "chat");
    assertThat(result.code()).isZero();
    String status = client.run("lea@127.0.0.1", "status").out();
    String done = client.run("lea@127.0.0.1", "list is:done").out();
    assertThat(result.out()).isEqualTo(status + done);
    assertThat(client.typed("list is:done", "lea@127.0.0.1", "chat").out()).isEqualTo(done);
  }

  @Test
  void talks_at_a_terminal_with_the_line_that_is_typed_shown_and_edited() throws Exception {
    try (Client.Window window = client.window("chat")) {
      window.until("lea>");
      window.type("lixx\u007f\u007fst is:wönder\u0015status\r");
      window.until("lea> status").until("2 of 7 done");
      window.type("\u0004");
      assertThat(window.exit()).isZero();
      assertThat(window.emulator().text()).doesNotContain("lixx").doesNotContain("wönder");
    }
  }

  @Test
  void closes_the_sessions_of_a_key_that_is_no_longer_linked() throws Exception {
    try (SshDoor patient = open(Duration.ofMinutes(10));
        Client.Window window = client.at(patient.port()).window()) {
      window.until("WM-8");
      keys.unlinkAll();
      await().atMost(Duration.ofSeconds(5)).until(() -> !window.process().isAlive());
      assertThat(window.exit()).isEqualTo(255);
    }
  }

  @Test
  void listens_no_more_when_it_is_closed() throws Exception {
    assertThat(keys.listeners()).isEqualTo(1);
    door.close();
    assertThat(keys.listeners()).isZero();
  }

  @Test
  void closes_the_sessions_of_clients_that_no_longer_answer() throws Exception {
    try (Client.Window window = client.window()) {
      window.until("WM-8");
      Process stop = new ProcessBuilder("kill", "-STOP", "" + window.process().pid()).start();
      assertThat(stop.waitFor()).isZero();
      await().until(() -> door.visits() == 0 && plan.listeners() == 0);
    }
  }

  @Test
  void keeps_the_sessions_of_clients_that_answer() throws Exception {
    try (Client.Window window = client.window()) {
      window.until("WM-8");
      await().during(Duration.ofSeconds(2)).until(() -> door.visits() == 1);
      window.type("j").until("▎   ✓ WM-2");
    }
  }

  @Test
  void gives_the_terminal_back_when_it_closes() throws Exception {
    try (Client.Window window = client.window()) {
      window.until("WM-8");
      door.close();
      window.exit();
      assertThat(new String(window.emulator().raw(), StandardCharsets.UTF_8))
          .contains("\u001b[?1049l");
    }
  }

  @Test
  void forwards_no_ports() throws Exception {
    String through = "127.0.0.1:" + door.port();
    Client.Result result = client.run("-W", through, "lea@127.0.0.1");
    assertThat(result.code()).isNotZero();
    assertThat(result.out()).doesNotContain("SSH-2.0");
    Client.Result back =
        client.run(
            "-o", "ExitOnForwardFailure=yes", "-R", "0:" + through, "lea@127.0.0.1", "status");
    assertThat(back.code()).isEqualTo(255);
    assertThat(back.err()).contains("remote port forwarding failed");
  }

  @Test
  void gives_nothing_but_what_it_is_for() throws Exception {
    for (List<String> attempt :
        List.of(
            List.of("lea@127.0.0.1", "/bin/sh -c id"),
            List.of("lea@127.0.0.1", "list; id"),
            List.of("-o", "ForwardX11Trusted=yes", "-X", "lea@127.0.0.1", "echo $DISPLAY"),
            List.of("-A", "lea@127.0.0.1", "echo $SSH_AUTH_SOCK"),
            List.of("-o", "SetEnv=LD_PRELOAD=/tmp/evil.so", "lea@127.0.0.1", "echo $LD_PRELOAD"))) {
      Client.Result result = client.run(attempt.toArray(String[]::new));
      assertThat(result.code()).as("%s", attempt).isEqualTo(2);
      assertThat(result.out()).as("%s", attempt).isEmpty();
      assertThat(result.err()).as("%s", attempt).doesNotContain("uid=").doesNotContain("/tmp/ssh-");
    }
    Client.Result none = client.run("-o", "SetEnv=COLUMNS=0 LINES=0", "lea@127.0.0.1", "status");
    assertThat(none.code()).isZero();
  }

  @Test
  void has_no_subsystems() throws Exception {
    Client.Result result = client.run("-s", "lea@127.0.0.1", "sftp");
    assertThat(result.code()).isNotZero();
    assertThat(result.err()).contains("subsystem request failed");
  }

  @Test
  void offers_public_keys_only_and_does_not_say_what_runs_here() throws Exception {
    Client.Result result =
        client.run("-v", "-o", "PubkeyAuthentication=no", "lea@127.0.0.1", "list");
    assertThat(result.err())
        .contains("Authentications that can continue: publickey\r")
        .contains("remote software version Waymark");
  }

  @Test
  void knows_rsa_and_ecdsa_keys_too() throws Exception {
    for (String type : new String[] {"rsa", "ecdsa"}) {
      Path other = Files.createDirectory(folder.resolve(type));
      Client old = Client.with(other, type, door.port());
      keys.link(old.fingerprint(), LEA);
      assertThat(old.run("lea@127.0.0.1", "status").code()).as(type).isZero();
    }
  }

  @Test
  void keeps_its_host_key_and_refuses_one_that_others_can_read() throws Exception {
    Path key = folder.resolve("keys/host_ed25519");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    try (SshDoor again = open(Duration.ofSeconds(15))) {
      assertThat(again.fingerprint()).isEqualTo(door.fingerprint());
    }
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> open(Duration.ofSeconds(15))).hasMessageContaining("chmod 600");
  }

  @Test
  void refuses_a_host_key_that_is_none() throws Exception {
    Path key = folder.resolve("keys/host_ed25519");
    Files.writeString(key, "nonsense");
    assertThatThrownBy(() -> open(Duration.ofSeconds(15)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("host_ed25519");
  }

  @Test
  void refuses_floods_from_one_source_and_closes_what_it_refuses() throws Exception {
    int greeted = 0;
    Socket[] sockets = new Socket[40];
    for (int i = 0; i < sockets.length; i++) {
      sockets[i] = new Socket(InetAddress.getLoopbackAddress(), door.port());
      sockets[i].setSoTimeout(10_000);
      greeted += sockets[i].getInputStream().read() < 0 ? 0 : 1;
    }
    assertThat(greeted).isBetween(1, 5);
    for (Socket socket : sockets) {
      socket.close();
    }
    await().until(() -> client.run("lea@127.0.0.1", "status").code() == 0);
  }
}
