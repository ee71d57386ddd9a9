package dev.waymark.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.waymark.app.Shell;
import dev.waymark.app.cli.Exit;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void begin() throws IOException {
    shell = new Shell(folder);
    shell.file(
        "ROADMAP.md", "## M0 *First* light\n- [ ] Sails_of < cloth & @everyone\n- [ ] Ropes\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    shell.run("done", "WM-1");
    shell.run("add", "light", "Flags");
  }

  @Test
  void prints_the_same_as_text_whichever_way_it_is_asked() {
    Shell.Ran plain = shell.run("digest", "since:today");

    assertThat(plain.out()).contains("✓ WM-1 Sails_of").contains("1/3 +1");
    assertThat(shell.run("digest", "--since", "today").out()).isEqualTo(plain.out());
    assertThat(shell.run("digest", "--since", "today", "--format", "text").out())
        .isEqualTo(plain.out());
  }

  @Test
  void prints_markdown_in_which_nobodys_words_are_marks() {
    assertThat(shell.run("digest", "--format", "markdown").out().lines().toList())
        .contains("- ✓ **WM-1** Sails\\_of \\< cloth \\& @everyone is done (anna)")
        .contains("- \\+ **WM-3** Flags is new (anna)")
        .anySatisfy(line -> assertThat(line).startsWith("**Since "))
        .anySatisfy(line -> assertThat(line).startsWith("- █").contains("1/3 +1"));
  }

  @Test
  void prints_the_published_json() {
    JsonObject json = json("json");

    assertThat(json.getAsJsonArray("moved")).hasSize(2);
    assertThat(shell.run("--json", "digest").out())
        .isEqualTo(shell.run("digest", "--format", "json").out());
  }

  @Test
  void prints_what_slack_would_be_sent() {
    JsonObject json = json("slack");

    assertThat(json.get("text").getAsString()).contains("Since ");
    JsonObject block = json.getAsJsonArray("blocks").get(0).getAsJsonObject();
    assertThat(block.get("type").getAsString()).isEqualTo("section");
    assertThat(json.toString()).contains("Sails_of &lt; cloth &amp;");
  }

  @Test
  void prints_what_discord_would_be_sent() {
    JsonObject json = json("discord");

    assertThat(json.get("content").getAsString())
        .contains("Since ")
        .contains("Sails\\_of")
        .doesNotContain("@everyone");
    assertThat(json.getAsJsonObject("allowed_mentions").getAsJsonArray("parse")).isEmpty();
  }

  @Test
  void refuses_what_it_does_not_know() {
    Shell.Ran ran = shell.run("digest", "--format", "pdf");

    assertThat(ran.exit()).isEqualTo(Exit.WRONG);
    assertThat(ran.err()).contains("text, markdown, json, slack or discord");
    assertThat(shell.run("digest", "--since", "someday", "--format", "slack").exit())
        .isEqualTo(Exit.WRONG);
  }

  private JsonObject json(String format) {
    String out = shell.run("digest", "--format", format).out();
    assertThat(out.lines()).hasSize(1);
    return JsonParser.parseString(out).getAsJsonObject();
  }
}
