package dev.waymark.core.port;

import java.nio.file.Path;
import java.util.Optional;

/// The users' files on disk.
public interface RoadmapFiles {

  /// A file could not be read or written.
  final class FileProblem extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param sentence what, where, and what to do
    public FileProblem(String sentence) {
      super(sentence);
    }

    public String sentence() {
      return String.valueOf(getMessage());
    }
  }

  /// @param text all of it
  /// @param stamp as it was while the text was read
  record Content(Bytes text, FileStamp stamp) {}

  /// Who writes a file.
  sealed interface Keeper {
    /// This host, as its store is nobody else's.
    Keeper ALONE = new Alone();

    /// This host, for the other hosts too.
    Keeper HERE = new Here();

    record Alone() implements Keeper {}

    record Here() implements Keeper {}

    /// Another host, for this one too.
    record Elsewhere(String host) implements Keeper {}

    /// Why a file is not written here.
    static String sentence(Path file, String host) {
      return file + " is kept by " + host + ", which writes it.";
    }
  }

  default Keeper keeper(Path file) {
    return Keeper.ALONE;
  }

  /// Empty when there is no such file.
  Optional<FileStamp> stamp(Path file);

  Content load(Path file) throws FileProblem;

  /// Says beforehand whether [#replace] could work.
  void checkWritable(Path file) throws FileProblem;

  /// Writes the file anew in one step, if it still has the expected content.
  ///
  /// @return the new stamp; empty when the file has other content than expected and was left alone
  Optional<FileStamp> replace(Path file, Bytes expected, Bytes text) throws FileProblem;

  /// The files that a roadmap is kept with.
  default Repository repository(Path file) {
    return Repository.UNKNOWN;
  }

  /// Keeps every other writer of this file out, in this process and in others, until closed.
  Lock lock(Path file) throws FileProblem;

  /// Ends by being closed.
  interface Lock extends AutoCloseable {
    @Override
    void close();
  }
}
