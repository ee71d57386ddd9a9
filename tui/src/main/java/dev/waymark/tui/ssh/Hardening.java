package dev.waymark.tui.ssh;

import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;

/// What MINA's defaults allow and we do not: `ssh-audit` finds nothing, and a login can ask for a
/// session and nothing else.
final class Hardening {
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final int MOST_TRIES = 6;
  private static final int CHANNELS = 2;
  private static final long MOST_PACKET_BYTES = 256 * 1024;

  /// A login that never reads holds its thread no longer than this.
  private static final Duration STALLED = Duration.ofSeconds(20);

  private Hardening() {}

  static void apply(SshServer server) {
    server.setKeyExchangeFactories(
        NamedFactory.setUpTransformedFactories(
            true,
            List.of(
                BuiltinDHFactories.mlkem768x25519,
                BuiltinDHFactories.sntrup761x25519,
                BuiltinDHFactories.sntrup761x25519_openssh,
                BuiltinDHFactories.curve25519,
                BuiltinDHFactories.curve25519_libssh),
            ServerBuilder.DH2KEX));
    server.setCipherFactories(
        List.of(
            BuiltinCiphers.cc20p1305_openssh,
            BuiltinCiphers.aes256gcm,
            BuiltinCiphers.aes128gcm,
            BuiltinCiphers.aes256ctr,
            BuiltinCiphers.aes192ctr,
            BuiltinCiphers.aes128ctr));
    server.setMacFactories(List.of(BuiltinMacs.hmacsha512etm, BuiltinMacs.hmacsha256etm));
    server.setSignatureFactories(
        List.of(
            BuiltinSignatures.ed25519,
            BuiltinSignatures.sk_ssh_ed25519,
            BuiltinSignatures.nistp256,
            BuiltinSignatures.nistp384,
            BuiltinSignatures.nistp521,
            BuiltinSignatures.sk_ecdsa_sha2_nistp256,
            BuiltinSignatures.rsaSHA512,
            BuiltinSignatures.rsaSHA256));
    server.setCompressionFactories(List.of(BuiltinCompressions.none));
    server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    server.setPasswordAuthenticator(null);
    server.setKeyboardInteractiveAuthenticator(null);
    server.setHostBasedAuthenticator(null);
    server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    server.setChannelFactories(List.of(SessionChannel.FACTORY));
    server.setGlobalRequestHandlers(
        List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
    server.setSubsystemFactories(List.of());

    CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "Waymark");
    CoreModuleProperties.AUTH_TIMEOUT.set(server, GRACE);
    CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, MOST_TRIES);
    CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, CHANNELS);
    CoreModuleProperties.LIMIT_PACKET_SIZE.set(server, MOST_PACKET_BYTES);
    CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(server, STALLED);
    // Somebody may look at a roadmap for an hour: KeepAlive tells who is still there.
    CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(server, Duration.ZERO);
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    CoreModuleProperties.SOCKET_KEEPALIVE.set(server, true);
  }
}
