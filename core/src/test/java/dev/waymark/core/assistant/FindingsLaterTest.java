package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.insight.Findings;
import dev.waymark.core.port.Items;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.roadmap.Rule;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lint finds after a change is what it would find if all were read again.
class FindingsLaterTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-18T09:00:00Z"), ZoneOffset.UTC);

  private static final String PLAN =
      """
      # Boats

      Status: complete

      ## Phase 1: Hulls

      2/4 items completed overall

      - [x] KB-01 Rope locker fittings `docs/rope.md` still needs varnish
        - [ ] a part
      - [ ] KB-02 Mast steps (depends on KB-01)
      - [x] Keel; verify it
      - [ ] Sail cloth @ben due 2026-12-01

      ## Phase 2: Rigs

      - [ ] Rope locker fittings
      - [ ] Shrouds ; [x] Stays
      """;

  @TempDir private Path folder;

  private Workshop workshop;
  private Roadmap roadmap;
  private Findings findings;

  /// What is asked of the items.
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void open() {
    workshop = new Workshop(folder, PLAN);
    roadmap = workshop.world.items().roadmaps().getFirst();
    findings = new Findings(workshop.world, CLOCK);
  }

  private void isAsReadAgain() {
    Findings again = new Findings(workshop.world, CLOCK);
    assertThat(findings.of(roadmap)).isEqualTo(again.of(roadmap));
    for (Rule rule : Rule.values()) {
      assertThat(findings.items(rule)).isEqualTo(again.items(rule));
    }
  }

  @Test
  void whatever_people_say() {
    List<Set<String>> found = new ArrayList<>();
    for (String said :
        List.of(
            "lint",
            "done WM-2",
            "undo",
            "redo",
            "start WM-4",
            "own WM-4 ana",
            "target WM-2 2026-12-05",
            "after WM-5 WM-2",
            "done WM-5",
            "rename WM-4 Sail lofts",
            "join WM-5 WM-1",
            "undo",
            "block WM-3 no keel",
            "drop WM-6",
            "add M1 Rudder",
            "move WM-4 \"Phase 2\"",
            "done \"Phase 1\"",
            "meet WM-1 1",
            "undo")) {
      workshop.say("ana", said);
      isAsReadAgain();
      found.add(Set.copyOf(findings.of(roadmap).stream().map(Finding::message).toList()));
    }
    assertThat(Set.copyOf(found)).hasSizeGreaterThan(6);
  }

  @Test
  void whatever_the_file_says() {
    String text = PLAN;
    for (String[] edit :
        List.of(
            new String[] {"- [ ] KB-02", "- [x] KB-02"},
            new String[] {"- [ ] KB-02", "- [ ] KB-03"},
            new String[] {
              "Status: complete", "Status: complete <!-- waymark: waive R10 so be it -->"
            },
            new String[] {"Status: complete", "```"},
            new String[] {"due 2026-12-01", "due 2026-12-30"},
            new String[] {"## Phase 2: Rigs", "## Phase 2: Rigs ✅"},
            new String[] {"still needs varnish", "is varnished"},
            new String[] {"- [x] Keel; verify it\n", ""})) {
      text = text.replace(edit[0], edit[1]);
      workshop.edit(text);
      workshop.say("ana", "list");
      isAsReadAgain();
    }
  }

  @Test
  void without_reading_the_items_that_did_not_change() {
    World world = workshop.world;
    Items sparing =
        (Items)
            Proxy.newProxyInstance(
                Items.class.getClassLoader(),
                new Class<?>[] {Items.class},
                (_, method, arguments) -> {
                  asked.add(method.getName());
                  return method.invoke(world.items(), arguments);
                });
    findings =
        new Findings(
            new World(
                world.journal(),
                sparing,
                world.people(),
                world.documents(),
                world.files(),
                world.views(),
                world.conversations(),
                world.follows(),
                world.checkIns(),
                world.sightings()),
            CLOCK);
    findings.of(roadmap);
    assertThat(asked).contains("all");
    asked.clear();
    for (String said : List.of("done WM-2", "block WM-4 no cloth", "waive R13 not now", "undo")) {
      workshop.say("ana", said);
      List<Finding> found = findings.of(roadmap);
      assertThat(found).isEqualTo(new Findings(world, CLOCK).of(roadmap));
    }
    assertThat(asked).doesNotContain("all").contains("byId");
    Map<Roadmap.Id, Set<Item.Id>> items = findings.items(Rule.R13);
    assertThat(items).containsOnlyKeys(roadmap.id());
    assertThat(items.get(roadmap.id())).hasSize(2);
  }
}
