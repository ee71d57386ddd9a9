package dev.waymark.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;

/// Writes down what should not have happened.
final class Bugs {
  private Bugs() {}

  /// @return what to say about it
  static String record(Throwable surprise, Path log, Instant now) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    StringWriter trace = new StringWriter();
    surprise.printStackTrace(new PrintWriter(trace));
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      Files.writeString(
          log,
          now + " bug " + id + " " + trace + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return "Waymark has a bug: please report it with what " + log + " says of " + id + ".";
    } catch (IOException unwritable) {
      return "Waymark has a bug ("
          + id
          + "): please report it with this line, as "
          + log
          + " cannot be written: "
          + firstLine(trace.toString());
    }
  }

  private static String firstLine(String trace) {
    return trace.lines().limit(3).map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
  }
}
