package dev.waymark.core.port;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Which host writes which file, where several hosts share a store. A host that has not renewed its
/// lease in time may be followed by another; from then on the store takes no more texts of that
/// file from it.
public interface Keepers {
  /// Takes or renews the lease, unless another host's still runs.
  ///
  /// @return the host that keeps the file now
  String keep(Path file, String host, Instant now, Duration lease);

  /// The host that kept the file last, whether or not its lease has run out.
  Optional<String> last(Path file);
}
