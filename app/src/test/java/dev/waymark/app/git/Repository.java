package dev.waymark.app.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A real repository, written as quickly as git takes it.
public final class Repository {
  private final Path folder;
  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

  public Repository(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    Files.createDirectories(folder);
    git("init", "--quiet", "--initial-branch=main");
  }

  public Path folder() {
    return folder;
  }

  public String git(String... words) throws IOException, InterruptedException {
    return run(new byte[0], words);
  }

  private String run(byte[] in, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.hooksPath=/dev/null"));
    command.addAll(List.of("-c", "user.name=Mia", "-c", "user.email=mia@example.org"));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_AUTHOR_DATE", "2026-02-01T10:00:00Z");
    builder.environment().put("GIT_COMMITTER_DATE", "2026-02-01T10:00:00Z");
    Process process = builder.start();
    process.getOutputStream().write(in);
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(command + " says " + said);
    }
    return said;
  }

  /// One more commit, with this file in it and nothing else.
  void commit(String author, Instant at, String path, String text) {
    String who = author + " " + at.getEpochSecond() + " +0000\n";
    add("commit refs/heads/main\nauthor " + who + "committer " + who);
    data("edit");
    add("deleteall\nM 100644 inline " + path + "\n");
    data(text);
  }

  private void data(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add("data " + bytes.length + "\n");
    stream.writeBytes(bytes);
    add("\n");
  }

  private void add(String text) {
    stream.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes all commits and leaves the last one's files in the folder.
  void write() throws IOException, InterruptedException {
    run(stream.toByteArray(), "fast-import", "--quiet");
    stream.reset();
    git("checkout", "--quiet", "--force", "main");
  }
}
