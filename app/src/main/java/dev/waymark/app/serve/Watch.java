package dev.waymark.app.serve;

import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.markdown.FolderWatcher;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.roadmap.Roadmap;
import java.io.IOException;
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
  private final FolderWatcher watcher;
  private final Journal.Subscription news;

  private Set<Path> watched = Set.of();

  Watch(Wiring wiring) throws IOException {
    this.wiring = wiring;
    watcher = new FolderWatcher(this::changed);
    news = wiring.world().journal().onNews(this::watchAll);
    watchAll();
    wiring.sync().refresh().forEach(problem -> LOG.warn("{}", problem));
  }

  /// Roadmaps come and go while others are watched.
  private synchronized void watchAll() {
    try {
      Set<Path> files =
          wiring.world().items().roadmaps().stream().map(Roadmap::file).collect(Collectors.toSet());
      if (!files.equals(watched)) {
        watcher.watch(files);
        watched = files;
      }
    } catch (IOException problem) {
      LOG.warn("not all tracked files can be watched", problem);
    } catch (StoreProblem problem) {
      LOG.warn("{}", problem.sentence());
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
  public void close() throws IOException {
    news.close();
    watcher.close();
  }
}
