package dev.waymark.app.serve;

import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.markdown.FolderWatcher;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes over what is written into the tracked files, as soon as it is written; also into files
/// that are tracked only later.
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Wiring wiring;
  private Set<Path> files = Set.of();
  private FolderWatcher watcher;
  private Journal.Subscription news;

  private Watch(Wiring wiring) {
    this.wiring = wiring;
    this.watcher = FolderWatcher.watch(files, this::changed);
    this.news = () -> {};
  }

  static Watch start(Wiring wiring) {
    Watch watch = new Watch(wiring);
    watch.lookAgain();
    watch.news = wiring.world().journal().onNews(watch::lookAgain);
    wiring.sync().refresh().forEach(problem -> LOG.warn("{}", problem));
    return watch;
  }

  /// Follows what is tracked now.
  private synchronized void lookAgain() {
    Set<Path> now =
        wiring.world().items().roadmaps().stream().map(Roadmap::file).collect(Collectors.toSet());
    if (!now.equals(files)) {
      watcher.close();
      files = now;
      watcher = FolderWatcher.watch(files, this::changed);
    }
  }

  private void changed(Path file) {
    try {
      for (Roadmap roadmap : wiring.world().items().roadmaps()) {
        if (roadmap.file().equals(file)) {
          wiring.sync().refresh(roadmap);
        }
      }
    } catch (FileProblem problem) {
      LOG.warn("{}", problem.sentence());
    } catch (RuntimeException surprise) {
      LOG.error("{} could not be taken over", file, surprise);
    }
  }

  @Override
  public synchronized void close() {
    news.close();
    watcher.close();
  }
}
