package dev.waymark.bots.discord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How often the app logged in within a day: after a thousand times Discord takes its token away.
/// Kept in a file, as a program that starts again and again logs in each time.
final class Logins {
  /// The rest is for other programs with the same token.
  static final int MOST = 900;

  private static final Logger LOG = LoggerFactory.getLogger(Logins.class);
  private static final Duration DAY = Duration.ofHours(24);

  private final @Nullable Path file;
  private final InstantSource clock;
  private final Deque<Instant> before = new ArrayDeque<>();

  /// @param file null to count only while the program runs
  Logins(@Nullable Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    read();
  }

  /// Counts one more, if that is allowed.
  ///
  /// @return how long to wait first; zero when it was counted
  synchronized Duration take() {
    Instant now = clock.instant();
    while (!before.isEmpty() && !before.getFirst().plus(DAY).isAfter(now)) {
      before.removeFirst();
    }
    if (before.size() >= MOST) {
      return Duration.between(now, before.getFirst().plus(DAY));
    }
    before.addLast(now);
    write();
    return Duration.ZERO;
  }

  private void read() {
    if (file == null) {
      return;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.matches("[0-9]{1,12}")) {
          before.addLast(Instant.ofEpochSecond(Long.parseLong(line)));
        }
      }
    } catch (NoSuchFileException _) {
      // Never logged in.
    } catch (IOException failure) {
      LOG.warn(
          "How often the app logged in cannot be read from {}: {}", file, failure.getMessage());
    }
  }

  private void write() {
    if (file == null) {
      return;
    }
    try {
      Path beside = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(
          beside,
          before.stream()
              .map(at -> String.valueOf(at.getEpochSecond()))
              .collect(Collectors.joining("\n", "", "\n")));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      LOG.warn("How often the app logged in cannot be kept in {}: {}", file, failure.getMessage());
    }
  }
}
