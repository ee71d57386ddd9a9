package dev.waymark.bots.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears that the workspace wants the app no longer; from then on trying is of no use.
final class SlackFarewell {
  private static final Logger LOG = LoggerFactory.getLogger(SlackFarewell.class);
  private static final String REMEDY =
      ": install it again, put the new token into the configuration and start again";

  private final Runnable stop;
  private volatile @Nullable String sentence;

  /// @param stop ends all trying; called once
  SlackFarewell(Runnable stop) {
    this.stop = stop;
  }

  void register(App app) {
    app.event(
        AppUninstalledEvent.class,
        (_, context) -> {
          heard("The Slack app was uninstalled" + REMEDY);
          return context.ack();
        });
    app.event(
        TokensRevokedEvent.class,
        (payload, context) -> {
          // What people allowed the app for themselves it never uses.
          var bots = payload.getEvent().getTokens().getBot();
          if (bots != null && !bots.isEmpty()) {
            heard("Slack has revoked the bot token of the app" + REMEDY);
          }
          return context.ack();
        });
  }

  private synchronized void heard(String said) {
    if (sentence == null) {
      sentence = said;
      LOG.error("{}.", said);
      stop.run();
    }
  }

  /// Why nothing is tried any more; empty as long as it is.
  Optional<String> sentence() {
    return Optional.ofNullable(sentence);
  }
}
