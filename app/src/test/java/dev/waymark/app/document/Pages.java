package dev.waymark.app.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The Markdown files that people read.
final class Pages {
  /// Folders of what is built, of hidden things and of the tests' own material.
  private static final Set<String> SKIPPED = Set.of("target", "resources", "roadmaps", "scenarios");

  private Pages() {}

  static List<Path> all() throws IOException {
    Path root = Accepted.inRepository(".");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> isRead(root.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isRead(Path file) {
    for (Path part : file) {
      if (SKIPPED.contains(part.toString()) || part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }
}
