package dev.waymark.app.serve;

import dev.waymark.core.port.Journal;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.sync.KeptFiles;
import dev.waymark.core.sync.RoadmapSync;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the files that this host writes for the others: renews its leases, writes at once what the
/// others have changed, and takes over what nobody keeps any longer.
final class Keeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
  private static final Duration PAUSE = KeptFiles.LEASE.dividedBy(3);

  private final RoadmapSync sync;
  private final Journal.Subscription news;
  private final Thread thread = Thread.ofVirtual().name("keeping").unstarted(this::run);
  private List<String> said = List.of();

  Keeping(Journal journal, RoadmapSync sync) {
    this.sync = sync;
    news = journal.onNews(this::tick);
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        tick();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void tick() {
    try {
      List<String> problems = sync.refresh();
      problems.stream().filter(problem -> !said.contains(problem)).forEach(LOG::warn);
      said = problems;
    } catch (StoreProblem problem) {
      LOG.warn("{}", problem.sentence());
    } catch (RuntimeException surprise) {
      LOG.error("What other hosts changed could not be written", surprise);
    }
  }

  @Override
  public void close() {
    news.close();
    thread.interrupt();
  }
}
