package dev.waymark.bots.chat;

import dev.waymark.core.port.Inbox;
import dev.waymark.core.port.Journal;
import dev.waymark.core.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A real inbox in a folder of its own, which outlives the programs that use it.
public final class KeptDeliveries implements AutoCloseable {
  private static final String FILE = "waymark.db";

  /// Made once, as making its tables takes longer than most tests.
  private static final byte[] NEW = made();

  private final Path folder;
  private final Store store;

  private KeptDeliveries(Path folder) {
    this.folder = folder;
    store = Store.open(folder.toString());
  }

  private static byte[] made() {
    try {
      Path folder = Files.createTempDirectory("inbox");
      Store.open(folder.toString()).close();
      byte[] made = Files.readAllBytes(folder.resolve(FILE));
      remove(folder);
      return made;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static KeptDeliveries open() {
    try {
      Path folder = Files.createTempDirectory("inbox");
      Files.write(folder.resolve(FILE), NEW);
      return new KeptDeliveries(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// As a program has them that has just been started.
  public Deliveries fresh() {
    return fresh(inbox -> inbox);
  }

  /// The same, with an inbox in which something more happens.
  Deliveries fresh(UnaryOperator<Inbox> more) {
    return new Deliveries(more.apply(store.inbox()), "here", SmallRoadmap.CLOCK);
  }

  /// The journal beside it.
  public Journal journal() {
    return store.journal();
  }

  @Override
  public void close() {
    store.close();
    remove(folder);
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
