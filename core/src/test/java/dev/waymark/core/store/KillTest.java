package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.sync.Tracking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed (-9) while it makes changes, again and again; what it acknowledged is
/// written down here, in another process.
class KillTest {
  private static final int LANES = 2;
  private static final int EVERY_EVENT = Integer.MAX_VALUE;

  @TempDir Path folder;

  @Test
  void loses_and_doubles_nothing_that_was_acknowledged() throws Exception {
    kill(50);
  }

  @Test
  @Tag("exhaustive")
  void loses_and_doubles_nothing_in_five_hundred_kills() throws Exception {
    kill(500);
  }

  /// Side by side on stores of their own, as most of the time goes into starting.
  private void kill(int times) throws Exception {
    List<Callable<Integer>> lanes = new ArrayList<>();
    for (int lane = 0; lane < LANES; lane++) {
      Path own = Files.createDirectory(folder.resolve("lane" + lane));
      int first = lane;
      lanes.add(() -> lane(own, first, times));
    }
    int kills = 0;
    try (ExecutorService all = Executors.newFixedThreadPool(LANES)) {
      for (Future<Integer> lane : all.invokeAll(lanes)) {
        kills += lane.get();
      }
    }
    assertThat(kills).isEqualTo(times);
  }

  private static int lane(Path own, int first, int times) throws Exception {
    Files.writeString(Workplace.plan(own), Workplace.PLAN);
    try (Workplace workplace = Workplace.in(own)) {
      new Tracking(workplace.world(), Clock.systemUTC())
          .track(Workplace.plan(own), "K", Workplace.ANA);
    }
    List<String> promised = new ArrayList<>();
    int kills = 0;
    for (int cycle = first; cycle < times; cycle += LANES) {
      promised.addAll(cycle(own, cycle));
      kills++;
      try (Workplace workplace = Workplace.in(own)) {
        assertThat(workplace.sync().refresh()).isEmpty();
        check(workplace, own, promised, cycle);
      }
    }
    return kills;
  }

  /// Every second kill comes at an enumerated point, the others whenever they come.
  ///
  /// @return what was acknowledged
  private static List<String> cycle(Path own, int cycle) throws IOException {
    List<String> words = new ArrayList<>(List.of(own.toString(), "c" + cycle));
    int half = cycle / 2;
    boolean anywhere = half % 2 == 0;
    if (!anywhere) {
      Faults[] points = Faults.values();
      words.add(points[half / 2 % points.length].name());
      words.add(Integer.toString(half % 5));
    }
    List<String> promised = new ArrayList<>();
    try (OtherProcess process =
        OtherProcess.start(KilledProgram.class, own, words.toArray(String[]::new))) {
      if (anywhere) {
        for (int line = 0; line < 1 + cycle % 7; line++) {
          promised.add(process.line());
        }
      } else {
        for (String line = process.line(); !line.equals("here"); line = process.line()) {
          promised.add(line);
        }
      }
      process.kill();
      promised.addAll(process.rest());
    }
    return promised;
  }

  private static void check(Workplace workplace, Path own, List<String> promised, int cycle)
      throws IOException {
    List<String> kept =
        workplace.world().journal().since(0, EVERY_EVENT).stream()
            .flatMap(
                recorded ->
                    recorded.event() instanceof ItemCompleted(var evidence)
                        ? evidence.stream().map(Evidence::text)
                        : null)
            .toList();
    assertThat(kept).as("after kill %d", cycle + 1).containsAll(promised).doesNotHaveDuplicates();
    assertThat(workplace.store().check()).isEmpty();
    List<String> lines = Files.readAllLines(Workplace.plan(own));
    for (int number = 1; number <= Workplace.ITEMS; number++) {
      Item item = workplace.world().items().byRef(new Ref("K", number)).orElseThrow();
      assertThat(lines.get(number))
          .startsWith(item.status() == Status.DONE ? "- [x] " : "- [ ] ")
          .endsWith(item.title());
    }
    assertThat(lines).hasSize(1 + Workplace.ITEMS);
  }
}
