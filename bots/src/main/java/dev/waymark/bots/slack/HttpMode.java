package dev.waymark.bots.slack;

import com.slack.api.methods.MethodsClient;
import dev.waymark.bots.chat.Secret;
import dev.waymark.bots.slack.SocketMode.Unwelcome;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for Slack to come; asks only once whether it knows the app, and again until it can be
/// asked.
final class HttpMode implements Reach {
  private static final Logger LOG = LoggerFactory.getLogger(HttpMode.class);

  private final MethodsClient slack;
  private final Secret botToken;
  private final Backoff backoff;
  private final SlackDoor door;
  private volatile boolean known;

  HttpMode(MethodsClient slack, Secret botToken, Pace pace, SlackDoor door) {
    this.slack = slack;
    this.botToken = botToken;
    this.backoff = new Backoff(pace);
    this.door = door;
  }

  @Override
  public void run() {
    try {
      for (int failures = 1; !known; failures++) {
        known = isKnown(failures);
        if (!known) {
          Thread.sleep(backoff.after(failures));
        }
      }
    } catch (InterruptedException _) {
      // Closed.
    } catch (Unwelcome unwelcome) {
      LOG.error("Slack: {}", unwelcome.getMessage());
    }
  }

  private boolean isKnown(int attempt) throws Unwelcome {
    try {
      var _ = SlackTickets.checkBot(slack, botToken);
      return true;
    } catch (IOException failure) {
      if (attempt == 1) {
        LOG.warn(
            "Slack cannot be reached ({}); it is tried again until it can", failure.getMessage());
      }
      return false;
    }
  }

  @Override
  public boolean isConnected() {
    return known;
  }

  @Override
  public Optional<SlackDoor> door() {
    return Optional.of(door);
  }

  @Override
  public void close() {
    door.close();
  }
}
