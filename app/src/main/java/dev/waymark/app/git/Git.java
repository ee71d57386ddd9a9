package dev.waymark.app.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts git so that it does no more than it is asked: no shell, no pager, no hooks, no helpers,
/// no network, and nothing from the environment that could point it elsewhere.
final class Git {
  private static final List<String> HARMLESS =
      List.of(
          "--no-pager",
          "--no-optional-locks",
          "--literal-pathspecs",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.alternateRefsCommand=",
          "-c",
          "log.showSignature=false",
          "-c",
          "protocol.allow=never");

  private static final Map<String, String> QUIET =
      Map.of(
          "LC_ALL", "C",
          "GIT_TERMINAL_PROMPT", "0",
          "GIT_OPTIONAL_LOCKS", "0",
          "GIT_NO_LAZY_FETCH", "1",
          "GIT_PAGER", "cat");

  /// What goes out to other repositories may use the network and the user's own credentials.
  private static final List<String> OUTGOING =
      List.of(
          "--no-pager",
          "--literal-pathspecs",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "commit.gpgSign=false");

  /// There is no such program.
  static final class Absent extends IOException {
    private static final long serialVersionUID = 1L;

    Absent(IOException cause) {
      super("there is none in the PATH", cause);
    }
  }

  private final String program;
  private final Path folder;
  private final List<String> options;
  private final Map<String, String> variables;

  private Git(String program, Path folder, List<String> options, Map<String, String> variables) {
    this.program = program;
    this.folder = folder;
    this.options = options;
    this.variables = variables;
  }

  /// @param folder somewhere in the repository
  Git(Path folder) {
    this("git", folder);
  }

  /// @param program git by another name
  Git(String program, Path folder) {
    this(program, folder, HARMLESS, Map.of());
  }

  /// The same with these variables set.
  Git with(Map<String, String> more) {
    return new Git(program, folder, options, more);
  }

  /// For fetching and pushing, and for commits to be pushed.
  Git withNetwork() {
    return new Git(program, folder, OUTGOING, variables);
  }

  /// What a finished command said.
  record Said(int exit, String text, String err) {
    boolean isFine() {
      return exit == 0;
    }
  }

  Said ask(String... words) throws IOException {
    Process process = start(words);
    process.getOutputStream().close();
    StringBuilder complaint = new StringBuilder();
    Thread listener = Thread.ofVirtual().start(() -> complaint.append(text(process)));
    byte[] out = process.getInputStream().readAllBytes();
    try {
      listener.join();
      return new Said(
          process.waitFor(), new String(out, StandardCharsets.UTF_8), complaint.toString());
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git was asked", interrupted);
    }
  }

  private static String text(Process process) {
    try {
      return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }

  Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(options);
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(QUIET);
    builder.environment().putAll(variables);
    try {
      return builder.start();
    } catch (IOException failed) {
      boolean isAbsent =
          Files.isDirectory(folder) && String.valueOf(failed).contains("No such file");
      throw isAbsent ? new Absent(failed) : failed;
    }
  }
}
