package dev.waymark.tui.ssh;

import dev.waymark.core.port.Journal;
import dev.waymark.core.roadmap.Person;
import java.util.Optional;

/// Whose public key it is.
public interface Keys {
  /// @param fingerprint as `SHA256:…`
  Optional<Person> owner(String fingerprint);

  /// Somebody came with a key that is nobody's.
  ///
  /// @param source the address they came from
  void knocked(String fingerprint, String source);

  /// Calls back, on a thread of its own, whenever a key may have become somebody's or nobody's.
  Journal.Subscription onNews(Runnable listener);
}
