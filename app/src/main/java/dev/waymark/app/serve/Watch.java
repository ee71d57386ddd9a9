package dev.waymark.app.serve;

import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.markdown.FolderWatcher;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.roadmap.Roadmap;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes over what is written into the tracked files, as soon as it is written; also into files that
/// are tracked only later.
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Wiring wiring;
  private final FolderWatcher watcher;
  private final Journal.Subscription news;

  Watch(Wiring wiring) {
    this.wiring = wiring;
    watcher = new FolderWatcher(this::changed);
    news = wiring.world().journal().onNews(this::watchAll);
    watchAll();
    wiring.sync().refresh().forEach(problem -> LOG.warn("{}", problem));
  }

  private void watchAll() {
    wiring.world().items().roadmaps().forEach(roadmap -> watcher.watch(roadmap.file()));
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
  public void close() {
    news.close();
    watcher.close();
  }
}
