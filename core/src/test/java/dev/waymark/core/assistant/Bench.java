package dev.waymark.core.assistant;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.RoadmapFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One file in memory, with what may happen right before it is written.
final class Bench implements RoadmapFiles {
  /// The process ended in the middle of what it did.
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Bytes text;
  private long writes;
  private @Nullable Runnable beforeWriting;
  private @Nullable Runnable whileWaiting;

  Bench(String text) {
    this.text = bytes(text);
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  String text() {
    return new String(text.toArray(), StandardCharsets.UTF_8);
  }

  void save(String now) {
    text = bytes(now);
    writes++;
  }

  /// Once, right before the next write; a [Crash] keeps it from happening.
  void rightBeforeWriting(Runnable then) {
    beforeWriting = then;
  }

  /// Once, by whoever has the lock while the next one waits for it.
  void whileWaiting(Runnable then) {
    whileWaiting = then;
  }

  void nothingMore() {
    beforeWriting = null;
    whileWaiting = null;
  }

  @Override
  public Optional<FileStamp> stamp(Path file) {
    return Optional.of(new FileStamp(text.size(), writes));
  }

  @Override
  public Content load(Path file) {
    return new Content(text, new FileStamp(text.size(), writes));
  }

  @Override
  public void checkWritable(Path file) {}

  @Override
  public Optional<FileStamp> replace(Path file, Bytes expected, Bytes now) {
    Runnable then = beforeWriting;
    beforeWriting = null;
    if (then != null) {
      then.run();
    }
    if (!text.equals(expected)) {
      return Optional.empty();
    }
    text = now;
    writes++;
    return stamp(file);
  }

  @Override
  public Lock lock(Path file) {
    Runnable then = whileWaiting;
    whileWaiting = null;
    if (then != null) {
      then.run();
    }
    return () -> {};
  }
}
