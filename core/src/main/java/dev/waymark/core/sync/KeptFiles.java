package dev.waymark.core.sync;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Keepers;
import dev.waymark.core.port.Repository;
import dev.waymark.core.port.RoadmapFiles;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Files of a store that several hosts share: each is written by the one host that keeps it.
public final class KeptFiles implements RoadmapFiles {
  /// How long a host that vanished keeps its files from the others.
  public static final Duration LEASE = Duration.ofSeconds(30);

  private final RoadmapFiles disk;
  private final Keepers keepers;
  private final String host;
  private final InstantSource clock;
  private final Predicate<Path> isCurrent;

  /// For each file until when nobody else can have it.
  private final Map<Path, Instant> ours = new ConcurrentHashMap<>();

  /// @param isCurrent whether the file here says what its last keeper wrote; a host with an older
  ///   copy of it must not follow
  public KeptFiles(
      RoadmapFiles disk,
      Keepers keepers,
      String host,
      InstantSource clock,
      Predicate<Path> isCurrent) {
    this.disk = disk;
    this.keepers = keepers;
    this.host = host;
    this.clock = clock;
    this.isCurrent = isCurrent;
  }

  /// Whether the file says what its last keeper wrote, or what it was about to write.
  public static boolean isCurrent(Journal journal, RoadmapFiles disk, Roadmap roadmap) {
    try {
      Bytes text = disk.load(roadmap.file()).text();
      return journal.synced(roadmap.id()).map(synced -> synced.text().equals(text)).orElse(true)
          || PatchWriter.expected(journal, roadmap).text().equals(text);
    } catch (FileProblem unreadable) {
      return false;
    }
  }

  @Override
  public Keeper keeper(Path file) {
    Instant now = clock.instant();
    if (now.isBefore(ours.getOrDefault(file, Instant.MIN))) {
      return Keeper.HERE;
    }
    Optional<String> other = keepers.last(file).filter(last -> !last.equals(host));
    if (disk.stamp(file).isEmpty() || (other.isPresent() && !isCurrent.test(file))) {
      return other.<Keeper>map(Keeper.Elsewhere::new).orElse(Keeper.HERE);
    }
    String keeper = keepers.keep(file, host, now, LEASE);
    if (!keeper.equals(host)) {
      return new Keeper.Elsewhere(keeper);
    }
    // Renewed long before it runs out: what is begun now is written then.
    ours.put(file, now.plus(LEASE.dividedBy(3)));
    return Keeper.HERE;
  }

  @Override
  public Optional<FileStamp> stamp(Path file) {
    return disk.stamp(file);
  }

  @Override
  public Content load(Path file) throws FileProblem {
    return disk.load(file);
  }

  @Override
  public void checkWritable(Path file) throws FileProblem {
    disk.checkWritable(file);
  }

  @Override
  public Optional<FileStamp> replace(Path file, Bytes expected, Bytes text) throws FileProblem {
    if (keeper(file) instanceof Keeper.Elsewhere(var other)) {
      throw new FileProblem(Keeper.sentence(file, other));
    }
    return disk.replace(file, expected, text);
  }

  @Override
  public Repository repository(Path file) {
    return disk.repository(file);
  }

  @Override
  public Lock lock(Path file) throws FileProblem {
    return disk.lock(file);
  }
}
