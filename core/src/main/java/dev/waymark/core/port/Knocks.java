package dev.waymark.core.port;

import java.time.Instant;
import java.util.List;

/// Keys that nobody is known by and that somebody tried to come in with, so that an admin can say
/// whose they are. Only the latest are kept.
public interface Knocks {
  /// @param fingerprint as `SHA256:…`
  /// @param source the address it came from
  record Knock(String fingerprint, String source, Instant at) {}

  void heard(Knock knock);

  /// The latest first, each key once, without those that are somebody's by now.
  List<Knock> waiting();
}
