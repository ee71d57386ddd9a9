package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of a day that is asked about again, while more happens on it and after it.
class AsItWasLaterTest {
  private static final String PLAN =
      """
      # Plan

      ## Phase 1
      - [ ] Schema
      - [ ] Load tests

      ## Phase 2

      Depends on: Phase 1

      - [ ] Helm charts
      - [~] Dashboards
      """;

  private static final List<String> ASKED =
      List.of("list at:%s", "list is:blocked at:%s", "status at:%s", "list sort:title at:%s");

  @TempDir Path folder;

  private static List<String> told(Workshop workshop, String day) {
    return ASKED.stream().map(words -> workshop.say("ana", words.formatted(day))).toList();
  }

  @Test
  void is_what_is_found_anew() {
    Workshop workshop = new Workshop(folder, PLAN);
    List<String> lines =
        List.of(
            "after \"load tests\" schema",
            "done schema",
            "rename dashboards Charts of everything",
            "add \"Phase 1\" Sign releases",
            "move \"helm charts\" \"Phase 1\"",
            "done \"load tests\"",
            "done \"sign releases\"",
            "done \"charts of everything\"",
            "undo");
    List<String> before = told(workshop, "2026-11-18");
    for (int line = 0; line < lines.size(); line++) {
      if (line == 6) {
        workshop.later(Duration.ofDays(1));
      }
      assertThat(workshop.say("ana", lines.get(line))).startsWith("✓");
      List<String> kept = told(workshop, "2026-11-18");
      assertThat(kept).as("nobody asks where they stood").noneMatch(it -> it.contains("no line"));
      workshop.say("ana", "list at:2026-11-17");
      assertThat(told(workshop, "2026-11-18")).as(lines.get(line) + ", anew").isEqualTo(kept);
      if (line < 6) {
        assertThat(kept).as(lines.get(line)).isNotEqualTo(before);
      } else {
        assertThat(kept).as("the day is over").isEqualTo(before);
      }
      before = kept;
    }
  }
}
