package dev.waymark.tui.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.SshServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks every client now and then whether it is there, and closes who missed two answers: a client
/// that died without a word is seen in no other way. Closes who may no longer come in.
final class KeepAlive implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(KeepAlive.class);
  private static final String REQUEST = "keepalive@openssh.com";
  private static final AttributeKey<Integer> MISSED = new AttributeKey<>();
  private static final int MOST_MISSED = 2;
  private static final Duration GATHERING = Duration.ofSeconds(1);

  private final SshServer server;
  private final Predicate<AbstractSession> welcome;
  private final Duration interval;
  private boolean closed;
  private final AtomicBoolean looking = new AtomicBoolean();

  KeepAlive(SshServer server, Predicate<AbstractSession> welcome, Duration interval) {
    this.server = server;
    this.welcome = welcome;
    this.interval = interval;
  }

  /// Runs until interrupted.
  @Override
  public void run() {
    try {
      while (true) {
        Thread.sleep(interval);
        for (AbstractSession session : server.getActiveSessions()) {
          if (session.isAuthenticated()) {
            check(session);
          }
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /// Closes the sessions of those whose key is no longer theirs, soon, and once for much news.
  void lookAgain() {
    if (looking.compareAndSet(false, true)) {
      Thread.ofVirtual().name("ssh keys").start(this::look);
    }
  }

  private void look() {
    LockSupport.parkNanos(GATHERING.toNanos());
    looking.set(false);
    showOut();
  }

  private synchronized void showOut() {
    if (!closed) {
      server.getActiveSessions().stream()
          .filter(session -> session.isAuthenticated() && !welcome.test(session))
          .forEach(session -> session.close(true));
    }
  }

  /// From now on the server may be stopped.
  synchronized void close() {
    closed = true;
  }

  private void check(AbstractSession session) {
    Integer missed = session.getAttribute(MISSED);
    if (missed != null && missed >= MOST_MISSED) {
      session.close(true);
      return;
    }
    session.setAttribute(MISSED, missed == null ? 1 : missed + 1);
    try {
      Buffer buffer = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
      buffer.putString(REQUEST);
      buffer.putBoolean(true);
      session.request(buffer, REQUEST, (_, _) -> session.removeAttribute(MISSED));
    } catch (IOException gone) {
      LOG.debug("{} is gone", session, gone);
      session.close(true);
    }
  }
}
