package dev.waymark.app.config;

import dev.waymark.bots.chat.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A token in a file of its own, which nobody but its owner may read.
final class SecretFile {
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");

  /// The token cannot be used.
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param what the end of a sentence that begins with the key that names the file
    Unusable(String what) {
      super(what, null, false, false);
    }
  }

  private SecretFile() {}

  static Secret read(Path file) throws Unusable {
    try {
      if (isOpenToOthers(file)) {
        throw new Unusable("names " + file + ", which others can read or write: chmod 600 " + file);
      }
      String token = Files.readString(file).strip();
      if (token.isEmpty() || token.chars().anyMatch(Character::isWhitespace)) {
        throw new Unusable("names " + file + ", which does not hold one token on one line");
      }
      return new Secret(token);
    } catch (IOException unreadable) {
      throw new Unusable("names " + file + ", which cannot be read: put the token into that file");
    }
  }

  private static boolean isOpenToOthers(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
  }
}
