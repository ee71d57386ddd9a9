package dev.waymark.core.port;

import org.jspecify.annotations.Nullable;

/// What tells cheaply that a file is unchanged.
///
/// @param size in bytes
/// @param modified nanoseconds since 1970
public record FileStamp(long size, long modified) {
  /// Spelled out, as in the ids: a record makes its own at the first use, and that alone takes
  /// longer than all else a command does with it.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FileStamp stamp && size == stamp.size && modified == stamp.modified;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(size) * 31 + Long.hashCode(modified);
  }
}
