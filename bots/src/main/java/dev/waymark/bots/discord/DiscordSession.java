package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Deliveries;
import dev.waymark.core.port.StoreProblem;
import java.io.IOException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is to be done whenever the app has logged in, and when it is out for good.
final class DiscordSession extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordSession.class);
  private static final int NORMAL_CLOSE = 1_000;
  private static final int INTENTS_NOT_ALLOWED = 4_014;

  private final DiscordSettings settings;
  private final Deliveries deliveries;
  private final DiscordIntake intake;
  private final DiscordVoice voice;

  DiscordSession(
      DiscordSettings settings, Deliveries deliveries, DiscordIntake intake, DiscordVoice voice) {
    this.settings = settings;
    this.deliveries = deliveries;
    this.intake = intake;
    this.voice = voice;
  }

  @Override
  public void onReady(ReadyEvent event) {
    try {
      DiscordRegistry.register(settings).forEach(LOG::info);
    } catch (IOException failure) {
      LOG.error("Commands could not be registered: {}", failure.getMessage());
    }
    finishWhatWasLeft(event.getJDA());
  }

  @Override
  public void onSessionResume(SessionResumeEvent event) {
    finishWhatWasLeft(event.getJDA());
  }

  private void finishWhatWasLeft(JDA jda) {
    try {
      finish(jda);
      deliveries.tidy();
    } catch (StoreProblem problem) {
      LOG.warn("What was left unfinished cannot be looked at now: {}", problem.sentence());
    }
  }

  private void finish(JDA jda) {
    for (Deliveries.Left left : deliveries.left(DiscordIntake.SERVICE)) {
      DiscordParcel parcel = DiscordParcel.of(left.content());
      left.errand().run(() -> intake.serve(parcel, new LateLine(jda, parcel, voice)));
    }
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    if (event.getCode() == INTENTS_NOT_ALLOWED) {
      LOG.error(
          "Discord does not let the app hear messages: set [discord] mentions = false, or allow it"
              + " on the app's page, and start again");
    } else if (event.getCode() != NORMAL_CLOSE) {
      LOG.error(
          "Discord ended the connection for good (code {}): check the token in the configuration"
              + " and start again",
          event.getCode());
    }
  }
}
