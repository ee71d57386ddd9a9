package dev.waymark.core.port;

import dev.waymark.core.roadmap.Roadmap;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Since when roadmaps contradict themselves, for tests.
final class InMemorySightings implements Sightings {
  private final Map<Roadmap.Id, Map<String, Instant>> all = new HashMap<>();

  @Override
  public synchronized void note(Roadmap.Id roadmap, Set<String> found, Instant now) {
    Instant since = all.containsKey(roadmap) ? now : Instant.EPOCH;
    Map<String, Instant> known = all.computeIfAbsent(roadmap, _ -> new HashMap<>());
    found.forEach(finding -> known.putIfAbsent(finding, since));
  }

  @Override
  public synchronized Set<String> after(Roadmap.Id roadmap, Instant moment) {
    return all.getOrDefault(roadmap, Map.of()).entrySet().stream()
        .filter(one -> one.getValue().isAfter(moment))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
