package dev.waymark.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/// This computer's time zone. To learn that it is UTC, Java loads all the zones there are, and that
/// takes as long as the rest of most commands; on servers it nearly always is.
final class LocalZone {
  private static final Path LINK = Path.of("/etc/localtime");
  private static final Set<String> UTC = Set.of("UTC", "Etc/UTC", "UTC0");

  private LocalZone() {}

  /// Also told to the JVM, since SQLite's driver asks that one for its zone whenever it is loaded.
  static ZoneId known(Map<String, String> variables) {
    if (!isUtc(variables.getOrDefault("TZ", ""), LINK)) {
      return ZoneId.systemDefault();
    }
    TimeZone.setDefault(new SimpleTimeZone(0, "UTC"));
    return ZoneOffset.UTC;
  }

  /// @param named by the environment; empty when it names none
  /// @param link what the system's own zone is linked to
  static boolean isUtc(String named, Path link) {
    if (!named.isEmpty()) {
      return UTC.contains(named);
    }
    try {
      return Files.isSymbolicLink(link)
          && Files.readSymbolicLink(link).toString().endsWith("/Etc/UTC");
    } catch (IOException unreadable) {
      return false;
    }
  }
}
