package dev.waymark.app.serve;

import dev.waymark.app.config.Config;
import dev.waymark.core.port.StoreProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies the store again and again, and keeps the latest copies. What it made before counts, so
/// that a restart makes none too early and none too late.
final class Backups implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'waymark-'uuuuMMdd'T'HHmmss'Z.db'").withZone(ZoneOffset.UTC);

  /// Clocks jump and disks fill and are emptied again.
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private final Config.Backup config;
  private final Consumer<Path> make;
  private final InstantSource clock;
  private final Thread thread = Thread.ofVirtual().name("backups").unstarted(this::run);

  private Instant complained = Instant.MIN;
  private volatile @Nullable Instant latest;

  /// @param make copies the store into a file
  Backups(Config.Backup config, Consumer<Path> make, InstantSource clock) {
    this.config = config;
    this.make = make;
    this.clock = clock;
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        tick();
        Thread.sleep(LONGEST_SLEEP);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /// When the newest copy was made; empty before there is one.
  Optional<Instant> latest() {
    return Optional.ofNullable(latest);
  }

  /// Makes a copy if one is due.
  void tick() {
    Instant now = clock.instant();
    try {
      Files.createDirectories(config.folder());
      NavigableMap<Instant, Path> copies = copies();
      latest = copies.isEmpty() ? null : copies.lastKey();
      if (copies.isEmpty() || !copies.lastKey().plus(config.every()).isAfter(now)) {
        make.accept(config.folder().resolve(NAME.format(now)));
        latest = now;
        LOG.info("backed up into {}", config.folder());
        removeAllBut(config.keep(), copies());
      }
    } catch (IOException | StoreProblem problem) {
      complain(now, problem);
    } catch (RuntimeException surprise) {
      LOG.error("the backup failed", surprise);
    }
  }

  /// Once an hour is enough.
  private void complain(Instant now, Exception problem) {
    if (complained.isBefore(now.minus(Duration.ofHours(1)))) {
      complained = now;
      LOG.warn(
          "there is no new backup in {} and it will be tried again: {}",
          config.folder(),
          problem.getMessage());
    }
  }

  /// Only what has a name of ours; whatever else is in the folder is somebody's.
  private NavigableMap<Instant, Path> copies() throws IOException {
    NavigableMap<Instant, Path> copies = new TreeMap<>();
    try (Stream<Path> files = Files.list(config.folder())) {
      for (Path file : files.toList()) {
        try {
          copies.put(NAME.parse(file.getFileName().toString(), Instant::from), file);
        } catch (DateTimeException somebodyElses) {
          // It stays.
        }
      }
    }
    return copies;
  }

  private static void removeAllBut(int keep, NavigableMap<Instant, Path> copies)
      throws IOException {
    List<Path> old = copies.values().stream().limit(Math.max(0, copies.size() - keep)).toList();
    for (Path file : old) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".sha256"));
    }
  }

  /// Ends; a copy that is being made is finished first.
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(LONGEST_SLEEP);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
