package dev.waymark.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.waymark.app.Shell;
import dev.waymark.app.Shell.Ran;
import dev.waymark.app.cli.Exit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  private static final String PLAN =
      """
      # Plan

      ## M0
      - [ ] Health endpoint
      - [ ] Helm charts

      ## M1

      Exit criteria:
      - [ ] Restores were drilled
      """;

  @TempDir private Path folder;
  private Shell shell;
  private HttpServer server;

  @BeforeEach
  void open() throws Exception {
    shell = new Shell(folder);
    shell.file("ROADMAP.md", PLAN);
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().equals("/ok") ? 200 : 404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void git(String... words) throws IOException, InterruptedException {
    String[] command = new String[words.length + 5];
    System.arraycopy(
        new String[] {"git", "-c", "user.name=t", "-c", "user.email=t@t"}, 0, command, 0, 5);
    System.arraycopy(words, 0, command, 5, words.length);
    assertThat(new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor())
        .isZero();
  }

  @Test
  void asks_links_for_their_status() {
    shell.run("done", "WM-1", address("/ok"));
    shell.run("done", "WM-2", address("/gone"));

    Ran ran = shell.run("verify");

    assertThat(ran.exit()).isEqualTo(Exit.NO);
    assertThat(ran.lines())
        .containsExactly(
            "✓ WM-1  " + address("/ok") + "  HTTP 200",
            "✗ WM-2  " + address("/gone") + "  HTTP 404");
  }

  @Test
  void looks_for_files_in_the_last_commit() throws Exception {
    shell.file("health.md", "fine");
    git("init", "-q");
    git("add", "health.md");
    git("commit", "-qm", "Health");
    shell.file("helm.md", "not yet");
    shell.run("done", "WM-1", "health.md");
    shell.run("done", "WM-2", "helm.md");

    Ran ran = shell.run("verify");

    assertThat(ran.exit()).isEqualTo(Exit.NO);
    assertThat(ran.lines())
        .containsExactly("✓ WM-1  health.md  is there", "✗ WM-2  helm.md  is not there");
  }

  @Test
  void runs_no_command_that_nobody_agreed_to() {
    shell.run("done", "WM-1", "`touch ran`");

    Ran ran = shell.run("verify");

    assertThat(ran.exit()).isEqualTo(Exit.WRONG);
    assertThat(ran.err())
        .contains("WM-1 is shown by a command, run in " + folder + ": touch ran")
        .contains("Nothing was run");
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  @Test
  void runs_commands_in_the_roadmaps_folder_and_tells_what_they_said_last() {
    shell.run("done", "WM-1", "`test -f ROADMAP.md`");
    shell.run("done", "WM-2", "`echo one; echo no charts >&2; exit 3`");

    Ran ran = shell.run("verify", "--yes");

    assertThat(ran.exit()).isEqualTo(Exit.NO);
    assertThat(ran.lines().getFirst()).isEqualTo("✓ WM-1  `test -f ROADMAP.md`  exit 0");
    assertThat(ran.lines().getLast()).endsWith("exit 3: no charts");
  }

  @Test
  void gives_up_on_a_command_that_takes_too_long_and_on_all_it_started() throws IOException {
    shell.run("done", "WM-1", "`sleep 60 & echo $! > started; sleep 60`");

    Ran ran = shell.run("verify", "--yes", "--timeout", "1");

    assertThat(ran.out()).contains("took longer than 1 s");
    assertThat(ran.exit()).isEqualTo(Exit.NO);
    long started = Long.parseLong(shell.content("started").strip());
    Awaitility.await()
        .until(() -> ProcessHandle.of(started).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void looks_at_what_shows_that_criteria_are_met() {
    shell.run("meet", "M1", "1", address("/ok"));

    assertThat(shell.run("verify").out()).isEqualTo("✓ M1  " + address("/ok") + "  HTTP 200\n");
    shell.run("unmeet", "M1", "1");
    assertThat(shell.run("verify").err()).contains("Nothing here can be looked at");
  }

  @Test
  void remembers_what_was_seen_until_it_is_stale() {
    shell.run("done", "WM-1", address("/ok"));
    shell.run("verify", "health");

    assertThat(shell.run("show", "WM-1").out()).contains("/ok · held on 2026-03-02\n");
    shell.at(Instant.parse("2026-04-02T12:00:00Z"));
    assertThat(shell.run("show", "WM-1").out())
        .contains("/ok · held on 2026-03-02, stale: verify again\n");
    assertThat(shell.run("log").out()).contains("WM-1: it holds that " + address("/ok"));
  }

  @Test
  void says_an_object_for_each_look() {
    shell.run("done", "WM-1", address("/ok"));

    assertThat(shell.run("verify", "--json").out())
        .isEqualTo(
            "{\"about\":\"WM-1\",\"evidence\":[\""
                + address("/ok")
                + "\"],\"holds\":true,\"said\":\"HTTP 200\",\"commit\":null}\n");
  }

  @Test
  void is_refused_where_it_is_asked_as_in_a_chat() {
    shell.run("done", "WM-1", "`touch ran`");

    Ran ran = shell.run("ask", "verify");

    assertThat(ran.exit()).isEqualTo(Exit.WRONG);
    assertThat(ran.err()).contains("nobody's commands run here");
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  @Test
  void refuses_a_patience_that_is_none() {
    assertThat(shell.run("verify", "--timeout", "soon").err())
        .isEqualTo("--timeout is “soon”: say 1 to 3600 seconds.\n");
  }
}
