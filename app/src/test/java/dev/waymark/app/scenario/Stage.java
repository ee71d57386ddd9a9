package dev.waymark.app.scenario;

import dev.waymark.app.Commands;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Setting;
import dev.waymark.app.document.Accepted;
import dev.waymark.app.serve.Serving;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.bots.discord.FakeDiscord;
import dev.waymark.bots.discord.Heard;
import dev.waymark.bots.slack.FakeSlack;
import dev.waymark.core.assistant.Introductions;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.tui.loop.AssistantDoor;
import dev.waymark.tui.loop.Glass;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// Everything that a scenario plays on: a folder with a store, the service that runs on it, and the
/// people. Dora is admin, everybody else is a member; all are linked to Slack and Discord.
final class Stage implements AutoCloseable {
  /// Their places in the list are their Discord ids.
  private static final List<String> MEMBERS = List.of("anna", "ben", "carl");

  /// What is promised of an edit under a running service.
  private static final Duration SOON = Duration.ofSeconds(2);

  private static final String ADMIN = "dora";
  private static final String PREFIX = "WM";
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final Path folder;
  private final Ticking clock = new Ticking();
  private final StorePlace place;
  private final Wiring wiring;
  private final Map<String, Screen> screens = new HashMap<>();
  private final FakeSlack slack = FakeSlack.open();
  private final FakeDiscord discord = FakeDiscord.open();
  private @Nullable Serving service;
  private String tracked = "";

  Stage(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectory(folder.resolve(StorePlace.FOLDER));
    place = StorePlace.of(null, Map.of(), folder);
    wiring = Wiring.open(place, clock);
    introduce();
  }

  private void introduce() {
    Introductions introductions = wiring.introductions();
    Person admin = introductions.local(ADMIN);
    MEMBERS.forEach(name -> introductions.add(name, Role.MEMBER, admin));
    for (String name : MEMBERS) {
      introductions.link(name, new Identity(Identity.Kind.SLACK, slackId(name)), admin);
      introductions.link(name, new Identity(Identity.Kind.DISCORD, discordId(name)), admin);
    }
  }

  private static String slackId(String name) {
    return "U-" + name;
  }

  private static String discordId(String name) {
    return String.valueOf(4001 + MEMBERS.indexOf(name));
  }

  void given(String file, List<String> content) {
    tracked = file;
    write(file, String.join("\n", content) + "\n");
    List<String> said = onCommandLine(ADMIN, "track " + file + " --prefix " + PREFIX);
    if (said.stream().noneMatch(line -> line.contains("is tracked"))) {
      throw new IllegalStateException(String.join("\n", said));
    }
  }

  void itIs(Instant moment) {
    clock.go(moment);
  }

  List<String> content(String file) {
    try {
      return Files.readAllLines(folder.resolve(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  void edit(String before, String after) {
    String file = tracked;
    String text = String.join("\n", content(file)) + "\n";
    if (!text.contains(before)) {
      throw new IllegalArgumentException(file + " has no " + before);
    }
    write(file, text.replace(before, after));
    if (service != null) {
      Awaitility.await("the service to take it over").atMost(SOON).until(this::isTakenOver);
    }
  }

  private boolean isTakenOver() throws IOException {
    for (Roadmap roadmap : wiring.world().items().roadmaps()) {
      Bytes now = Bytes.of(Files.readAllBytes(roadmap.file()));
      if (!wiring.world().journal().synced(roadmap.id()).orElseThrow().text().equals(now)) {
        return false;
      }
    }
    return true;
  }

  /// As editors do: beside it first, then in its place.
  private void write(String file, String text) {
    try {
      Path beside = folder.resolve(file + "~");
      Files.writeString(beside, text);
      Files.move(beside, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  List<String> inSlack(String person, String channel, String line) {
    begin();
    FakeSlack.Heard heard = slack.as(slackId(person)).in(channel).hears(line);
    List<String> buttons = heard.buttons();
    String below = buttons.isEmpty() ? "" : "\n[" + String.join("] [", buttons) + "]";
    return heard(heard.text() + below, heard.onlyAsker(), person);
  }

  List<String> inDiscord(String person, String channel, String line) {
    begin();
    Heard heard = discord.as(discordId(person)).in(channel).hears(line);
    return heard(heard.text(), heard.onlyAsker(), person);
  }

  private static List<String> heard(String text, boolean onlyAsker, String person) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (onlyAsker) {
      lines.add("(only " + person + " sees this)");
    }
    return lines;
  }

  /// @param expected what should have changed on the screen
  /// @return what has
  List<String> inTerminal(String person, String keys, List<String> expected) {
    begin();
    Screen screen = screens.computeIfAbsent(person, this::screen);
    return screen.type(keys, expected);
  }

  private Screen screen(String person) {
    Person known = wiring.world().people().byName(person).orElseThrow();
    Glass glass = new Glass(new Size(80, 24), new Look(Look.Colours.MANY, true));
    glass.watching(
        new AssistantDoor(wiring.assistant(), wiring.world(), known, Surface.TUI),
        new Welcome("team", person, ZoneOffset.UTC),
        clock);
    return new Screen(glass, Accepted.anything());
  }

  /// In a process of its own, as far as the store can tell.
  List<String> onCommandLine(String person, String line) {
    clock.tick();
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(Objects.requireNonNullElse(word.group(1), word.group(2)));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      Setting setting =
          new Setting(
              Map.of(), folder, person, InputStream.nullInputStream(), print, print, false, clock);
      Exit exit = Commands.tree(false).run(setting, words.toArray(String[]::new));
      List<String> said =
          new ArrayList<>(
              out.toString(StandardCharsets.UTF_8)
                  .replace(folder.toString(), "…")
                  .lines()
                  .toList());
      if (exit != Exit.FINE) {
        said.add("(exit " + exit.code() + ")");
      }
      return said;
    }
  }

  /// Serves, once, and lets time go on.
  private void begin() {
    clock.tick();
    if (service != null) {
      return;
    }
    try {
      Path file = folder.resolve("waymark.toml");
      Files.writeString(
          file,
          """
          [slack]
          api_url = "%s"
          [discord]
          api_url = "%s"
          gateway_url = "%s"
          guilds = ["%s"]
          [ssh]
          open = false
          [http]
          open = false
          """
              .formatted(slack.api(), discord.rest(), discord.gatewayAddress(), FakeDiscord.GUILD));
      service =
          Serving.of(
              file,
              Map.of(
                  "WAYMARK_SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN,
                  "WAYMARK_SLACK_APP_TOKEN", FakeSlack.APP_TOKEN,
                  "WAYMARK_DISCORD_TOKEN", FakeDiscord.TOKEN),
              place,
              clock);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    slack.awaitConnection();
    discord.awaitCommands();
  }

  @Override
  public void close() {
    screens.values().forEach(Screen::close);
    if (service != null) {
      service.close();
    }
    wiring.close();
    slack.close();
    discord.close();
  }
}
