package dev.waymark.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.serve.Serving;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.bots.slack.FakeSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/slack.md`, done by somebody who has never seen this before.
class SlackGuideTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
  @TempDir private Path folder;

  private final FakeSlack slack = FakeSlack.open();
  private Serving serving;
  private Shell shell;

  @AfterEach
  void close() {
    if (serving != null) {
      serving.close();
    }
    slack.close();
  }

  @Test
  void leads_from_nothing_to_the_first_answer_in_ten_steps() throws IOException {
    Guide guide = Guide.of("docs/slack.md", "What happens");
    assertThat(guide.steps()).isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
    shell = new Shell(folder);
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.file("slack-app-token", FakeSlack.APP_TOKEN + "\n");
    shell.file("slack-bot-token", FakeSlack.BOT_TOKEN + "\n");
    for (String token : List.of("slack-app-token", "slack-bot-token")) {
      assertThat(guide.text()).contains("`chmod 600 " + token + "`");
      assertThat(folder.resolve(token).toFile().setReadable(false, false)).isTrue();
      assertThat(folder.resolve(token).toFile().setReadable(true, true)).isTrue();
    }

    guide.follow(
        new Guide.Newcomer() {
          @Override
          public String run(List<String> words) {
            return SlackGuideTest.this.run(words);
          }

          @Override
          public void write(String toml) throws IOException {
            shell.file(
                "waymark.toml",
                toml
                    + "api_url = \""
                    + slack.api()
                    + "\"\n[ssh]\nopen = false\n[http]\nopen = false\n");
          }

          @Override
          public String say(String line) {
            return slack.as("U0123ABCD").in("C1").types(line);
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
      slack.awaitConnection();
      return "";
    }
    Shell.Ran ran = shell.run(words.toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINE);
    return ran.out();
  }
}
