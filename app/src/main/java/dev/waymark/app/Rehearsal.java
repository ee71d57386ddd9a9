package dev.waymark.app;

import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Setting;
import dev.waymark.app.serve.Logs;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Surface;
import dev.waymark.core.roadmap.Person;
import dev.waymark.tui.loop.AssistantDoor;
import dev.waymark.tui.loop.Session;
import dev.waymark.tui.loop.Still;
import dev.waymark.tui.loop.Tty;
import dev.waymark.tui.screen.Size;
import dev.waymark.tui.screen.Welcome;
import dev.waymark.tui.text.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Plays the commands that are over in a moment once, unseen, so that the JVM can note what they
/// need: the launcher makes its AOT caches of that, one of all, one of looking only, which is
/// smaller and so loaded sooner, and one of the terminal UI.
public final class Rehearsal {
  private static final List<List<String>> LOOKING =
      List.of(List.of("list"), List.of("list", "is:open"), List.of("status"), List.of("list"));

  private static final List<String> TRACKING = List.of("track", "ROADMAP.md");

  private static final List<List<String>> MORE =
      List.of(
          List.of("done", "R-1"),
          List.of("undo"),
          List.of("show", "R-2"),
          // Reads the document to see what waits for what, which those who look need not load.
          List.of("next"),
          List.of("list", "--json"));

  private static final String EVERY_VIEW = "j\r\u001b234567?q1/is:open\r@\u001b:list\r";

  private static final String ROADMAP =
      """
      # Plan

      ## Phase 1
      - [ ] Open the stage
      - [x] Hang the lights

      | Feature | Priority | Status |
      |---|---|---|
      | Programme | High | Planned |
      """;

  /// Lists begin another way where there are many items.
  private static final int MANY = 300;

  private Rehearsal() {}

  /// @param args the folder to play in, and `all`, or `look` or `screen` where all has been played
  public static void main(String[] args) throws IOException {
    Logs.none();
    Path folder = Path.of(args[0]);
    Path large = folder.resolve("large");
    if (args[1].equals("all")) {
      Files.writeString(folder.resolve("ROADMAP.md"), ROADMAP);
      play(folder, List.of(TRACKING));
      play(folder, MORE);
      Files.createDirectory(large);
      Files.writeString(large.resolve("ROADMAP.md"), ROADMAP + "\n- [ ] Rehearse".repeat(MANY));
      play(large, List.of(TRACKING));
    }
    play(folder, LOOKING);
    play(large, List.of(List.of("list", "is:open", "limit:20")));
    if (args[1].equals("screen")) {
      play(folder, List.of(List.of("list", "--no-color")));
      screen(folder);
    }
  }

  private static void screen(Path folder) throws IOException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Setting setting = Main.setting(folder, nowhere, nowhere);
    Clock clock = setting.clock();
    StorePlace place = new StorePlace(folder.resolve("store.db").toString(), folder);
    try (Wiring wiring = Wiring.open(place, clock)) {
      Person person = wiring.introductions().local(setting.user());
      AssistantDoor door =
          new AssistantDoor(wiring.assistant(), wiring.world(), person, Surface.TUI);
      Welcome welcome = new Welcome(place.shown(), person.name(), clock.getZone());
      Still.of(door, welcome, Size.USUAL, clock, EVERY_VIEW);
      new Session(new EmptySeat(), door, welcome, clock).run();
    }
  }

  /// A terminal with nobody in front of it.
  private static final class EmptySeat implements Tty {
    @Override
    public InputStream typed() {
      return InputStream.nullInputStream();
    }

    @Override
    public OutputStream shown() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public Size size() {
      return Size.USUAL;
    }

    @Override
    public void onResize(Runnable listener) {}

    @Override
    public Look look() {
      return new Look(Look.Colours.MANY, true);
    }

    @Override
    public void edit(Path file, int line) {}
  }

  private static void play(Path folder, List<List<String>> commands) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Setting setting =
        Main.setting(folder, nowhere, nowhere)
            .with("WAYMARK_STORE", folder.resolve("store.db").toString());
    for (List<String> command : commands) {
      Exit exit = Main.run(setting, command.toArray(String[]::new));
      if (exit != Exit.FINE) {
        throw new IllegalStateException(command + " ended with " + exit);
      }
    }
  }
}
