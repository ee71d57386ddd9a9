package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.LogCapture;
import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.core.port.Announcer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintsTest {
  private final LogCapture log = new LogCapture();
  private final FakeSlack slack = FakeSlack.open();
  private final SlackBot bot = slack.start(new SmallRoadmap().desk());
  private int days;

  @AfterEach
  void close() {
    bot.close();
    slack.close();
    log.close();
    assertThat(log.lines()).noneMatch(line -> line.contains("canary"));
  }

  private String post(String error) {
    slack.refuse("chat.postMessage", error, 1);
    try {
      bot.announcer().post("C1", "C1@" + days++, false, SmallRoadmap.digest());
      return "";
    } catch (Announcer.NotPosted notPosted) {
      return String.valueOf(notPosted.getMessage());
    }
  }

  private List<String> errors() {
    return log.lines().stream().filter(line -> line.startsWith("ERROR")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "channel_not_found, Slack has no channel C1 that the app may see: check the channel's id",
    "not_in_channel, The app is not in Slack's channel C1: invite it there",
    "is_archived, 'Slack''s channel C1 is archived: choose another, or bring it back'",
    "missing_scope, The Slack app lacks a permission: install it again",
    "token_revoked, Slack does not accept the bot token any more (token_revoked)",
    "account_inactive, Slack does not accept the bot token any more (account_inactive)",
  })
  void tell_the_operator_once_and_whoever_waits_each_time(String error, String sentence) {
    assertThat(post(error)).startsWith(sentence);
    assertThat(post(error)).startsWith(sentence);

    assertThat(errors()).singleElement().asString().contains(sentence);
  }

  @Test
  void are_made_again_when_it_had_worked_in_between() throws Exception {
    assertThat(post("not_in_channel")).isNotEmpty();
    bot.announcer().post("C1", "C1@in between", false, SmallRoadmap.digest());
    assertThat(post("not_in_channel")).isNotEmpty();

    assertThat(errors()).hasSize(2);
  }
}
