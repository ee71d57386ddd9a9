package dev.waymark.app.history;

import dev.waymark.app.Commands;
import dev.waymark.app.Main;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Setting;
import dev.waymark.app.serve.Serving;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Person;
import dev.waymark.tui.loop.AssistantDoor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One roadmap, the service that runs on it, and every way to it.
final class Site implements AutoCloseable {
  private static final List<String> QUIET_SSH =
      List.of(
          "BatchMode=yes",
          "IdentitiesOnly=yes",
          "IdentityAgent=none",
          "StrictHostKeyChecking=accept-new",
          "LogLevel=ERROR");

  /// What was said to a request.
  ///
  /// @param yes whether the change was acknowledged
  record Said(boolean yes, String text) {}

  /// One way to ask.
  @FunctionalInterface
  interface Door {
    Said asked(String words) throws Exception;
  }

  private final Path folder;
  private final StorePlace place;
  private final FakeSlack slack = FakeSlack.open();
  private final Serving service;

  Site(Path folder, String roadmap) throws Exception {
    this.folder = folder;
    Files.createDirectory(folder.resolve(StorePlace.FOLDER));
    Files.writeString(file(), roadmap);
    place = StorePlace.of(null, Map.of(), folder);
    must("track", "ROADMAP.md", "--prefix", "WM");
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve("key").toString());
    must("person", "add", "sam", "--role", "member");
    must("person", "key", "sam", folder.resolve("key.pub").toString());
    for (String name : List.of("anna", "ben", "tess", "pia")) {
      must("person", "add", name, "--role", "member");
      must("person", "link", name, "slack:U-" + name);
    }
    service = serve();
    slack.awaitConnection();
  }

  private Serving serve() throws IOException {
    Path config = folder.resolve("waymark.toml");
    Files.writeString(
        config,
        """
        [slack]
        api_url = "%s"
        [ssh]
        port = 0
        [http]
        open = false
        [limits]
        requests_per_minute = 10000
        """
            .formatted(slack.api()));
    Map<String, String> tokens =
        Map.of(
            "WAYMARK_SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN,
            "WAYMARK_SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
    return Serving.of(config, tokens, place, Clock.systemUTC());
  }

  Path file() {
    return folder.resolve("ROADMAP.md");
  }

  /// The service's own.
  Wiring wiring() {
    return service.wiring();
  }

  private void must(String... words) {
    Said said = typed("dora", words);
    if (!said.yes()) {
      throw new IllegalStateException(String.join(" ", words) + ": " + said.text());
    }
  }

  Door slack(String person) {
    return words -> {
      String text = slack.as("U-" + person).in("C-" + person).types("/roadmap " + words);
      return new Said(text.startsWith("✓"), text);
    };
  }

  /// A person at a terminal of the service itself.
  Door terminal(String person) {
    return words -> {
      Person known = wiring().world().people().byName(person).orElseThrow();
      Reply reply = wiring().assistant().answer(new Asker(known, Surface.TUI), words);
      return new Said(reply instanceof Reply.Changed, String.valueOf(reply));
    };
  }

  dev.waymark.tui.loop.Door board(String person) {
    Person known = wiring().world().people().byName(person).orElseThrow();
    return new AssistantDoor(wiring().assistant(), wiring().world(), known, Surface.TUI);
  }

  /// With a store of its own, as another process has it.
  Door commandLine(String person) {
    return words -> typed(person, words.split(" ", -1));
  }

  private Said typed(String person, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      InputStream nothing = InputStream.nullInputStream();
      Setting setting =
          new Setting(Map.of(), folder, person, nothing, print, print, false, Clock.systemUTC());
      Exit exit = Commands.tree(false).run(setting, words);
      return new Said(exit == Exit.FINE, out.toString(StandardCharsets.UTF_8));
    }
  }

  /// The real client at the real door.
  Door ssh() {
    String port =
        service.said().stream()
            .filter(line -> line.startsWith("ssh -p "))
            .map(line -> line.split(" ", -1)[2])
            .findFirst()
            .orElseThrow();
    return words -> {
      List<String> command = new ArrayList<>(List.of("ssh", "-F", "none", "-T", "-p", port));
      QUIET_SSH.forEach(option -> command.addAll(List.of("-o", option)));
      command.addAll(List.of("-o", "UserKnownHostsFile=" + folder.resolve("known")));
      command.addAll(List.of("-i", folder.resolve("key").toString(), "127.0.0.1", words));
      return run(command.toArray(String[]::new));
    };
  }

  /// The program in a process of its own.
  Door process(String person) {
    return words -> {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
      command.addAll(List.of("--as", person));
      command.addAll(List.of(words.split(" ", -1)));
      return run(command.toArray(String[]::new));
    };
  }

  private Said run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("WAYMARK_STORE");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor() == 0, text);
  }

  @Override
  public void close() {
    service.close();
    slack.close();
  }
}
