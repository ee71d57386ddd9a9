package dev.waymark.tui.ssh;

import dev.waymark.core.roadmap.Person;
import java.util.Optional;

/// Whose public key it is.
@FunctionalInterface
public interface Keys {
  /// @param fingerprint as `SHA256:…`
  Optional<Person> owner(String fingerprint);
}
