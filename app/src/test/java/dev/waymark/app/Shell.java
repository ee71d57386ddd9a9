package dev.waymark.app;

import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Setting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The whole program without a process of its own: a folder with a `.waymark` in it, and somebody
/// called anna who types.
public final class Shell {
  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  /// What a command printed, and how it ended.
  public record Ran(Exit exit, String out, String err) {
    public List<String> lines() {
      return out.lines().toList();
    }
  }

  /// @param folder empty
  public Shell(Path folder) {
    this.folder = folder;
    variables.put("HOME", folder.resolve("home").toString());
    try {
      Files.createDirectory(folder.resolve(".waymark"));
    } catch (IOException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  public Shell with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  public void at(Instant now) {
    clock = Clock.fixed(now, ZoneOffset.UTC);
  }

  public Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  public String content(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  public Path path(String name) {
    return folder.resolve(name);
  }

  public Ran run(String... words) {
    return typing("", words);
  }

  /// Runs one word of a shell for each blank-separated one.
  public Ran line(String line) {
    return run(line.split(" "));
  }

  /// Runs a command that reads what is typed.
  public Ran typing(String typed, String... words) {
    return in(folder, typed, words);
  }

  public Ran in(Path startedIn, String typed, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Setting setting =
        new Setting(
            variables,
            startedIn,
            "anna",
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            clock);
    Exit exit = Commands.tree(setting.isTerminal()).run(setting, words);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
