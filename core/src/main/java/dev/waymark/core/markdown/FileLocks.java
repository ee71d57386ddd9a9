package dev.waymark.core.markdown;

import dev.waymark.core.port.RoadmapFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/// One writer per file: among threads by a permit, among processes by a lock on a file that stands
/// for it. The operating system lets go of the latter when a process dies.
final class FileLocks {
  /// For the whole process: two of its locks on one lock file would collide, whoever asked.
  private static final ConcurrentMap<Path, Semaphore> PERMITS = new ConcurrentHashMap<>();

  private final Path folder;

  FileLocks(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  Path folder() {
    return folder;
  }

  /// Waits until nobody else holds it.
  RoadmapFiles.Lock lock(Path real) throws IOException {
    Files.createDirectories(folder);
    Path standIn = folder.toRealPath().resolve(name(real) + ".lock");
    Semaphore permit = PERMITS.computeIfAbsent(standIn, fresh -> new Semaphore(1, true));
    permit.acquireUninterruptibly();
    try {
      return new Held(lockAgainstProcesses(standIn), permit, new AtomicBoolean());
    } catch (IOException | RuntimeException problem) {
      permit.release();
      throw problem;
    }
  }

  private static FileChannel lockAgainstProcesses(Path standIn) throws IOException {
    FileChannel channel =
        FileChannel.open(standIn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      channel.lock();
      return channel;
    } catch (IOException | RuntimeException problem) {
      channel.close();
      throw problem;
    }
  }

  private static String name(Path real) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(real.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// Closing the channel releases its lock.
  private record Held(FileChannel channel, Semaphore permit, AtomicBoolean closed)
      implements RoadmapFiles.Lock {
    @Override
    public void close() {
      if (!closed.compareAndSet(false, true)) {
        return;
      }
      try {
        channel.close();
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      } finally {
        permit.release();
      }
    }
  }
}
