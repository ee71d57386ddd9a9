package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.config.Config;
import dev.waymark.core.port.StoreProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
  @TempDir private Path folder;

  private Instant now = Instant.parse("2026-11-21T10:00:00Z");
  private boolean full;

  private Backups backups() {
    Config.Backup config = new Config.Backup(folder.resolve("copies"), Duration.ofHours(24), 3);
    return new Backups(config, this::make, () -> now);
  }

  private void make(Path file) {
    if (full) {
      throw new StoreProblem("The disk is full.");
    }
    try {
      Files.createFile(file);
      Files.createFile(file.resolveSibling(file.getFileName() + ".sha256"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> copies() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("copies"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".db"))
          .sorted()
          .toList();
    }
  }

  @Test
  void make_one_when_it_is_due_also_after_a_restart() throws IOException {
    Backups first = backups();
    first.tick();
    now = now.plus(Duration.ofHours(23));
    first.tick();
    backups().tick();
    assertThat(copies()).containsExactly("waymark-20261121T100000Z.db");

    now = now.plus(Duration.ofHours(1));
    backups().tick();
    assertThat(copies())
        .containsExactly("waymark-20261121T100000Z.db", "waymark-20261122T100000Z.db");
  }

  @Test
  void keep_the_latest_and_whatever_is_not_theirs() throws IOException {
    Files.createDirectories(folder.resolve("copies"));
    Files.createFile(folder.resolve("copies/waymark-before-the-move.db"));
    for (int day = 0; day < 6; day++) {
      backups().tick();
      now = now.plus(Duration.ofDays(1));
    }

    assertThat(copies())
        .containsExactly(
            "waymark-20261124T100000Z.db",
            "waymark-20261125T100000Z.db",
            "waymark-20261126T100000Z.db",
            "waymark-before-the-move.db");
    assertThat(folder.resolve("copies/waymark-20261121T100000Z.db.sha256")).doesNotExist();
  }

  @Test
  void are_made_later_when_there_was_no_room() throws IOException {
    full = true;
    Backups backups = backups();
    backups.tick();
    assertThat(copies()).isEmpty();

    full = false;
    backups.tick();
    assertThat(copies()).hasSize(1);
  }
}
