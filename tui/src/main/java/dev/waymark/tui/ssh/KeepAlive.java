package dev.waymark.tui.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.SshServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks every client now and then whether it is there, and closes who missed two answers or may no
/// longer come in. A client that died without a word is seen in no other way.
final class KeepAlive implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(KeepAlive.class);
  private static final String REQUEST = "keepalive@openssh.com";
  private static final AttributeKey<Integer> MISSED = new AttributeKey<>();
  private static final int MOST_MISSED = 2;

  private final SshServer server;
  private final Predicate<AbstractSession> welcome;
  private final Duration interval;

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

  private void check(AbstractSession session) {
    Integer missed = session.getAttribute(MISSED);
    if ((missed != null && missed >= MOST_MISSED) || !welcome.test(session)) {
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
