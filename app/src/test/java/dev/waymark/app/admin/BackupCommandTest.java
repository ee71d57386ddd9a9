package dev.waymark.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.cli.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
  @TempDir private Path folder;

  private Shell shell;
  private Path plan;

  @BeforeEach
  void open() throws IOException {
    shell = new Shell(folder);
    plan = shell.file("KITES.md", "## M1\n- [ ] Tail\n- [ ] String\n");
    shell.run("track", "KITES.md");
  }

  @Test
  void copies_a_store_that_can_be_restored_elsewhere() {
    shell.run("done", "K-1");

    assertThat(shell.run("backup", "copy.db").exit()).isEqualTo(Exit.FINE);
    assertThat(shell.run("fsck", "copy.db").exit()).isEqualTo(Exit.FINE);
    assertThat(shell.run("restore", "copy.db", "--store", "other/store.db").exit())
        .isEqualTo(Exit.FINE);
    assertThat(shell.run("list", "is:done", "--store", "other/store.db").out()).contains("Tail");
    assertThat(shell.run("fsck", "--store", "other/store.db").exit()).isEqualTo(Exit.FINE);
  }

  @Test
  void refuses_to_restore_over_a_store() {
    shell.run("backup", "copy.db");

    assertThat(shell.run("restore", "copy.db").exit()).isEqualTo(Exit.STORE);
    assertThat(shell.run("restore", "copy.db").err()).contains("nothing was changed");
    assertThat(shell.run("restore", "gone.db", "--store", "new.db").err())
        .contains("There is no backup");
    assertThat(shell.run("restore", "gone.db", "--store", "new.db").exit()).isEqualTo(Exit.WRONG);
  }

  @Test
  void asks_for_one_file() {
    assertThat(shell.run("backup").exit()).isEqualTo(Exit.WRONG);
    assertThat(shell.run("restore", "a", "b").exit()).isEqualTo(Exit.WRONG);
    assertThat(shell.run("fsck", "a", "--repair").exit()).isEqualTo(Exit.WRONG);
  }

  @Test
  void finds_a_byte_that_is_not_what_was_written() throws IOException {
    shell.run("backup", "copy.db");
    byte[] bytes = Files.readAllBytes(folder.resolve("copy.db"));
    bytes[bytes.length - 1] ^= 1;
    Files.write(folder.resolve("copy.db"), bytes);

    assertThat(shell.run("fsck", "copy.db").exit()).isEqualTo(Exit.NO);
    assertThat(shell.run("restore", "copy.db", "--store", "new.db").exit()).isEqualTo(Exit.STORE);
  }

  @Test
  void lets_fsck_compare_files_with_the_store_and_repair_it() throws IOException {
    assertThat(shell.run("fsck", "--repair").exit()).isEqualTo(Exit.FINE);
    Files.writeString(plan, "## M1\n- [x] Tail\n- [ ] String\n");

    assertThat(shell.run("fsck").exit()).isEqualTo(Exit.NO);
    assertThat(shell.run("fsck").out()).contains("KITES.md", "waymark sync", "The store is sound");
    shell.run("sync");
    assertThat(shell.run("fsck").exit()).isEqualTo(Exit.FINE);
  }
}
