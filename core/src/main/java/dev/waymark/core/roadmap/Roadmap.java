package dev.waymark.core.roadmap;

import java.nio.file.Path;

/// One tracked file.
///
/// @param name how people name it, from the file's name
/// @param prefix the first half of its items' refs
/// @param file absolute
public record Roadmap(Id id, String name, String prefix, Path file) {
  public record Id(String value) {}

  /// The file's own name, as replies cite it.
  public String fileName() {
    return file.getFileName().toString();
  }
}
