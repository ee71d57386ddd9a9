package dev.waymark.app.health;

import dev.waymark.core.port.StoreProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Finds out whether a change would reach the disk: by putting some bytes beside the store, and by
/// having the store write nothing. Asked often, it answers from memory for a moment.
public final class StoreProbe implements Supplier<Optional<String>> {
  private static final Duration MEMORY = Duration.ofSeconds(2);
  private static final long LEAST_FREE = 64L << 20;
  private static final int BYTES = 4_096;

  private final Path folder;
  private final Runnable write;
  private final Consumer<Duration> synced;
  private Optional<String> found = Optional.empty();
  private long lookedAt = System.nanoTime() - MEMORY.toNanos();

  /// @param folder the store's
  /// @param write has the store write; throws [StoreProblem] when it cannot
  /// @param synced hears how long the disk took
  public StoreProbe(Path folder, Runnable write, Consumer<Duration> synced) {
    this.folder = folder;
    this.write = write;
    this.synced = synced;
  }

  /// How much room there is, in bytes; -1 when nobody can say.
  public long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException gone) {
      return -1;
    }
  }

  @Override
  public synchronized Optional<String> get() {
    if (System.nanoTime() - lookedAt >= MEMORY.toNanos()) {
      found = look();
      lookedAt = System.nanoTime();
    }
    return found;
  }

  private Optional<String> look() {
    long free = free();
    if (free >= 0 && free < LEAST_FREE) {
      return Optional.of("the disk has only " + (free >> 20) + " MiB left");
    }
    try {
      writeBeside();
      write.run();
      return Optional.empty();
    } catch (IOException refused) {
      return Optional.of("the disk takes nothing (" + refused.getClass().getSimpleName() + ")");
    } catch (StoreProblem problem) {
      return Optional.of(problem.sentence());
    }
  }

  private void writeBeside() throws IOException {
    Path file = folder.resolve(".probe");
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      channel.write(ByteBuffer.allocate(BYTES));
      long began = System.nanoTime();
      channel.force(true);
      synced.accept(Duration.ofNanos(System.nanoTime() - began));
    }
  }
}
