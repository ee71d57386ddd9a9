package dev.waymark.tui.ssh;

import dev.waymark.core.roadmap.Person;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.PublicKey;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets in who shows a key that is linked to a person; the name given to SSH means nothing.
final class Gate implements PublickeyAuthenticator, SessionListener {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final AttributeKey<Entry> ENTRY = new AttributeKey<>();
  private static final AttributeKey<Boolean> TOLD = new AttributeKey<>();

  /// @param fingerprint of the key that was shown last
  record Entry(Person person, String fingerprint) {}

  private final Keys keys;
  private final LongAdder cameIn = new LongAdder();
  private final LongAdder refused = new LongAdder();

  Gate(Keys keys) {
    this.keys = keys;
  }

  @Override
  public boolean authenticate(String name, PublicKey key, ServerSession session) {
    String fingerprint = fingerprint(key);
    Person person = keys.owner(fingerprint).orElse(null);
    if (person == null) {
      session.removeAttribute(ENTRY);
      explain(fingerprint, session);
      return false;
    }
    session.setAttribute(ENTRY, new Entry(person, fingerprint));
    return true;
  }

  /// How many logins there were.
  long cameIn() {
    return cameIn.sum();
  }

  /// How many came with keys that are nobody's.
  long refused() {
    return refused.sum();
  }

  /// Only who can sign with a key has come in: others show keys that are not theirs.
  @Override
  public void sessionEvent(Session session, Event event) {
    if (event == Event.Authenticated) {
      cameIn.increment();
      entry(session)
          .ifPresent(
              entry ->
                  LOG.info(
                      "{} came in over SSH from {} with {}",
                      entry.person().name(),
                      session.getRemoteAddress(),
                      entry.fingerprint()));
    }
  }

  /// Who came in.
  static Optional<Entry> entry(Session session) {
    return Optional.ofNullable(session.getAttribute(ENTRY));
  }

  /// Whether the key that was shown is still linked to the same person.
  boolean isWelcome(Session session) {
    @Nullable Entry entry = session.getAttribute(ENTRY);
    return entry != null
        && keys.owner(entry.fingerprint())
            .filter(owner -> owner.id().equals(entry.person().id()))
            .isPresent();
  }

  private static String source(ServerSession session) {
    return session.getClientAddress() instanceof InetSocketAddress address
            && address.getAddress() != null
        ? address.getAddress().getHostAddress()
        : "an unknown place";
  }

  static String fingerprint(PublicKey key) {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
  }

  /// Tells both sides once what an admin needs to know to link the key.
  private void explain(String fingerprint, ServerSession session) {
    if (session.getAttribute(TOLD) != null) {
      return;
    }
    session.setAttribute(TOLD, true);
    refused.increment();
    String source = source(session);
    LOG.info(
        "refused an unknown key from {}; to link it: waymark person key add NAME {}",
        source,
        fingerprint);
    keys.knocked(fingerprint, source);
    try {
      Buffer banner = session.createBuffer(SshConstants.SSH_MSG_USERAUTH_BANNER);
      banner.putString(
          "Waymark does not know this key. An admin can link it to you:\r\n"
              + "  waymark person key add NAME "
              + fingerprint
              + "\r\n");
      banner.putString("en");
      session.writePacket(banner);
    } catch (IOException gone) {
      LOG.debug("{} is gone", session, gone);
    }
  }
}
