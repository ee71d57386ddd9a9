package dev.waymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Commands;
import dev.waymark.app.Shell;
import dev.waymark.app.Shell.Ran;
import dev.waymark.core.request.Verb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTreeTest {
  private static final String ROADMAP = "## M0\n- [ ] Health endpoint\n";

  @TempDir private Path folder;

  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SYNC", "LINT"},
      mode = EnumSource.Mode.EXCLUDE)
  void has_a_sub_command_for_every_verb(Verb verb) {
    Ran help = shell.run(verb.word(), "--help");

    assertThat(help.exit()).isEqualTo(Exit.FINE);
    assertThat(help.out()).startsWith("Usage: waymark " + verb.usage() + " [OPTION…]\n");
    assertThat(shell.run("help").out()).contains("  " + verb.usage() + " ", verb.caption());
  }

  @Test
  void has_one_sub_command_for_files_and_for_roadmaps_that_contradict_themselves() {
    assertThat(shell.run("lint", "--help").out())
        .startsWith("Usage: waymark lint [FILE… | ROADMAP] [OPTION…]\n");
  }

  @Test
  void has_one_sub_command_for_files_and_for_the_items_in_which_they_differ() {
    assertThat(shell.run("sync", "--help").out()).startsWith("Usage: waymark sync [FILE… | REF ");
    assertThat(shell.run("sync", "WM-1", "ours").err()).contains("WM-1");
  }

  @Test
  void shows_help_where_nothing_is_asked() {
    assertThat(shell.run().out()).isEqualTo(shell.run("--help").out());
    assertThat(shell.run().exit()).isEqualTo(Exit.FINE);
    assertThat(shell.run("help", "done").out()).isEqualTo(shell.run("done", "-h").out());
  }

  @Test
  void says_which_version_it_is() {
    assertThat(shell.run("--version").out()).startsWith("waymark ");
  }

  @Test
  void takes_options_before_and_after_the_command() {
    String elsewhere = shell.path("elsewhere.db").toString();

    assertThat(shell.run("--store", elsewhere, "person", "list", "--json").out())
        .isEqualTo("{\"name\":\"anna\",\"role\":\"admin\"}\n");
    assertThat(shell.run("person", "list", "--json", "--store=" + elsewhere).exit())
        .isEqualTo(Exit.FINE);
    assertThat(shell.path(".waymark/store.db")).doesNotExist();
  }

  @Test
  void finds_the_store_upwards() throws IOException {
    Path below = Files.createDirectories(folder.resolve("docs/plans"));
    Files.writeString(below.resolve("plan.md"), ROADMAP);

    assertThat(shell.in(below, "", "track", "plan.md").exit()).isEqualTo(Exit.FINE);
    assertThat(shell.path(".waymark/store.db")).exists();
  }

  @Test
  void keeps_the_store_with_the_users_data_where_no_folder_is_marked() throws IOException {
    Files.delete(folder.resolve(".waymark"));

    shell.with("XDG_DATA_HOME", folder.resolve("data").toString()).run("list");

    assertThat(folder.resolve("data/waymark/store.db")).exists();
  }

  @Test
  void takes_the_store_from_the_environment() {
    shell.with("WAYMARK_STORE", "named.db").run("list");

    assertThat(folder.resolve("named.db")).exists();
  }

  @Test
  void asks_as_somebody_else_whom_it_knows() throws IOException {
    shell.file("ROADMAP.md", ROADMAP);
    shell.run("track", "ROADMAP.md");
    shell.run("person", "add", "ben");

    assertThat(shell.run("done", "R-1", "--as", "ben").exit()).isEqualTo(Exit.FINE);
    assertThat(shell.run("log", "--json").lines().getFirst()).contains("\"person\":\"ben\"");
    assertThat(shell.run("--as", "nobody", "list"))
        .isEqualTo(
            new Ran(
                Exit.WRONG,
                "",
                "There is no nobody: person list shows who there is, person add makes somebody"
                    + " known.\n"));
  }

  @Test
  void lets_a_viewer_look_and_no_more() throws IOException {
    shell.file("ROADMAP.md", ROADMAP);
    shell.run("track", "ROADMAP.md");
    shell.run("person", "add", "vera", "--role", "viewer");

    assertThat(shell.run("list", "--as", "vera").exit()).isEqualTo(Exit.FINE);
    assertThat(shell.run("done", "R-1", "--as", "vera").exit()).isEqualTo(Exit.WRONG);
    assertThat(shell.run("track", "ROADMAP.md", "--as", "vera").exit()).isEqualTo(Exit.WRONG);
    assertThat(shell.run("person", "add", "w", "--as", "vera").exit()).isEqualTo(Exit.WRONG);
    assertThat(shell.content("ROADMAP.md")).isEqualTo(ROADMAP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dnoe R-1",
        "list --jsno",
        "list is:odd",
        "list colour:red",
        "list --store",
        "done",
        "done R-99",
        "done nothing of the kind",
        "done @R-1",
        "target R-1 someday",
        "show",
        "next week",
        "undo",
        "inspect",
        "track",
        "track gone.md",
        "track . ",
        "track other.md --prefix 1-2",
        "track ROADMAP.md other.md --prefix X",
        "sync gone.md",
        "sync --chek",
        "person frobnicate",
        "person add",
        "person add a b",
        "person add a --role king",
        "person role nobody admin",
        "person link nobody slack:U1",
        "person link anna mail:x",
        "person key anna ROADMAP.md",
        "person key anna gone.pub",
        "config",
        "slack",
        "discord manifest",
        "help frobnicate",
        "tui",
      })
  void refuses_what_is_wrong_with_one_sentence(String line) throws IOException {
    shell.file("ROADMAP.md", ROADMAP);
    shell.run("track", "ROADMAP.md");

    shell.file("other.md", ROADMAP);

    Ran ran = shell.line(line);

    assertThat(ran.exit()).as(ran.toString()).isEqualTo(Exit.WRONG);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines().toList()).singleElement().asString().endsWith(".");
    assertThat(shell.content("ROADMAP.md")).isEqualTo(ROADMAP);
    assertThat(shell.line("--json " + line).out()).startsWith("{\"ok\":false,\"error\":\"");
  }

  @Test
  void refuses_files_it_cannot_read_and_reads_the_others() throws IOException {
    shell.file("good.md", ROADMAP);
    Files.write(shell.path("binary.md"), new byte[] {0, 1, 2, 0, -1, 0});
    Files.createDirectory(shell.path("folder.md"));
    Files.createSymbolicLink(shell.path("dangling.md"), shell.path("nowhere.md"));

    Ran ran =
        shell.run(
            "inspect", "--json", "binary.md", "folder.md", "dangling.md", "gone.md", "good.md");

    assertThat(ran.exit()).isEqualTo(Exit.NO);
    assertThat(ran.lines()).hasSize(5);
    assertThat(ran.lines().subList(0, 4)).allMatch(line -> line.contains("\"error\":\""));
    assertThat(ran.lines().getLast()).contains("\"items\":1");
    assertThat(ran.err().lines().toList()).hasSize(4);
  }

  @Test
  void survives_a_line_of_fifty_megabytes() throws IOException {
    byte[] line = new byte[50_000_000];
    Arrays.fill(line, (byte) 'x');
    Files.write(shell.path("long.md"), line);

    Ran ran = shell.run("inspect", "long.md", "--json");

    assertThat(ran.exit()).isIn(Exit.FINE, Exit.NO);
    assertThat(ran.lines()).hasSize(1);
  }

  @Test
  void demands_a_configuration_that_is_named() throws IOException {
    shell.file("broken.toml", "[sync\n");
    for (Command command : Commands.all()) {
      for (String config : List.of("nowhere.toml", "broken.toml")) {
        Ran ran = shell.run(command.name(), "--config", config);
        assertThat(ran.exit()).as(command.name()).isEqualTo(Exit.CONFIGURATION);
        assertThat(ran.err().lines().toList()).as(command.name()).hasSize(1);
        assertThat(ran.out()).as(command.name()).isEmpty();
      }
    }
  }

  @Test
  void changes_nothing_when_the_file_was_replaced_by_a_folder() throws IOException {
    shell.file("ROADMAP.md", ROADMAP);
    shell.run("track", "ROADMAP.md");
    Files.delete(shell.path("ROADMAP.md"));
    Files.createDirectory(shell.path("ROADMAP.md"));

    Ran ran = shell.run("done", "R-1");

    assertThat(ran.exit()).isEqualTo(Exit.STORE);
    assertThat(ran.err().lines().toList()).hasSize(1);
    assertThat(shell.run("list", "is:done", "--json").out()).isEmpty();
  }

  @Test
  void still_answers_when_a_file_is_gone_and_says_so() throws IOException {
    Path file = shell.file("ROADMAP.md", ROADMAP);
    shell.run("track", "ROADMAP.md");
    Files.delete(file);

    Ran ran = shell.run("list", "--json");

    assertThat(ran.lines()).hasSize(1);
    assertThat(ran.err().lines().toList()).hasSize(1);
    assertThat(ran.exit()).isEqualTo(Exit.FINE);
  }

  @Test
  void leaves_a_store_alone_that_is_none() throws IOException {
    Path file = shell.file("notes.txt", "These are my notes, and they are precious to me.\n");

    Ran ran = shell.run("list", "--store", file.toString());

    assertThat(ran.exit()).isEqualTo(Exit.STORE);
    assertThat(ran.err().lines().toList()).hasSize(1);
    assertThat(Files.readString(file)).startsWith("These are my notes");
  }

  @Test
  void says_what_it_cannot_use_as_a_store() {
    for (String url : List.of("jdbc:postgresql://localhost/x", "a?mode=memory", "x\u0000y")) {
      Ran ran = shell.run("list", "--store", url);

      assertThat(ran.exit()).as(url).isEqualTo(Exit.STORE);
      assertThat(ran.err().lines().toList()).hasSize(1);
    }
  }

  @Test
  void says_what_is_wrong_with_the_configuration() throws IOException {
    shell.file("waymark.toml", "[ssh]\nhots = 1\nport = -2\n");

    Ran check = shell.run("config", "check");
    assertThat(check.exit()).isEqualTo(Exit.CONFIGURATION);
    assertThat(check.err().lines().toList()).hasSize(2);
    assertThat(shell.run("serve").exit()).isEqualTo(Exit.CONFIGURATION);
    assertThat(shell.run("config", "show").exit()).isEqualTo(Exit.CONFIGURATION);
    assertThat(shell.run("list").exit()).as("reads no configuration").isEqualTo(Exit.FINE);
    assertThat(shell.run("config", "check", "--config", "gone.toml").exit())
        .isEqualTo(Exit.CONFIGURATION);
  }

  @Test
  void shows_the_configuration_that_counts() throws IOException {
    shell.file("waymark.toml", "[ssh]\nport = 2022\n");
    shell.file(".waymark/waymark.toml", "[ssh]\nport = 2023\n");

    assertThat(shell.run("config", "check").out())
        .isEqualTo(shell.path("waymark.toml") + " is fine.\n");
    assertThat(shell.run("config", "show").lines())
        .contains("port = 2022  # " + shell.path("waymark.toml") + ":2")
        .contains("host = \"127.0.0.1\"  # default");
    assertThat(shell.run("config", "show", "--config", ".waymark/waymark.toml").out())
        .contains("port = 2023  # ");
  }

  @Test
  void prints_what_the_chat_services_want_to_know() {
    assertThat(shell.run("slack", "manifest").out()).startsWith("display_information:");
    assertThat(shell.run("discord", "commands").out()).contains("\"roadmap\"");
  }

  @Test
  void checks_the_store() throws IOException {
    shell.file("ROADMAP.md", ROADMAP);
    shell.run("track", "ROADMAP.md");

    assertThat(shell.run("fsck").out()).startsWith("The store is sound: ");
  }

  @Test
  void shows_text_from_others_without_their_escapes() throws IOException {
    shell.file("ROADMAP.md", "## M\u001b[2J0\n- [ ] \u001b]0;owned\u0007Health\u009b31m\n");
    shell.run("track", "ROADMAP.md");

    for (String line : List.of("list", "show R-1", "status", "log", "done \u001b[31mx")) {
      Ran ran = shell.line(line);
      assertThat(ran.out() + ran.err()).as(line).doesNotContain("\u001b", "\u0007", "\u009b");
    }
  }

  @Test
  void tells_a_bug_with_an_id_that_is_in_the_log() throws IOException {
    Command broken = new Broken();
    Setting setting = setting();

    Exit exit = new CommandTree(List.of(broken), broken).run(setting, "broken");

    assertThat(exit).isEqualTo(Exit.BUG);
    assertThat(exit.code()).isEqualTo(70);
    String log = shell.content(".waymark/waymark.log");
    assertThat(log).contains("a screw is loose");
    String said = err.toString(StandardCharsets.UTF_8);
    String id = said.replaceAll("(?s).* says of (\\w+)\\.\\n", "$1");
    assertThat(log).contains("bug " + id);
  }

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Setting setting() {
    return new Setting(
        Map.of(),
        folder,
        "anna",
        InputStream.nullInputStream(),
        new PrintStream(OutputStream.nullOutputStream()),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        false,
        Clock.systemUTC());
  }

  private static final class Broken implements Command {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public String arguments() {
      return "";
    }

    @Override
    public String caption() {
      return "Breaks";
    }

    @Override
    public Group group() {
      return Group.CARE;
    }

    @Override
    public Exit run(Call call) {
      throw new IllegalStateException("a screw is loose");
    }
  }
}
