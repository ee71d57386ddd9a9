package dev.waymark.tui.ssh;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.LongAdder;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSessionImpl;
import org.apache.sshd.server.session.SessionFactory;

/// Lets connections in as far as [ConnectionLimits] allow. Refused here, before anything is
/// computed for them: refusing where MINA documents it leaves the socket open for ever.
final class LimitedSessions extends SessionFactory implements SessionListener {
  private static final AttributeKey<String> STRANGER = new AttributeKey<>();

  private final ConnectionLimits limits;
  private final LongAdder turnedAway = new LongAdder();

  LimitedSessions(SshServer server, ConnectionLimits limits) {
    super(server);
    this.limits = limits;
    server.addSessionListener(this);
  }

  /// How many connections were refused because there were too many.
  long turnedAway() {
    return turnedAway.sum();
  }

  @Override
  protected ServerSessionImpl doCreateSession(IoSession io) throws Exception {
    String source =
        io.getRemoteAddress() instanceof InetSocketAddress address && address.getAddress() != null
            ? ConnectionLimits.sourceOf(address.getAddress())
            : "unknown";
    if (!limits.enter(source, System.nanoTime())) {
      turnedAway.increment();
      io.close(true);
      throw new IOException("too many connections from one source");
    }
    try {
      ServerSessionImpl session = super.doCreateSession(io);
      session.setAttribute(STRANGER, source);
      return session;
    } catch (Exception failed) {
      limits.leave(source);
      throw failed;
    }
  }

  @Override
  public void sessionEvent(Session session, Event event) {
    if (event == Event.Authenticated) {
      known(session);
    }
  }

  @Override
  public void sessionClosed(Session session) {
    known(session);
  }

  private void known(Session session) {
    String source = session.removeAttribute(STRANGER);
    if (source != null) {
      limits.leave(source);
    }
  }
}
