package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Surface;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.insight.Waiting;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.sync.Tracking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of what waits for what is, after each change, what one would find who looks at it
/// for the first time.
class WaitingLaterTest {
  private static final String PLAN =
      """
      # Boats

      ## Phase 1
      - [ ] K-1 Hull
      - [ ] K-2 Mast (depends on K-1)
      - [x] K-3 Keel

      ## Phase 2

      Depends on: Phase 1

      - [ ] K-4 Sails (depends on K-2)
      - [~] K-5 Shrouds
      - [ ] K-6 Stays
      """;

  private static final String OTHER =
      """
      # Harbour

      ## Quay
      - [ ] Q-1 Piles
      - [ ] Q-2 Planks (depends on Q-1)
      """;

  @TempDir private Path folder;

  private Workshop workshop;
  private Waiting kept;

  @BeforeEach
  void open() throws Exception {
    workshop = new Workshop(folder, PLAN);
    Path other = Files.writeString(folder.resolve("HARBOUR.md"), OTHER);
    Clock clock = Clock.fixed(Instant.parse("2026-12-18T09:00:00Z"), ZoneOffset.UTC);
    new Tracking(workshop.world, clock).track(other, "HB", asker());
    kept = new Waiting(workshop.world);
  }

  private Asker asker() {
    return new Asker(workshop.asker("ana").person(), Surface.CLI);
  }

  private void isAsFoundAnew() {
    Waiting anew = new Waiting(workshop.world);
    assertThat(kept.all()).isEqualTo(anew.all());
    for (Item item : workshop.world.items().find(Filter.ALL, LocalDate.EPOCH)) {
      assertThat(kept.of(item)).isEqualTo(anew.of(item));
      assertThat(kept.neededBy(item)).hasSameElementsAs(anew.neededBy(item));
    }
  }

  @Test
  void whatever_people_say() {
    workshop.promote("ana");
    Set<Object> found = new HashSet<>();
    for (String said :
        List.of(
            "done WM-1",
            "undo",
            "redo",
            "after HB-1 WM-2",
            "done WM-2",
            "reopen WM-2",
            "after WM-6 HB-2",
            "start WM-6",
            "done HB-1 HB-2",
            "after WM-6 none",
            "after WM-1 \"Phase 2\"",
            "after WM-5 WM-4",
            "add \"Phase 1\" Rudder",
            "add \"Phase 2\" Flags",
            "rename WM-4 Sailcloth",
            "move WM-6 \"Phase 1\"",
            "undo",
            "join WM-5 WM-6",
            "undo",
            "drop WM-2",
            "done \"Phase 1\" anyway it floats",
            "reopen \"Phase 1\"",
            "untrack HARBOUR")) {
      workshop.say("ana", said);
      isAsFoundAnew();
      found.add(kept.all());
    }
    assertThat(found).hasSizeGreaterThan(8);
  }

  @Test
  void whatever_the_file_says() throws IOException {
    kept.all();
    for (String text :
        List.of(
            PLAN.replace("- [ ] K-1", "- [x] K-1"),
            PLAN.replace(" (depends on K-1)", ""),
            PLAN.replace("Depends on: Phase 1", "Depends on: K-6"),
            PLAN.replace("- [ ] K-1 Hull\n", ""),
            PLAN.replace("## Phase 1", "## Phase 1 ✅"),
            PLAN.replace("## Phase 2", "## Phase Two"),
            PLAN.replace("Phase 1", "Phase One"),
            PLAN.replace("- [~] K-5 Shrouds\n", "")
                .replace("- [x] K-3", "- [~] K-5 Shrouds\n- [x] K-3"),
            PLAN)) {
      workshop.edit(text);
      workshop.say("ana", "sync");
      isAsFoundAnew();
    }
    Files.writeString(folder.resolve("HARBOUR.md"), OTHER.replace("[ ] Q-1", "[x] Q-1"));
    workshop.say("ana", "sync");
    isAsFoundAnew();
  }

  @Test
  void also_after_more_than_is_looked_through() {
    kept.all();
    Random random = new Random(20261123);
    List<String> verbs = List.of("start WM-", "done WM-", "reopen WM-", "block WM-");
    IntStream.range(0, 1_500)
        .mapToObj(
            turn -> verbs.get(random.nextInt(verbs.size())) + (1 + random.nextInt(6)) + " reason")
        .map(said -> said.startsWith("block") ? said : said.replace(" reason", ""))
        .forEach(said -> workshop.say("ana", said));
    isAsFoundAnew();
  }

  @Test
  void whether_it_is_asked_often_or_seldom() {
    workshop.promote("ana");
    Random random = new Random(20261124);
    List<String> lines =
        List.of(
            "start WM-%d",
            "done WM-%d",
            "reopen WM-%d",
            "after WM-%d WM-1",
            "after WM-%d HB-2",
            "after WM-%d \"Phase 1\"",
            "after HB-2 WM-%d",
            "after WM-%d none",
            "move WM-%d \"Phase 1\"",
            "move WM-%d \"Phase 2\"",
            "undo",
            "drop WM-%d");
    for (int turn = 0; turn < 120; turn++) {
      workshop.say("ana", lines.get(random.nextInt(lines.size())).formatted(1 + random.nextInt(6)));
      switch (random.nextInt(3)) {
        case 0 -> isAsFoundAnew();
        case 1 -> kept.of(workshop.world.items().find(Filter.ALL, LocalDate.EPOCH).getFirst());
        default -> {}
      }
    }
    isAsFoundAnew();
  }
}
