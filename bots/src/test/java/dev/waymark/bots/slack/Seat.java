package dev.waymark.bots.slack;

import com.google.gson.JsonObject;
import dev.waymark.bots.slack.FakeSlack.Heard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/// Somebody in a channel.
public final class Seat {
  private final FakeSlack slack;
  private final Inbound inbound;

  Seat(FakeSlack slack, Inbound inbound) {
    this.slack = slack;
    this.inbound = inbound;
  }

  /// Types a command and waits for its answer.
  public String types(String line) {
    return hears(line).text();
  }

  /// Types a command and waits for its answer, with all that is known of that.
  public Heard hears(String line) {
    JsonObject envelope = command(line);
    slack.deliver(envelope);
    awaitAcknowledgement(envelope);
    return awaitAnswer(envelope);
  }

  /// Types a command that Slack delivers twice.
  ///
  /// @return all answers
  public List<Heard> hearsTwice(String line) {
    JsonObject envelope = command(line);
    slack.deliver(envelope);
    Heard first = awaitAnswer(envelope);
    slack.deliver(envelope);
    Awaitility.await().until(() -> slack.sockets().acknowledgements(Inbound.id(envelope)) == 2);
    // Whatever a second delivery would have said comes before the answer to what is asked after
    // it.
    types("/roadmap help");
    List<Heard> all = new ArrayList<>(List.of(first));
    all.addAll(slack.seen().further(Inbound.id(envelope)));
    return all;
  }

  /// Types a command as the connection breaks, so that its acknowledgement may be lost and Slack
  /// delivers it again.
  public Heard hearsAcrossDrop(String line) {
    JsonObject envelope = command(line);
    slack.deliver(envelope);
    slack.drop();
    slack.awaitConnection();
    slack.deliver(envelope);
    return awaitAnswer(envelope);
  }

  /// Types a command and waits for nothing.
  public Sent sends(String line) {
    JsonObject envelope = command(line);
    slack.deliver(envelope);
    return new Sent(envelope);
  }

  /// Calls the app by its name and waits for nothing.
  public Sent calls(String text) {
    JsonObject envelope = inbound.mention(number(), text);
    slack.deliver(envelope);
    return new Sent(envelope);
  }

  /// Says something to the app in a thread and waits for what it says there.
  public Heard mentions(String text) {
    slack.deliver(inbound.mention(number(), text));
    return slack.seen().awaitInThread();
  }

  /// Types a command and only waits until Slack knows that it was received.
  public boolean isAcknowledged(String line) {
    JsonObject envelope = command(line);
    slack.deliver(envelope);
    awaitAcknowledgement(envelope);
    return true;
  }

  private JsonObject command(String line) {
    String number = number();
    slack.seen().expect("E" + number);
    return inbound.command(number, line, slack.responseUrl("E" + number));
  }

  private String number() {
    return String.valueOf(slack.seen().number());
  }

  private void awaitAcknowledgement(JsonObject envelope) {
    Awaitility.await()
        .alias("Slack waits three seconds for an acknowledgement")
        .atMost(Duration.ofSeconds(3))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> slack.sockets().acknowledgements(Inbound.id(envelope)) > 0);
  }

  private Heard awaitAnswer(JsonObject envelope) {
    return slack.seen().awaitAnswer(Inbound.id(envelope));
  }
}
