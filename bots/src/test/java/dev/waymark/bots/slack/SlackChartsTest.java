package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.waymark.bots.chat.LogCapture;
import dev.waymark.bots.chat.Office;
import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.bots.slack.FakeFiles.Shown;
import dev.waymark.bots.slack.FakeSlack.Heard;
import dev.waymark.core.port.Announcer.NotPosted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the work went so far, as a picture.
class SlackChartsTest {
  private static final String PLAN = "# Plan\n\n## M0\n- [x] Health\n- [ ] Helm\n- [ ] Docs\n";
  private static final String WORDS = "1 of 3 done on ";

  @TempDir Path folder;
  private final LogCapture log = new LogCapture();
  private final FakeSlack slack = FakeSlack.open();
  private final Seat anna = slack.as("U-ANNA").in("C1");
  private final Clicks annas = new Clicks(slack, "U-ANNA", "C1");
  private Office office;
  private SlackBot bot;

  @BeforeEach
  void open() {
    office = new Office(folder, PLAN);
    bot = slack.start(office.desk);
  }

  @AfterEach
  void close() {
    bot.close();
    slack.close();
    log.close();
  }

  @Test
  void show_how_the_work_went_where_only_who_pressed_sees_it() throws InterruptedException {
    Heard status = anna.hears("/roadmap status");
    Heard hint = annas.press(status.raw(), "Chart").answer();
    Shown picture = slack.files().await();

    assertThat(hint.text()).isEqualTo("The chart is in your messages with me.");
    assertThat(hint.onlyAsker()).isTrue();
    assertThat(picture.channel()).isEqualTo("DU-ANNA");
    assertThat(picture.name()).isEqualTo("burn-up.png");
    assertThat(picture.words()).startsWith(WORDS).isEqualTo(picture.title());
    assertThat(picture.isPng()).isTrue();
    assertThat(slack.calls("files.info")).as("it takes a scope more").isZero();
    assertThat(slack.posted("U-ANNA")).containsExactly(picture.words());
    assertThat(slack.posted("C1")).isEmpty();
  }

  @Test
  void show_it_right_there_in_what_is_said_to_the_app_alone() throws InterruptedException {
    Clicks alone = new Clicks(slack, "U-ANNA", "D1");
    Heard status = alone.tells("status");
    alone.press(status.raw(), "Chart");
    Shown picture = slack.files().await();

    assertThat(picture.channel()).isEqualTo("D1");
    assertThat(picture.words()).startsWith(WORDS);
    assertThat(slack.posted("D1")).hasSize(1);
  }

  @Test
  void show_it_from_what_a_standup_posted() throws InterruptedException, NotPosted {
    bot.announcer().post("C1", "C1@2026-11-20", false, SmallRoadmap.digest());
    JsonObject post = slack.seen().posted("C1").getFirst();
    annas.press(post, "Chart");

    assertThat(slack.files().await().words()).startsWith(WORDS);
  }

  @Test
  void say_it_in_words_where_Slack_takes_no_picture() {
    Heard status = anna.hears("/roadmap status");
    slack.revoke("files:write");
    Heard refused = annas.press(status.raw(), "Chart").answer();

    assertThat(refused.text()).startsWith(WORDS);
    assertThat(slack.files().further()).isEmpty();
    assertThat(log.lines()).anyMatch(line -> line.contains("The Slack app lacks a permission"));
  }

  @Test
  void say_it_in_words_where_no_picture_can_be_made() {
    office.desk.charts(
        office.world.journal(),
        _ -> {
          throw new UnsatisfiedLinkError("libfontmanager.so");
        });
    Heard status = anna.hears("/roadmap status");

    assertThat(annas.press(status.raw(), "Chart").answer().text()).startsWith(WORDS);
    assertThat(log.lines()).anyMatch(line -> line.contains("No picture can be made here"));
  }

  @Test
  void say_so_where_there_is_no_work_yet() throws IOException {
    bot.close();
    office = new Office(Files.createDirectories(folder.resolve("empty")), "# Plan\n");
    bot = slack.start(office.desk);
    Heard status = anna.hears("/roadmap status");

    assertThat(annas.press(status.raw(), "Chart").answer().text())
        .isEqualTo("There is no work yet that a chart could show.");
  }

  @Test
  void show_nothing_to_strangers() {
    Heard status = anna.hears("/roadmap status");
    Clicks nobodys = new Clicks(slack, "U-NOBODY", "C1");

    assertThat(nobodys.press(status.raw(), "Chart").answer().text())
        .startsWith("I do not know yet who you are");
    assertThat(slack.files().further()).isEmpty();
  }
}
