package dev.waymark.tui.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/// The server's own Ed25519 key, in OpenSSH's format. It is made before the port opens: MINA's own
/// generator makes it at the first connection, and then fails every one of them.
final class HostKey {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final int ED25519_BITS = 256;

  private HostKey() {}

  /// Loads the key; makes it first where there is none.
  ///
  /// @throws IOException with a sentence, when there is no usable key
  static KeyPair at(Path file) throws IOException {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return load(file);
    } catch (GeneralSecurityException unreadable) {
      throw new IOException(
          file
              + " is no private key in OpenSSH's format: restore it, or remove it to get a new"
              + " one.",
          unreadable);
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, ED25519_BITS);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try (OutputStream out = Files.newOutputStream(fresh, StandardOpenOption.WRITE)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "waymark", null, out);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static KeyPair load(Path file) throws IOException, GeneralSecurityException {
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException(file + " can be read by others: chmod 600 " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      Iterable<KeyPair> pairs =
          SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName("host key"), in, null);
      Iterator<KeyPair> all = pairs == null ? Collections.emptyIterator() : pairs.iterator();
      if (!all.hasNext()) {
        throw new IOException(file + " holds no key: remove it to get a new one.");
      }
      return all.next();
    }
  }
}
