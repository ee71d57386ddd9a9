package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A power cut, replayed: a process's writes and fsyncs are recorded, cut off at any point, and
/// what a disk may then hold is opened.
class PowerCutTest {
  private static final int CUTS = 1_000;
  private static final int CHANGES = 30;

  @TempDir Path folder;

  @Test
  void takes_nothing_back_that_was_acknowledged() throws Exception {
    assertThat(cutsThatLose("FULL", CUTS)).isZero();
  }

  /// So that the test above can fail.
  @Test
  void takes_much_back_where_less_is_synced() throws Exception {
    assertThat(cutsThatLose("NORMAL", CUTS / 10)).isGreaterThan(CUTS / 100);
  }

  private int cutsThatLose(String synchronous, int cuts) throws Exception {
    Disk disk = new Disk(recorded(synchronous));
    assertThat(disk.promised(disk.steps())).isEqualTo(CHANGES + 2);
    Random chance = new Random(5);
    int losing = 0;
    for (int cut = 0; cut < cuts; cut++) {
      Path left = Files.createDirectory(folder.resolve(synchronous + cut));
      int at = 1 + chance.nextInt(disk.steps());
      disk.leave(at, chance, left);
      losing += head(left.resolve("store.db")) < disk.promised(at) ? 1 : 0;
      remove(left);
    }
    return losing;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private List<String> recorded(String synchronous) throws Exception {
    assumeThat(isThere("strace")).as("strace records the writes, and is not here").isTrue();
    Path place = Files.createDirectory(folder.resolve(synchronous));
    Path trace = place.resolve("trace");
    List<String> words =
        new ArrayList<>(
            List.of("strace", "-f", "-y", "-xx", "-s", "1000000", "-o", trace.toString(), "-e"));
    words.add("trace=pwrite64,write,fsync,fdatasync,ftruncate,unlink");
    words.addAll(
        OtherProcess.words(
            PowerCutProgram.class,
            folder,
            place.resolve("store.db").toString(),
            synchronous,
            Integer.toString(CHANGES)));
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(place.resolve("said").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(place.resolve("said"))).isZero();
    return Files.readAllLines(trace, StandardCharsets.ISO_8859_1);
  }

  private static boolean isThere(String program) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
  }

  /// How many events are there; none where the file is not yet a store.
  private static long head(Path file) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (Session session = Sqlite.at(file).forReading()) {
      return session.number("SELECT count(*) FROM event");
    } catch (SQLException notYet) {
      return 0;
    }
  }
}
