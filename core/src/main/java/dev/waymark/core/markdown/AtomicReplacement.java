package dev.waymark.core.markdown;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/// Puts a new file in an old one's place, so that nobody ever sees half of it and a power cut
/// leaves one or the other.
final class AtomicReplacement {
  private static final SecureRandom RANDOM = new SecureRandom();

  private AtomicReplacement() {}

  /// @param named the file as the user names it
  /// @param real the same without links
  static void check(Path named, Path real) throws FileProblem {
    Path folder = real.toAbsolutePath().getParent();
    if (folder == null || !Files.isWritable(folder)) {
      throw new FileProblem(
          "%s cannot be written: give this user permission to write in its folder."
              .formatted(named));
    }
    if (!Files.isWritable(real)) {
      throw new FileProblem(
          "%s may not be written: give this user permission to write it.".formatted(named));
    }
    if (links(real) > 1) {
      throw new FileProblem(
          "%s has another name (a hard link) that a new file would be cut off from: remove one name."
              .formatted(named));
    }
    Exchange.prepare();
  }

  private static int links(Path real) {
    try {
      Map<String, Object> attributes = Files.readAttributes(real, "unix:nlink");
      return attributes.get("nlink") instanceof Integer count ? count : 1;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException notKnownHere) {
      return 1;
    }
  }

  /// @return the new file's stamp; empty when the file holds something else than expected, and is
  ///   left alone
  static Optional<FileStamp> write(Path real, Bytes expected, Bytes text) throws IOException {
    Path fresh = create(real);
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(text.toArray());
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        copyOwnership(real, fresh);
        channel.force(true);
      }
      FileStamp stamp = DiskFiles.stampOf(fresh);
      if (!read(real).equals(expected) || !replace(real, fresh, expected, text)) {
        return Optional.empty();
      }
      force(real);
      return Optional.of(stamp);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// Looks at what it replaced, for between a look and a rename somebody may have saved: then that
  /// is put back, and if meanwhile yet another save came, that one.
  ///
  /// @param text what the fresh file holds
  /// @return whether what it replaced was as expected
  static boolean replace(Path real, Path fresh, Bytes expected, Bytes text) throws IOException {
    if (!Exchange.names(fresh, real)) {
      // Whoever took the file away meant that more than this.
      return Files.exists(real) && move(fresh, real);
    }
    Bytes replaced = takenOut(real, fresh);
    if (replaced.equals(expected)) {
      return true;
    }
    Bytes placed = text;
    Bytes last;
    do {
      last = placed;
      placed = replaced;
      if (!Exchange.names(fresh, real)) {
        move(fresh, real);
        return false;
      }
      replaced = takenOut(real, fresh);
    } while (!replaced.equals(last));
    return false;
  }

  private static boolean move(Path fresh, Path real) throws IOException {
    Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  /// What cannot be read is put back, for it will be thrown away.
  private static Bytes takenOut(Path real, Path fresh) throws IOException {
    try {
      return read(fresh);
    } catch (IOException | OutOfMemoryError unreadable) {
      Exchange.names(fresh, real);
      throw unreadable;
    }
  }

  private static Bytes read(Path file) throws IOException {
    return Bytes.of(Files.readAllBytes(file));
  }

  /// A file of a name that nobody else uses, beside the one it will replace: only there a move is
  /// one step.
  private static Path create(Path real) throws IOException {
    Path fresh;
    do {
      fresh = real.resolveSibling(".~%s.tmp-%x".formatted(real.getFileName(), RANDOM.nextLong()));
    } while (Files.exists(fresh, LinkOption.NOFOLLOW_LINKS));
    return Files.createFile(fresh);
  }

  private static void copyOwnership(Path from, Path to) throws IOException {
    PosixFileAttributeView old =
        Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    PosixFileAttributeView fresh =
        Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (old == null || fresh == null) {
      return;
    }
    PosixFileAttributes wanted = old.readAttributes();
    PosixFileAttributes given = fresh.readAttributes();
    if (!wanted.group().equals(given.group())) {
      fresh.setGroup(wanted.group());
    }
    if (!wanted.owner().equals(given.owner())) {
      fresh.setOwner(wanted.owner());
    }
    fresh.setPermissions(wanted.permissions());
  }

  /// The folder too, or a power cut forgets the new name.
  private static void force(Path real) throws IOException {
    try (FileChannel folder = FileChannel.open(real.resolveSibling("."), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }
}
