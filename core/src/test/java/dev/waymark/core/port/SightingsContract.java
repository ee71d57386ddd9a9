package dev.waymark.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.roadmap.Roadmap;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every place that keeps sightings of findings does.
public interface SightingsContract {
  Roadmap.Id PLAN = new Roadmap.Id("plan");
  Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
  Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");
  Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");

  Sightings sightings();

  @Test
  default void take_what_the_first_look_finds_for_old() {
    sightings().note(PLAN, Set.of("R1-aaaaaa", "R4-bbbbbb"), MONDAY);

    assertThat(sightings().after(PLAN, Instant.EPOCH)).isEmpty();
  }

  @Test
  default void know_since_when_there_is_something_new() {
    sightings().note(PLAN, Set.of(), MONDAY);
    sightings().note(PLAN, Set.of("R1-aaaaaa"), TUESDAY);
    sightings().note(PLAN, Set.of("R1-aaaaaa", "R4-bbbbbb"), WEDNESDAY);

    assertThat(sightings().after(PLAN, MONDAY)).containsOnly("R1-aaaaaa", "R4-bbbbbb");
    assertThat(sightings().after(PLAN, TUESDAY)).containsOnly("R4-bbbbbb");
    assertThat(sightings().after(PLAN, WEDNESDAY)).isEmpty();
    assertThat(sightings().after(new Roadmap.Id("other"), Instant.EPOCH)).isEmpty();
  }

  @Test
  default void find_nothing_new_twice() {
    sightings().note(PLAN, Set.of("R1-aaaaaa"), MONDAY);
    sightings().note(PLAN, Set.of(), TUESDAY);
    sightings().note(PLAN, Set.of("R1-aaaaaa"), WEDNESDAY);

    assertThat(sightings().after(PLAN, MONDAY)).isEmpty();
  }
}
