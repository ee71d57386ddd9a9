package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.roadmap.Evidence;
import dev.waymark.core.sync.Tracking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full, and one that fails.
class DiskFailureTest {
  private static final int STARTS = 4;
  private static final int MOST_STARTS = 40;
  private static final int EVERY_EVENT = Integer.MAX_VALUE;

  @TempDir Path folder;

  /// On a small disk of its own, which another process fills and empties meanwhile.
  @Test
  void acknowledges_nothing_while_the_disk_is_full_and_goes_on_when_there_is_room()
      throws Exception {
    assumeThat(succeeds("unshare", "-Urm", "true"))
        .as("a disk of its own needs a mount namespace, and there is none to be had here")
        .isTrue();
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path after = Files.createDirectory(folder.resolve("after"));
    String script =
        """
        mount -t tmpfs -o size=8m none "$0" && "$@" "$0" fill
        cp -r "$0"/. "%s"
        """
            .formatted(after);
    List<String> words = new ArrayList<>(List.of("unshare", "-Urm", "sh", "-c", script));
    words.add(disk.toString());
    words.addAll(OtherProcess.words(FailingDiskProgram.class, folder));
    List<String> said = run(words);

    assertThat(said).anyMatch(line -> line.startsWith("refused") && line.contains("full"));
    assertThat(said.indexOf("room again")).isPositive();
    assertThat(said.subList(said.indexOf("room again"), said.size()))
        .as("goes on without a restart")
        .filteredOn(line -> line.startsWith("kept"))
        .isNotEmpty();
    keptWhatWasAcknowledged(after, said);
  }

  @Test
  void acknowledges_nothing_that_was_not_synced_and_writes_no_more_until_it_is_started_again()
      throws Exception {
    assumeThat(succeeds("sh", "-c", "command -v fiu-run"))
        .as("libfiu's fiu-run makes fsync fail, and is not here")
        .isTrue();
    Path disk = Files.createDirectory(folder.resolve("disk"));
    List<String> words =
        new ArrayList<>(
            List.of(
                "fiu-run",
                "-x",
                "-c",
                "enable_random name=posix/io/sync/fdatasync,probability=0.03",
                "-c",
                "enable_random name=posix/io/sync/fsync,probability=0.03"));
    words.addAll(OtherProcess.words(FailingDiskProgram.class, folder));
    words.add(disk.toString());
    words.add("fail");
    track(disk); // while the disk is still sound
    List<String> said = new ArrayList<>();
    // Where the faults fall is chance: some runs may come to no change at all.
    for (int start = 0; start < STARTS || (start < MOST_STARTS && !hasKept(said)); start++) {
      List<String> run = run(words);
      int refused = indexOfRefused(run);
      assertThat(run.subList(refused < 0 ? run.size() : refused, run.size()))
          .filteredOn(line -> line.startsWith("kept"))
          .isEmpty();
      said.addAll(run);
    }

    assertThat(said).anyMatch(line -> line.startsWith("refused"));
    keptWhatWasAcknowledged(disk, said);
  }

  private static boolean hasKept(List<String> said) {
    return said.stream().anyMatch(line -> line.startsWith("kept"));
  }

  private static int indexOfRefused(List<String> said) {
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).startsWith("refused") && said.get(i).contains("fsck")) {
        return i;
      }
    }
    return -1;
  }

  private static void keptWhatWasAcknowledged(Path disk, List<String> said) throws IOException {
    List<String> promised =
        said.stream()
            .filter(line -> line.startsWith("kept "))
            .map(line -> line.substring(5))
            .toList();
    assertThat(promised).isNotEmpty();
    try (Workplace workplace = Workplace.in(disk)) {
      List<String> kept =
          workplace.world().journal().since(0, EVERY_EVENT).stream()
              .flatMap(
                  recorded ->
                      recorded.event() instanceof ItemCompleted(var evidence)
                          ? evidence.stream().map(Evidence::text)
                          : Stream.<String>empty())
              .toList();
      assertThat(kept).containsAll(promised).doesNotHaveDuplicates();
      assertThat(workplace.store().check()).isEmpty();
    }
    assertThat(Files.readString(Workplace.plan(disk)).replace("[x]", "[ ]"))
        .as("no file is cut short")
        .isEqualTo(Workplace.PLAN);
    try (Stream<Path> files = Files.list(disk)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.contains("KITES"))
          .containsExactly("KITES.md");
    }
  }

  private static boolean succeeds(String... words) throws IOException, InterruptedException {
    return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
  }

  private List<String> run(List<String> words) throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readAllLines(said);
  }

  static void track(Path disk) throws Exception {
    if (Files.exists(Workplace.plan(disk))) {
      return;
    }
    Files.writeString(Workplace.plan(disk), Workplace.PLAN);
    try (Workplace workplace = Workplace.in(disk)) {
      new Tracking(workplace.world(), Clock.systemUTC())
          .track(Workplace.plan(disk), "K", Workplace.ANA);
    }
  }
}
