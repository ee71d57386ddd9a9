package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.insight.Findings;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Rule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lint found is looked for again only where something may have changed.
class FindingsKeptTest {
  private static final String PLAN =
      """
      # Boats

      Six of them are enough.

      - [ ] Masts
      - [ ] Ropes
      """;

  @TempDir private Path folder;

  private Workshop workshop;
  private Roadmap roadmap;
  private Findings findings;

  @BeforeEach
  void open() {
    workshop = new Workshop(folder, PLAN);
    roadmap = workshop.world.items().roadmaps().getFirst();
    findings =
        new Findings(
            workshop.world, Clock.fixed(Instant.parse("2026-11-18T09:00:00Z"), ZoneOffset.UTC));
  }

  private List<Rule> rules() {
    return findings.of(roadmap).stream().map(Finding::rule).toList();
  }

  @Test
  void is_seen_where_only_words_of_the_file_changed() {
    assertThat(rules()).isEmpty();
    long head = workshop.world.journal().head();
    workshop.edit(PLAN.replace("Six of them are enough.", "Six â€“ of them."));
    workshop.say("ana", "list");

    assertThat(workshop.world.journal().head()).isEqualTo(head);
    assertThat(rules()).containsExactly(Rule.R15);
  }

  @Test
  void is_seen_where_an_item_changed_and_kept_where_only_another_roadmap_or_a_person_did() {
    List<Finding> before = findings.of(roadmap);
    workshop.asker("ben");
    assertThat(findings.of(roadmap)).isSameAs(before);

    workshop.say("ana", "target WM-1 2026-12-04");
    workshop.say("ana", "target WM-2 2026-12-11");
    workshop.say("ana", "after WM-1 WM-2");
    assertThat(rules()).containsExactly(Rule.R17);

    List<Finding> later = findings.of(roadmap);
    workshop.later(Duration.ofDays(1));
    workshop.asker("cleo");
    assertThat(findings.of(roadmap)).isSameAs(later);
    workshop.say("ana", "done WM-2");
    assertThat(rules()).isEmpty();
  }
}
