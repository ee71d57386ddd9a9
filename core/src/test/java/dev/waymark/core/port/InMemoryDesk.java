package dev.waymark.core.port;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Saved views and open questions for tests.
final class InMemoryDesk implements Views, Conversations {
  private final Map<String, View> views = new TreeMap<>();
  private final Map<Seat, Open> open = new HashMap<>();

  @Override
  public synchronized List<View> all() {
    return List.copyOf(views.values());
  }

  @Override
  public synchronized Optional<View> byName(String name) {
    return Optional.ofNullable(views.get(name.toLowerCase(Locale.ROOT)));
  }

  @Override
  public synchronized void save(View view) {
    views.put(view.name().toLowerCase(Locale.ROOT), view);
  }

  @Override
  public synchronized void ask(Seat seat, Open question) {
    open.put(seat, question);
  }

  @Override
  public synchronized Optional<Open> take(Seat seat, Instant now) {
    return Optional.ofNullable(open.remove(seat)).filter(one -> now.isBefore(one.until()));
  }
}
