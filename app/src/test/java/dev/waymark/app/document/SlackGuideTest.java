package dev.waymark.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.serve.Serving;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.bots.slack.FakeSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/slack.md`, done by somebody who has never seen this before.
class SlackGuideTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
  private static final Pattern STEP = Pattern.compile("(?m)^## (\\d+)\\. ");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}");

  @TempDir private Path folder;

  private final FakeSlack slack = FakeSlack.open();
  private Serving serving;
  private Shell shell;
  private String printed = "";

  @AfterEach
  void close() {
    if (serving != null) {
      serving.close();
    }
    slack.close();
  }

  @Test
  void leads_from_nothing_to_the_first_answer_in_ten_steps() throws IOException {
    String page = Files.readString(Accepted.inRepository("docs/slack.md"));
    List<Integer> steps =
        STEP.matcher(page).results().map(step -> Integer.valueOf(step.group(1))).toList();
    assertThat(steps).isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
    shell = new Shell(folder);
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.file("slack-app-token", FakeSlack.APP_TOKEN + "\n");
    shell.file("slack-bot-token", FakeSlack.BOT_TOKEN + "\n");
    for (String token : List.of("slack-app-token", "slack-bot-token")) {
      assertThat(page).contains("`chmod 600 " + token + "`");
      assertThat(folder.resolve(token).toFile().setReadable(false, false)).isTrue();
      assertThat(folder.resolve(token).toFile().setReadable(true, true)).isTrue();
    }

    Matcher first = Pattern.compile("(?s)\\A.*?^## What happens", Pattern.MULTILINE).matcher(page);
    assertThat(first.find()).isTrue();
    for (MatchResult block : BLOCK.matcher(first.group()).results().toList()) {
      follow(block.group(1), block.group(2));
    }
    assertThat(serving).isNotNull();
  }

  private void follow(String kind, String text) throws IOException {
    switch (kind) {
      case "sh" -> run(text.strip());
      case "toml" ->
          shell.file(
              "waymark.toml",
              text
                  + "api_url = \""
                  + slack.api()
                  + "\"\n[ssh]\nopen = false\n[http]\nopen = false\n");
      default -> {
        if (text.startsWith("/")) {
          say(text.lines().toList());
        } else {
          assertThat(printed.strip()).isEqualTo(text.strip());
        }
      }
    }
  }

  private void run(String line) {
    assertThat(line).startsWith("./waymark ");
    List<String> words = List.of(line.substring("./waymark ".length()).split(" "));
    if (words.equals(List.of("serve"))) {
      serving =
          Serving.of(
              folder.resolve("waymark.toml"),
              Map.of(),
              StorePlace.of(null, Map.of(), folder),
              CLOCK);
      slack.awaitConnection();
      return;
    }
    Shell.Ran ran = shell.run(words.toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINE);
    printed = ran.out();
  }

  private void say(List<String> lines) {
    Matcher code = CODE.matcher(printed);
    String said = code.find() ? lines.getFirst().replace("CODE", code.group()) : lines.getFirst();
    String expected = lines.get(1).substring("> ".length());

    assertThat(slack.as("U0123ABCD").in("C1").types(said)).contains(expected);
  }
}
