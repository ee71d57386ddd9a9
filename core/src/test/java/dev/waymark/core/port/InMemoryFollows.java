package dev.waymark.core.port;

import dev.waymark.core.roadmap.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/// What channels follow, for tests.
final class InMemoryFollows implements Follows {
  private record Held(String host, Instant until, Turn turn) {}

  private final LongSupplier head;
  private final Map<String, List<String>> filters = new TreeMap<>();
  private final Map<String, Held> turns = new HashMap<>();
  private final Map<String, Set<String>> heard = new HashMap<>();
  private final Set<Person.Id> uncalled = new HashSet<>();

  InMemoryFollows(LongSupplier head) {
    this.head = head;
  }

  @Override
  public synchronized boolean isCalled(Person.Id person) {
    return !uncalled.contains(person);
  }

  @Override
  public synchronized void call(Person.Id person, boolean wanted) {
    var _ = wanted ? uncalled.remove(person) : uncalled.add(person);
  }

  @Override
  public synchronized List<String> channels() {
    return List.copyOf(filters.keySet());
  }

  @Override
  public synchronized List<String> of(String channel) {
    return List.copyOf(filters.getOrDefault(channel, List.of()));
  }

  @Override
  public synchronized void follow(String channel, String filter) {
    turns.computeIfAbsent(
        channel,
        _ -> new Held("", Instant.MIN, new Turn(channel, 0, new Told(head.getAsLong(), null))));
    List<String> all = filters.computeIfAbsent(channel, _ -> new ArrayList<>());
    if (!all.contains(filter)) {
      all.add(filter);
    }
  }

  @Override
  public synchronized boolean unfollow(String channel, String filter) {
    List<String> all = filters.getOrDefault(channel, new ArrayList<>());
    boolean known = all.remove(filter);
    if (all.isEmpty()) {
      filters.remove(channel);
      turns.remove(channel);
    }
    return known;
  }

  @Override
  public synchronized Optional<Turn> turn(
      String channel, String host, Instant now, Duration lease) {
    Held held = turns.get(channel);
    if (held == null || (!held.host().equals(host) && now.isBefore(held.until()))) {
      return Optional.empty();
    }
    long fence = held.turn().fence() + (held.host().equals(host) ? 0 : 1);
    Turn turn = new Turn(channel, fence, held.turn().told());
    turns.put(channel, new Held(host, now.plus(lease), turn));
    return Optional.of(turn);
  }

  @Override
  public synchronized boolean told(Turn turn, Told told) {
    Held held = turns.get(turn.channel());
    if (held == null || held.turn().fence() != turn.fence()) {
      return false;
    }
    turns.put(
        turn.channel(),
        new Held(held.host(), held.until(), new Turn(turn.channel(), turn.fence(), told)));
    return true;
  }

  @Override
  public synchronized void heard(String channel, String request, Instant now) {
    heard.computeIfAbsent(channel, _ -> new HashSet<>()).add(request);
  }

  @Override
  public synchronized Set<String> heard(String channel) {
    return Set.copyOf(heard.getOrDefault(channel, Set.of()));
  }
}
