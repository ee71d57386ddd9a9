package dev.waymark.app;

import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Setting;
import dev.waymark.app.serve.Logs;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Plays the commands that are over in a moment once, unseen, so that the JVM can note what they
/// need: the launcher makes its AOT caches of that, one of all and one of looking only, which is
/// smaller and so loaded sooner.
public final class Rehearsal {
  private static final List<List<String>> LOOKING =
      List.of(
          List.of("list"),
          List.of("list", "is:open"),
          List.of("status"),
          List.of("next"),
          List.of("list"));

  private static final List<List<String>> MORE =
      List.of(
          List.of("track", "ROADMAP.md"),
          List.of("done", "R-1"),
          List.of("undo"),
          List.of("show", "R-2"));

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

  private Rehearsal() {}

  /// @param args the folder to play in, and `all`, or `look` where all has been played
  public static void main(String[] args) throws IOException {
    Logs.none();
    Path folder = Path.of(args[0]);
    if (args[1].equals("all")) {
      Files.writeString(folder.resolve("ROADMAP.md"), ROADMAP);
      play(folder, MORE);
    }
    play(folder, LOOKING);
  }

  private static void play(Path folder, List<List<String>> commands) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Setting setting = Main.setting(folder, nowhere, nowhere);
    String store = folder.resolve("store.db").toString();
    for (List<String> command : commands) {
      List<String> words = new ArrayList<>(command);
      words.addAll(List.of("--store", store));
      Exit exit = Main.run(setting, words.toArray(String[]::new));
      if (exit != Exit.FINE) {
        throw new IllegalStateException(command + " ended with " + exit);
      }
    }
  }
}
