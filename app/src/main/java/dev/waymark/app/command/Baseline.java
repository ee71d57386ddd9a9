package dev.waymark.app.command;

import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.core.roadmap.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Findings that were there when somebody began to look: one a line, its file's path as seen from
/// the baseline, then its id.
final class Baseline {
  private static final String HEAD =
      "# What waymark lint knew when this was written: only what is new fails.";

  private final Path file;
  private final Set<String> known = new TreeSet<>();

  private Baseline(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /// An empty one.
  static Baseline at(Path file) {
    return new Baseline(file);
  }

  static Baseline read(Path file) throws Refusal {
    Baseline baseline = new Baseline(file);
    try {
      Files.readAllLines(baseline.file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(baseline.known::add);
      return baseline;
    } catch (IOException unreadable) {
      throw new Refusal(
          Exit.WRONG, "The baseline " + file + " cannot be read: make one with --write-baseline.");
    }
  }

  void add(Path linted, List<Finding> findings) {
    findings.forEach(finding -> known.add(line(linted, finding)));
  }

  boolean knows(Path linted, Finding finding) {
    return known.contains(line(linted, finding));
  }

  int size() {
    return known.size();
  }

  void write() throws Refusal {
    try {
      Files.write(file, Stream.concat(Stream.of(HEAD), known.stream()).toList());
    } catch (IOException problem) {
      throw new Refusal(
          Exit.STORE, "The baseline " + file + " cannot be written: choose another place.");
    }
  }

  private String line(Path linted, Finding finding) {
    Path folder = file.getParent();
    Path seen = folder == null ? linted : folder.relativize(linted);
    return seen.toString().replace('\\', '/') + " " + finding.id();
  }
}
