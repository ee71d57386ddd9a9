package dev.waymark.core.port;

import java.util.List;
import java.util.Optional;

/// Filters that were given a name; everybody shares them. Names are the same in any case.
public interface Views {
  /// @param filter in its grammar
  record View(String name, String filter) {}

  /// By name.
  List<View> all();

  Optional<View> byName(String name);

  /// Takes the place of one of that name.
  void save(View view);
}
