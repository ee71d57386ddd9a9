package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `next` shows is what anybody would pick who read all there is.
class NextTest {
  private static final int ITEMS = 60;

  private final Set<String> waiting = new TreeSet<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void is_what_comes_first_of_everything(int seed, @TempDir Path folder) {
    Random random = new Random(seed);
    String plan =
        IntStream.rangeClosed(1, ITEMS)
            .mapToObj(number -> "- [ ] Plank " + number)
            .collect(Collectors.joining("\n", "# Boat\n", "\n"));
    Workshop workshop = new Workshop(folder, plan);
    workshop.promote("ana");
    for (int number = 1; number <= ITEMS; number++) {
      shuffle(workshop, random, number);
    }

    assertThat(next(workshop)).isEqualTo(picked(workshop));
    // Nobody's, one after the other, until hardly any is left.
    for (int taken = 0; taken < ITEMS / 4; taken++) {
      List<Ref> next = next(workshop);
      if (!next.isEmpty()) {
        workshop.say("ana", "done " + next.getFirst());
      }
      assertThat(next(workshop)).isEqualTo(picked(workshop));
    }
  }

  private void shuffle(Workshop workshop, Random random, int number) {
    String ref = "WM-" + number;
    switch (random.nextInt(8)) {
      case 0 -> workshop.say("ana", "priority " + ref + " critical");
      case 1 -> workshop.say("ana", "priority " + ref + " high");
      case 2 -> workshop.say("ana", "priority " + ref + " medium");
      case 3 -> workshop.say("ana", "priority " + ref + " low");
      default -> {}
    }
    if (random.nextInt(3) == 0) {
      workshop.say("ana", "target " + ref + " 2027-0" + (1 + random.nextInt(3)) + "-11");
    }
    switch (random.nextInt(12)) {
      case 0 -> workshop.say("ana", "start " + ref);
      case 1 -> workshop.say("ana", "own " + ref + " ben");
      case 2 -> workshop.say("ana", "take " + ref);
      case 3 -> workshop.say("ana", "defer " + ref);
      case 4 -> {
        if (number < ITEMS) {
          workshop.say("ana", "after " + ref + " WM-" + ITEMS);
          waiting.add(ref);
        }
      }
      default -> {}
    }
  }

  private static List<Ref> next(Workshop workshop) {
    return workshop.answer("ana", "next") instanceof Reply.Listing listing
        ? listing.items().stream().map(ListedItem::item).map(Item::ref).toList()
        : List.of();
  }

  private List<Ref> picked(Workshop workshop) {
    List<Item> all = workshop.world.items().all(workshop.world.items().roadmaps().getFirst().id());
    boolean goesOn =
        all.stream().anyMatch(item -> item.ref().number() == ITEMS && item.status().isOpen());
    return all.stream()
        .filter(item -> Set.of(Status.PLANNED, Status.IN_PROGRESS).contains(item.status()))
        .filter(item -> plan(item).owner() == null || "ana".equals(plan(item).owner()))
        .filter(item -> !(goesOn && waiting.contains(item.ref().toString())))
        .sorted(
            Comparator.comparing((Item item) -> item.status() == Status.PLANNED)
                .thenComparing(item -> plan(item).owner() == null)
                .thenComparing(
                    item -> Objects.requireNonNullElse(plan(item).priority(), Priority.MEDIUM))
                .thenComparing(
                    item ->
                        plan(item).target() == null
                            ? LocalDate.MAX
                            : plan(item).target().lastDay()))
        .limit(5)
        .map(Item::ref)
        .toList();
  }

  private static Plan plan(Item item) {
    return item.facts().plan();
  }
}
