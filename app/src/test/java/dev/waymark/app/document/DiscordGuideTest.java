package dev.waymark.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.serve.Serving;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.bots.discord.FakeDiscord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/discord.md`, done by somebody who has never seen this before.
class DiscordGuideTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
  private static final String GUILD = "123456789012345678";

  @TempDir private Path folder;

  private final FakeDiscord discord = FakeDiscord.open();
  private Serving serving;
  private Shell shell;

  @AfterEach
  void close() {
    if (serving != null) {
      serving.close();
    }
    discord.close();
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void leads_from_nothing_to_the_first_answer_in_nine_steps() throws IOException {
    Guide guide = Guide.of("docs/discord.md", "What there is");
    assertThat(guide.steps()).isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
    assertThat(guide.text()).contains("`chmod 600 discord-token`");
    shell = new Shell(folder);
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.file("discord-token", FakeDiscord.TOKEN + "\n");
    assertThat(folder.resolve("discord-token").toFile().setReadable(false, false)).isTrue();
    assertThat(folder.resolve("discord-token").toFile().setReadable(true, true)).isTrue();

    guide.follow(
        new Guide.Newcomer() {
          @Override
          public String run(List<String> words) {
            return DiscordGuideTest.this.run(words);
          }

          @Override
          public void write(String toml) throws IOException {
            shell.file(
                "waymark.toml",
                toml.replace(GUILD, FakeDiscord.GUILD)
                    + "api_url = \"%s\"\ngateway_url = \"%s\"\n"
                        .formatted(discord.rest(), discord.gatewayAddress())
                    + "[ssh]\nopen = false\n[http]\nopen = false\n");
          }

          @Override
          public String say(String line) {
            return discord.as("4001").in("#general").types(line);
          }
        });
    assertThat(serving).isNotNull();
  }

  private String run(List<String> words) {
    if (words.equals(List.of("serve"))) {
      serving =
          Serving.of(
              folder.resolve("waymark.toml"),
              Map.of(),
              StorePlace.of(null, Map.of(), folder),
              CLOCK);
      discord.awaitConnection();
      return "";
    }
    Shell.Ran ran = shell.run(words.toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINE);
    return ran.out().replace(FakeDiscord.GUILD, GUILD);
  }
}
