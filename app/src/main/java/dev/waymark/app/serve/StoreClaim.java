package dev.waymark.app.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One service for one store in a file: two would answer every chat twice. Held until it is closed
/// or the process is gone, however it went.
public final class StoreClaim implements AutoCloseable {
  private final FileChannel channel;

  private StoreClaim(FileChannel channel) {
    this.channel = channel;
  }

  /// @param folder the store's
  /// @return nothing when another service has it
  /// @throws IOException when nobody can tell
  public static Optional<StoreClaim> on(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
      if (lock == null) {
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new StoreClaim(channel));
    } catch (OverlappingFileLockException here) {
      return Optional.empty();
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
