package dev.waymark.core.markdown;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Tells when files have changed and come to rest. It watches their folders, because editors
/// replace a file by a new one of the same name. Nothing runs while nothing happens.
public final class FolderWatcher implements AutoCloseable {
  /// How long a file must stay as it is before it counts as written, in milliseconds.
  private static final long REST = 100;

  private final Consumer<Path> changed;
  private final WatchService service;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("settled-files").factory());
  private final Map<WatchKey, Path> folders = new HashMap<>();

  /// The file that each watched path stands for; a link is watched at both its ends.
  private final Map<Path, Path> files = new HashMap<>();

  private final Map<Path, Future<?>> unsettled = new HashMap<>();

  /// @param changed called with a file as it was given, on a thread of the watcher's, one at a
  ///   time; also when the file is gone
  public FolderWatcher(Consumer<Path> changed) throws IOException {
    this.changed = changed;
    this.service = FileSystems.getDefault().newWatchService();
    Thread.ofVirtual().name("folder-watcher").start(this::listen);
  }

  /// Watches these files and no others from now on.
  public synchronized void watch(Collection<Path> wanted) throws IOException {
    files.clear();
    for (Path file : wanted) {
      files.put(file.toAbsolutePath().normalize(), file);
      if (Files.isSymbolicLink(file) && Files.exists(file)) {
        files.put(file.toRealPath(), file);
      }
    }
    for (Path path : files.keySet()) {
      Path folder = path.getParent();
      if (folder != null && !folders.containsValue(folder) && Files.isDirectory(folder)) {
        folders.put(
            folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE),
            folder);
      }
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
    timer.shutdownNow();
  }

  private void listen() {
    try {
      while (true) {
        WatchKey key = service.take();
        key.pollEvents().forEach(event -> seen(key, event));
        if (!key.reset()) {
          forget(key);
        }
      }
    } catch (ClosedWatchServiceException | InterruptedException closed) {
      timer.shutdownNow();
    }
  }

  private synchronized void seen(WatchKey key, WatchEvent<?> event) {
    Path folder = folders.get(key);
    if (folder == null) {
      return;
    }
    if (event.context() instanceof Path name) {
      settle(folder.resolve(name));
    } else {
      // Too much happened at once for the system to tell what: any of them may have changed.
      files.keySet().stream().filter(path -> folder.equals(path.getParent())).forEach(this::settle);
    }
  }

  private void settle(Path path) {
    Path file = files.get(path);
    if (file == null || timer.isShutdown()) {
      return;
    }
    Future<?> earlier =
        unsettled.put(file, timer.schedule(() -> settled(file), REST, TimeUnit.MILLISECONDS));
    if (earlier != null) {
      earlier.cancel(false);
    }
  }

  private void settled(Path file) {
    synchronized (this) {
      unsettled.remove(file);
    }
    changed.accept(file);
  }

  private synchronized void forget(WatchKey key) {
    folders.remove(key);
  }
}
