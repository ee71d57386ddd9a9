package dev.waymark.tui.ssh;

import dev.waymark.core.port.Journal;
import dev.waymark.core.roadmap.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Whose keys there are, in memory.
final class KeyRing implements Keys {
  private final Map<String, Person> linked = new ConcurrentHashMap<>();
  private final List<String> knocks = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  @Override
  public Optional<Person> owner(String fingerprint) {
    return Optional.ofNullable(linked.get(fingerprint));
  }

  @Override
  public void knocked(String fingerprint, String source) {
    knocks.add(fingerprint + " from " + source);
  }

  @Override
  public Journal.Subscription onNews(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void link(String fingerprint, Person person) {
    linked.put(fingerprint, person);
  }

  /// Takes every key back from whoever has it, and says so.
  void unlinkAll() {
    linked.clear();
    listeners.forEach(Runnable::run);
  }

  List<String> knocks() {
    return knocks;
  }

  int listeners() {
    return listeners.size();
  }
}
