package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A milestone that is named changes itself and nothing of its items, and undo leaves every byte as
/// it was.
class MilestonesThemselvesTest {
  private static final String PLAN =
      """
      # Plan

      ## M1: Foundation
      **Owner:** ben | **Target:** 2026-10-01

      - [x] Helm charts
      - [x] Release notes

      ### Acceptance criteria
      - [ ] The tank stays full
      - [ ] Nobody is woken

      ## Phase 2 ✅ COMPLETE
      - [x] Rotate keys

      ## Phase 3
      Status: In Progress

      - [ ] Paint
      """;

  @TempDir Path folder;

  private Workshop workshop(String text) {
    Workshop workshop = new Workshop(folder, text);
    workshop.promote("ana");
    return workshop;
  }

  @Test
  void are_finished_by_the_mark_others_have() {
    Workshop workshop = workshop(PLAN);
    System.out.println(workshop.say("ana", "done M1"));
    System.out.println(workshop.say("ana", "meet M1 1 seen in the log"));
    System.out.println(workshop.say("ana", "meet M1 2"));
    System.out.println(workshop.text());
    System.out.println(workshop.say("ana", "done M1"));
    System.out.println(workshop.say("ana", "own M1 ana"));
    System.out.println(workshop.say("ana", "target M1 2026-12-01"));
    System.out.println(workshop.say("ana", "priority M1 high"));
    System.out.println(workshop.say("ana", "reopen Phase 2"));
    System.out.println(workshop.say("ana", "done Phase 3"));
    System.out.println(workshop.say("ana", "done Phase 3 anyway nobody wants paint"));
    System.out.println(workshop.text());
    System.out.println(workshop.say("ana", "log"));
    for (int i = 0; i < 8; i++) System.out.println(workshop.say("ana", "undo"));
    assertThat(workshop.text()).isEqualTo(PLAN);
  }
}
