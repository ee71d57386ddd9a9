package dev.waymark.core.port;

import dev.waymark.core.port.RoadmapFiles.FileProblem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What version control remembers of files. It is only ever read.
public interface FileHistory {

  /// What there is to know of one file.
  sealed interface Past {}

  /// @param versions oldest first; at least one
  /// @param gap a sentence about what came before them and is not known; null when nothing did
  /// @param texts theirs, to be closed
  record Known(List<Version> versions, @Nullable String gap, Texts texts) implements Past {
    public Known {
      versions = List.copyOf(versions);
    }
  }

  /// @param why a sentence
  record Unknown(String why) implements Past {}

  /// The file as somebody left it.
  ///
  /// @param text what [Texts] know its text by
  /// @param at never earlier than the version before it
  record Version(String text, Author author, Instant at) {}

  /// Who left it so, as version control has them.
  ///
  /// @param address tells people apart, whatever name they had at the time
  record Author(String name, String address) {}

  /// The texts of versions; ends by being closed.
  interface Texts extends AutoCloseable {
    Bytes read(Version version) throws FileProblem;

    @Override
    void close();
  }

  Past of(Path file);
}
