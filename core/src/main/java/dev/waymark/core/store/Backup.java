package dev.waymark.core.store;

import dev.waymark.core.port.StoreProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A copy of a store as it was at one moment: a SQLite file, whichever engine it came from, and
/// beside it the SHA-256 of all its bytes, as `sha256sum` writes it.
final class Backup {
  private static final int CHUNK = 1 << 16;

  private Backup() {}

  /// @param file where nothing is yet; only its owner may read it
  static void make(Database store, Path file) {
    Path part = beside(file, ".part");
    try {
      refuseToReplace(file);
      refuseToReplace(checksum(file));
      makePrivate(part);
      try {
        store.dialect().copyInto(store, part);
        force(part);
        String hash = hash(part);
        List<String> findings = findings(part);
        if (!findings.isEmpty()) {
          throw new StoreProblem(
              "The copy in "
                  + file
                  + " was not sound and is gone again: run `waymark fsck`, which said of the copy: "
                  + findings.getFirst());
        }
        Path sum = checksum(file);
        Files.writeString(sum, hash + "  " + file.getFileName() + "\n");
        force(sum);
        Files.move(part, file);
        forceFolder(file);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw failed("written", file, e);
    }
  }

  /// @return a sentence for each thing that is wrong with it
  static List<String> check(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return List.of("There is no backup " + file + ".");
      }
      if (!Files.isRegularFile(checksum(file))) {
        return List.of(
            checksum(file)
                + " is missing, so that nobody can tell whether every byte of "
                + file.getFileName()
                + " is as it was written: copy it too, or make one with sha256sum.");
      }
      String[] words = Files.readString(checksum(file), StandardCharsets.ISO_8859_1).split(" ", 2);
      if (!words[0].equals(hash(file))) {
        return List.of(
            file + " is not what was written: its bytes and " + checksum(file) + " differ.");
      }
      return findings(file);
    } catch (IOException e) {
      throw failed("read", file, e);
    }
  }

  /// @param place where no store is yet
  static void restore(Path file, Dialect place) {
    List<String> findings = check(file);
    if (!findings.isEmpty()) {
      throw new StoreProblem("Nothing was restored: " + findings.getFirst());
    }
    switch (place) {
      case Sqlite sqlite -> restore(file, sqlite);
      case Postgres postgres -> restore(file, postgres);
    }
  }

  private static void restore(Path file, Sqlite place) {
    Path target = place.file();
    Path part = beside(target, ".part");
    try {
      refuseToReplace(target);
      refuseToReplace(beside(target, "-wal"));
      place.create();
      copy(file, part);
      force(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      forceFolder(target);
    } catch (IOException e) {
      throw failed("restored into " + target, file, e);
    }
  }

  /// From a copy of the backup, which may have to be brought to today's version first.
  private static void restore(Path file, Postgres place) {
    try {
      Path copy = Files.createTempFile("waymark", ".db");
      copy(file, copy);
      try (Database from = new Database(Sqlite.at(copy));
          Database to = new Database(place)) {
        Schema.prepare(from);
        Schema.prepare(to);
        to.<Boolean>write(
            session -> {
              if (EventTable.head(session).sequence() > 0) {
                throw isThere(place.place());
              }
              from.<Boolean>inspect(
                  backup -> {
                    Tables.copy(backup, session);
                    return true;
                  });
              return true;
            });
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw failed("restored into " + place.place(), file, e);
    }
  }

  /// For its owner only, as a store is.
  private static void makePrivate(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, Sqlite.readable("rw-------"));
  }

  private static void copy(Path from, Path to) throws IOException {
    makePrivate(to);
    try (OutputStream out = Files.newOutputStream(to)) {
      Files.copy(from, out);
    }
  }

  private static void refuseToReplace(Path file) {
    if (Files.exists(file)) {
      throw isThere(file.toString());
    }
  }

  private static StoreProblem isThere(String place) {
    return new StoreProblem(
        "There is something in " + place + " already: nothing was changed; name an empty place.");
  }

  private static List<String> findings(Path file) {
    try (Database copy = new Database(Sqlite.at(file))) {
      return copy.inspect(session -> Inspection.findings(session, copy.dialect()));
    }
  }

  static Path checksum(Path file) {
    return beside(file, ".sha256");
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// So that the names are on the disk as well.
  private static void forceFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static StoreProblem failed(String what, Path file, IOException cause) {
    return new StoreProblem(
        "The backup "
            + file
            + " could not be "
            + what
            + " ("
            + cause.getClass().getSimpleName().replace("Exception", "")
            + "): check the folder, its space and who may use it.",
        cause);
  }
}
