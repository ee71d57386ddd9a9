package dev.waymark.bots.slack;

import dev.waymark.bots.slack.SocketLink.End;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one working link to Slack: a new one before the old one goes, and again and again when
/// there is none.
final class SocketMode implements Reach {
  /// Where the next link goes.
  @FunctionalInterface
  interface Tickets {
    /// @throws IOException if it may be there later
    /// @throws Unwelcome if trying again is of no use
    URI next() throws IOException, Unwelcome;
  }

  /// Slack will not have us until somebody changes something.
  static final class Unwelcome extends Exception {
    private static final long serialVersionUID = 1L;

    Unwelcome(String sentence) {
      super(sentence);
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

  /// A link that lived this many pings was a good one.
  private static final int GOOD_LIFE = 6;

  private final Tickets tickets;
  private final SocketLink.Inbox inbox;
  private final HttpClient http;
  private final Pace pace;
  private final Executor executor;
  private final Backoff backoff;
  private volatile @Nullable SocketLink current;

  SocketMode(
      Tickets tickets, SocketLink.Inbox inbox, HttpClient http, Pace pace, Executor executor) {
    this.tickets = tickets;
    this.inbox = inbox;
    this.http = http;
    this.pace = pace;
    this.executor = executor;
    this.backoff = new Backoff(pace);
  }

  @Override
  public boolean isConnected() {
    SocketLink link = current;
    return link != null && link.isOpen();
  }

  @Override
  public void run() {
    try {
      int failures = 0;
      while (true) {
        failures = serveOnce(failures);
        if (failures > 0) {
          Thread.sleep(backoff.after(failures));
        }
      }
    } catch (InterruptedException _) {
      // Closed.
    } catch (Unwelcome unwelcome) {
      LOG.error("Slack: {}", unwelcome.getMessage());
    }
  }

  /// @return how many links in a row were no good
  private int serveOnce(int failures) throws InterruptedException, Unwelcome {
    try {
      SocketLink next = SocketLink.open(http, tickets.next(), inbox, pace, executor);
      if (failures > 0) {
        LOG.info("Slack is connected again");
      }
      SocketLink before = current;
      current = next;
      if (before != null) {
        before.retire();
      }
      long began = System.nanoTime();
      End end = next.serve();
      boolean good = System.nanoTime() - began > pace.ping().multipliedBy(GOOD_LIFE).toNanos();
      return good && !end.isUnwelcome() ? 0 : failures + 1;
    } catch (IOException failure) {
      if (failures == 0) {
        LOG.warn(
            "Slack cannot be reached ({}); it is tried again until it can", failure.getMessage());
      }
      return failures + 1;
    }
  }

  @Override
  public void close() {
    SocketLink link = current;
    if (link != null) {
      link.close();
    }
    http.shutdown();
  }
}
