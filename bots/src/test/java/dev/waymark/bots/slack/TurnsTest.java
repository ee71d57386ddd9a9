package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.MethodsClient;
import com.slack.api.webhook.Payload;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final FakeSlack slack = FakeSlack.open();
  private final SlackSettings settings = slack.settings();
  private final com.slack.api.Slack client = SlackBot.client(settings);
  private final MethodsClient methods = client.methods(FakeSlack.BOT_TOKEN);

  @AfterEach
  void close() throws Exception {
    client.close();
    slack.close();
  }

  private void post(String channel) throws IOException {
    var _ =
        SlackCalls.patiently(
            () -> methods.chatPostMessage(message -> message.channel(channel).text("x")));
  }

  private static Duration timed(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private interface Work {
    void run() throws Exception;
  }

  @Test
  void let_a_few_messages_through_at_once_and_then_one_after_the_other() throws Exception {
    Duration rest = settings.pace().message();
    post("warm");

    assertThat(
            timed(
                () -> {
                  for (int i = 0; i < 13; i++) {
                    post("C1");
                  }
                }))
        .isGreaterThanOrEqualTo(rest.multipliedBy(9));
    assertThat(slack.posted("C1")).hasSize(13);
  }

  @Test
  void hold_everybody_back_until_Slack_lets_them() throws Exception {
    slack.limit("chat.postMessage", 1, 1);
    Duration all =
        timed(
            () -> {
              try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                executor
                    .submit(
                        () -> {
                          post("C1");
                          return true;
                        })
                    .get();
                for (int i = 0; i < 10; i++) {
                  String channel = "C" + i;
                  var _ =
                      executor.submit(
                          () -> {
                            post(channel);
                            return true;
                          });
                }
              }
            });

    assertThat(all).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(slack.calls("chat.postMessage")).isEqualTo(12);
    assertThat(slack.tooEarly()).isZero();
  }

  @Test
  void wait_as_long_as_an_answers_address_asks() throws Exception {
    slack.seen().expect("E1");
    slack.limit("response_url", 1, 1);

    assertThat(
            timed(
                () ->
                    assertThat(
                            client
                                .send(slack.responseUrl("E1"), Payload.builder().text("x").build())
                                .getCode())
                        .isEqualTo(200)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(slack.tooEarly()).isZero();
  }

  @Test
  void send_nothing_rather_than_wait_for_minutes() {
    slack.limit("chat.postMessage", 1, 600);

    assertThatThrownBy(() -> post("C1")).hasMessage("Slack answered HTTP 429");
    assertThatThrownBy(() -> post("C1")).hasMessageMatching("Slack asks to wait another 59\\d s");
    assertThat(slack.calls("chat.postMessage")).isEqualTo(1);
  }

  @Test
  void show_no_token_when_Slack_cannot_be_reached() {
    SlackSettings nowhere = settings.at(URI.create("http://127.0.0.1:1/api/"));

    assertThatThrownBy(
            () ->
                SlackCalls.patiently(
                    () ->
                        SlackBot.client(nowhere)
                            .methods(FakeSlack.BOT_TOKEN)
                            .authTest(request -> request)))
        .isInstanceOf(IOException.class)
        .satisfies(failure -> assertThat(failure.toString()).doesNotContain("canary"));
  }
}
