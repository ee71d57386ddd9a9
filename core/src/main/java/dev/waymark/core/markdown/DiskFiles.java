package dev.waymark.core.markdown;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Repository;
import dev.waymark.core.port.RoadmapFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Roadmaps in the file system. Every problem is a sentence about the file; no problem leaves
/// anything beside it.
public final class DiskFiles implements RoadmapFiles {
  private static final long LARGEST = 16L << 20;

  /// A file that is being written is read again this often.
  private static final int ATTEMPTS = 50;

  private final FileLocks locks;

  /// @param lockFolder where files that stand for locks are kept, away from the users' own
  public DiskFiles(Path lockFolder) {
    this.locks = new FileLocks(lockFolder);
  }

  @Override
  public Optional<FileStamp> stamp(Path file) {
    try {
      return Optional.of(stampOf(file));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  @Override
  public Content load(Path file) throws FileProblem {
    Path real = resolve(file);
    try {
      FileStamp stamp = stampOf(real);
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (stamp.size() > LARGEST) {
          throw new FileProblem(
              "%s is %d MiB large, more than the 16 MiB a roadmap may have: split it."
                  .formatted(file, stamp.size() >> 20));
        }
        Bytes text = Bytes.of(Files.readAllBytes(real));
        FileStamp after = stampOf(real);
        if (after.equals(stamp) && text.size() == stamp.size()) {
          return new Content(text, stamp);
        }
        stamp = after;
      }
      throw new FileProblem(
          file + " changed each time it was read: let its writer finish, then try again.");
    } catch (IOException problem) {
      throw unreadable(file, problem);
    }
  }

  @Override
  public void checkWritable(Path file) throws FileProblem {
    Path real = resolve(file);
    AtomicReplacement.check(file, real);
  }

  @Override
  public Optional<FileStamp> replace(Path file, Bytes expected, Bytes text) throws FileProblem {
    Path real = resolve(file);
    AtomicReplacement.check(file, real);
    try {
      return AtomicReplacement.write(real, expected, text);
    } catch (IOException problem) {
      throw new FileProblem(
          "%s could not be written (%s): make room or check the disk, then try again."
              .formatted(file, reason(problem)));
    }
  }

  @Override
  public Repository repository(Path file) {
    return DiskRepository.of(file);
  }

  @Override
  public Lock lock(Path file) throws FileProblem {
    try {
      return locks.lock(realOrGiven(file));
    } catch (IOException problem) {
      throw new FileProblem(
          "%s could not be locked (%s): make the lock folder %s writable."
              .formatted(file, reason(problem), locks.folder()));
    }
  }

  /// The file itself: a link is followed as long as it stays in the folder tree it stands in.
  private static Path resolve(Path file) throws FileProblem {
    try {
      Path real = file.toRealPath();
      BasicFileAttributes kind = Files.readAttributes(real, BasicFileAttributes.class);
      if (kind.isDirectory()) {
        throw new FileProblem(file + " is a folder: name the Markdown file in it.");
      }
      if (!kind.isRegularFile()) {
        throw new FileProblem(file + " is not a regular file: name a Markdown file.");
      }
      Path folder = folder(file).toRealPath();
      if (Files.isSymbolicLink(file) && !real.startsWith(folder)) {
        throw new FileProblem(
            "%s is a link that leads out of its folder to %s: track that file itself."
                .formatted(file, real));
      }
      return real;
    } catch (IOException problem) {
      throw unreadable(file, problem);
    }
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private static Path realOrGiven(Path file) throws IOException {
    try {
      return file.toRealPath();
    } catch (NoSuchFileException gone) {
      Path name = file.getFileName();
      return name == null || Files.notExists(folder(file))
          ? file.toAbsolutePath().normalize()
          : folder(file).toRealPath().resolve(name);
    }
  }

  static FileStamp stampOf(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileStamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }

  private static FileProblem unreadable(Path file, IOException problem) {
    return switch (problem) {
      case NoSuchFileException gone when Files.isSymbolicLink(file) ->
          new FileProblem(file + " is a link to a file that does not exist: repair the link.");
      case NoSuchFileException gone ->
          new FileProblem(file + " does not exist: check the path, or put it back.");
      case AccessDeniedException denied ->
          new FileProblem(file + " may not be read: give this user permission to read it.");
      default ->
          new FileProblem(
              "%s could not be read (%s): check the disk, then try again."
                  .formatted(file, reason(problem)));
    };
  }

  private static String reason(IOException problem) {
    String message = problem.getMessage();
    return message == null ? problem.getClass().getSimpleName() : message;
  }
}
