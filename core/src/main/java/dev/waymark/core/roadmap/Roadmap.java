package dev.waymark.core.roadmap;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One tracked file.
///
/// @param name how people name it, from the file's name
/// @param prefix the first half of its items' refs
/// @param file absolute
public record Roadmap(Id id, String name, String prefix, Path file) {
  public record Id(String value) {
    // Spelled out for a quick start: see FileStamp.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Id id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /// The file's own name, as replies cite it.
  public String fileName() {
    return file.getFileName().toString();
  }
}
