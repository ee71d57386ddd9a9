package dev.waymark.bots.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import dev.waymark.bots.chat.ChatDesk;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what is said to the app: acknowledges at once, asks the desk, and answers where it was
/// said.
final class SlackListener {
  private static final Logger LOG = LoggerFactory.getLogger(SlackListener.class);
  private static final Pattern OWN_NAME = Pattern.compile("^\\s*<@[^>]*>\\s*");

  private final ChatDesk desk;
  private final SlackVoice voice;
  private final SlackSettings settings;
  private final Executor executor;

  SlackListener(ChatDesk desk, SlackVoice voice, SlackSettings settings, Executor executor) {
    this.desk = desk;
    this.voice = voice;
    this.settings = settings;
    this.executor = executor;
  }

  void register(App app) {
    app.command(
        SlackManifest.COMMAND,
        (request, context) -> {
          later(() -> command(request.getPayload()));
          return context.ack();
        });
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          later(() -> mention(payload));
          return context.ack();
        });
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          later(() -> message(payload));
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          later(() -> home(payload));
          return context.ack();
        });
    new SlackClicks(desk, voice, settings, this::later).register(app);
  }

  private void later(Runnable work) {
    executor.execute(() -> attempt(work));
  }

  /// Nobody is left to tell but the log.
  private static void attempt(Runnable answer) {
    try {
      answer.run();
    } catch (RuntimeException | Error surprise) {
      LOG.error("An answer could not be given to Slack", surprise);
    }
  }

  private void command(SlashCommandPayload command) {
    SlackPlace place =
        new SlackPlace(
            command.getUserId(),
            orEmpty(command.getChannelId()),
            null,
            command.getResponseUrl(),
            false);
    answer(place, command.getTriggerId(), orEmpty(command.getText()));
  }

  /// Threads know no commands, but there the app can be called by its name.
  private void mention(EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent event = payload.getEvent();
    if (event.getBotId() != null || event.getUser() == null) {
      return;
    }
    SlackPlace place =
        new SlackPlace(event.getUser(), event.getChannel(), event.getThreadTs(), null, false);
    String words = OWN_NAME.matcher(event.getText()).replaceFirst("");
    answer(place, payload.getEventId(), words);
  }

  /// Only what is said to the app alone; nobody's channel is listened to.
  private void message(EventsApiPayload<MessageEvent> payload) {
    MessageEvent event = payload.getEvent();
    if (event.getBotId() != null
        || event.getUser() == null
        || !"im".equals(event.getChannelType())) {
      return;
    }
    SlackPlace place =
        new SlackPlace(event.getUser(), event.getChannel(), event.getThreadTs(), null, false);
    answer(place, payload.getEventId(), orEmpty(event.getText()));
  }

  private void answer(SlackPlace place, String delivery, String typed) {
    String words = SlackMarkup.plain(typed, id -> desk.nameOf(settings.identity(id)));
    voice.say(place, desk.answer(place.said(settings, delivery, words)));
  }

  private void home(EventsApiPayload<AppHomeOpenedEvent> payload) {
    AppHomeOpenedEvent event = payload.getEvent();
    if (event.getTab() == null || event.getTab().equals("home")) {
      SlackPlace place = new SlackPlace(event.getUser(), "", null, null, true);
      voice.home(event.getUser(), desk.home(place.said(settings, payload.getEventId(), "")));
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
