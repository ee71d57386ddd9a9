package dev.waymark.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.Shell.Ran;
import dev.waymark.app.cli.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  private static final String PLAN =
      "\uFEFF# Pl\u00e4n\r\n\n- [ ] Tail\t\n- [x] Reel\r- [ ] Keel without an end";

  @TempDir private Path folder;

  @Test
  void gives_the_document_byte_for_byte() throws IOException {
    Shell shell = new Shell(folder);
    shell.file("ROADMAP.md", PLAN);
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    assertThat(shell.run("export", "ROADMAP").out()).isEqualTo(PLAN);

    shell.run("done", "Tail");
    Ran exported = shell.run("export", "roadmap");
    assertThat(exported.out()).isEqualTo(PLAN.replace("- [ ] Tail", "- [x] Tail"));
    assertThat(exported.out()).isEqualTo(shell.content("ROADMAP.md"));
  }

  @Test
  void gives_the_last_text_where_the_file_is_gone() throws IOException {
    Shell shell = new Shell(folder);
    Path file = shell.file("ROADMAP.md", PLAN);
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    Files.delete(file);

    Ran exported = shell.run("export", "ROADMAP.md");

    assertThat(exported.out()).isEqualTo(PLAN);
    assertThat(exported.err()).contains("does not exist");
  }

  @Test
  void gives_json_on_demand_and_knows_only_what_is_tracked() throws IOException {
    Shell shell = new Shell(folder);
    Path file = shell.file("ROADMAP.md", "- [ ] Tail\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");

    assertThat(shell.run("export", "ROADMAP", "--json").out())
        .isEqualTo(
            "{\"roadmap\":\"ROADMAP\",\"file\":\"" + file + "\",\"text\":\"- [ ] Tail\\n\"}\n");
    Ran unknown = shell.run("export", "kites");
    assertThat(unknown.exit()).isEqualTo(Exit.WRONG);
    assertThat(unknown.err())
        .isEqualTo("No roadmap is called “kites”: status shows what there is.\n");
  }
}
