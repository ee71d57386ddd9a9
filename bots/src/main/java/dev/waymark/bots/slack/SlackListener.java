package dev.waymark.bots.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.webhook.WebhookResponse;
import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Said;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Line;
import java.io.IOException;
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
  private final MethodsClient slack;
  private final Executor executor;

  SlackListener(ChatDesk desk, MethodsClient slack, Executor executor) {
    this.desk = desk;
    this.slack = slack;
    this.executor = executor;
  }

  void register(App app) {
    app.command(
        SlackManifest.COMMAND,
        (request, context) -> {
          executor.execute(() -> attempt(() -> command(request.getPayload(), context)));
          return context.ack();
        });
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          executor.execute(() -> attempt(() -> mention(payload)));
          return context.ack();
        });
  }

  /// Nobody is left to tell but the log.
  private static void attempt(Runnable answer) {
    try {
      answer.run();
    } catch (RuntimeException | Error surprise) {
      LOG.error("An answer could not be given to Slack", surprise);
    }
  }

  private void command(SlashCommandPayload command, SlashCommandContext context) {
    Said said =
        said(
            command.getTriggerId(), command.getUserId(), command.getChannelId(), command.getText());
    respond(context, desk.answer(said), said.text());
  }

  private static void respond(SlashCommandContext context, Answer answer, String words) {
    SlackMessage message = SlackMessage.of(answer.lines());
    boolean forAll = answer.audience() == Audience.CHANNEL;
    if (forAll) {
      message =
          message.and(
              Line.of(Line.plain(answer.asker() + " · " + SlackManifest.COMMAND + " " + words)));
    }
    SlashCommandResponse response = new SlashCommandResponse();
    response.setResponseType(forAll ? "in_channel" : "ephemeral");
    response.setText(message.text());
    response.setBlocks(message.blocks());
    try {
      WebhookResponse received = SlackCalls.patiently(() -> context.respond(response));
      if (received.getCode() != 200) {
        LOG.warn("Slack did not take an answer: HTTP {}", received.getCode());
      }
    } catch (IOException failure) {
      LOG.warn("An answer did not reach Slack: {}", failure.getMessage());
    }
  }

  /// Threads know no commands, but there the app can be called by its name.
  private void mention(EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent event = payload.getEvent();
    if (event.getBotId() != null || event.getUser() == null) {
      return;
    }
    String words = OWN_NAME.matcher(event.getText()).replaceFirst("");
    respond(
        event, desk.answer(said(payload.getEventId(), event.getUser(), event.getChannel(), words)));
  }

  private void respond(AppMentionEvent event, Answer answer) {
    SlackMessage message = SlackMessage.of(answer.lines());
    String thread = event.getThreadTs();
    try {
      SlackApiTextResponse response =
          switch (answer.audience()) {
            case CHANNEL ->
                SlackCalls.patiently(
                    () ->
                        slack.chatPostMessage(
                            post ->
                                post.channel(event.getChannel())
                                    .threadTs(thread)
                                    .text(message.text())
                                    .blocks(message.blocks())
                                    .linkNames(false)
                                    .unfurlLinks(false)
                                    .unfurlMedia(false)));
            case ASKER ->
                SlackCalls.patiently(
                    () ->
                        slack.chatPostEphemeral(
                            post ->
                                post.channel(event.getChannel())
                                    .user(event.getUser())
                                    .threadTs(thread)
                                    .text(message.text())
                                    .blocks(message.blocks())
                                    .linkNames(false)));
          };
      if (!response.isOk()) {
        LOG.warn("Slack did not take an answer: {}", response.getError());
      }
    } catch (IOException failure) {
      LOG.warn("An answer did not reach Slack: {}", failure.getMessage());
    }
  }

  private Said said(
      String delivery, String user, @Nullable String channel, @Nullable String typed) {
    String words =
        SlackMarkup.plain(
            typed == null ? "" : typed, id -> desk.nameOf(new Identity(Identity.Kind.SLACK, id)));
    return new Said(
        delivery,
        Surface.SLACK,
        new Identity(Identity.Kind.SLACK, user),
        channel == null ? "" : channel,
        words);
  }
}
