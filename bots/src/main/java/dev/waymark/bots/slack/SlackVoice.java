package dev.waymark.bots.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.bots.chat.DayThreads;
import dev.waymark.bots.chat.card.Sheet;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says answers where they belong: to the asker alone, to all, in a thread, on a card, in a window.
final class SlackVoice {
  private static final Logger LOG = LoggerFactory.getLogger(SlackVoice.class);

  private final Slack slack;
  private final MethodsClient methods;
  private final DayThreads threads;
  private final SlackPictures pictures;

  SlackVoice(Slack slack, MethodsClient methods, DayThreads threads) {
    this.slack = slack;
    this.methods = methods;
    this.threads = threads;
    this.pictures = new SlackPictures(methods);
  }

  /// Something new.
  void say(SlackPlace place, Answer answer) {
    boolean seen = answer.picture().map(picture -> pictures.show(place, picture)).orElse(false);
    if (!seen) {
      tell(place, answer);
    } else if (!place.isPrivate()) {
      tell(place, Answer.toAsker("The chart is in your messages with me."));
    }
  }

  private void tell(SlackPlace place, Answer answer) {
    SlackMessage message = SlackMessage.of(answer);
    boolean inThread = answer.audience() == Audience.THREAD && !place.isPrivate();
    boolean forAll = answer.audience() == Audience.CHANNEL || place.isPrivate() || inThread;
    String thread = place.thread();
    if (inThread && thread == null) {
      thread = threads.of(place.channel());
      // They see at once that it was done.
      tell(place, answer.toAskerOnly());
    }
    boolean posted =
        forAll
            && (thread != null || place.address() == null)
            && post(place.target(), thread, message);
    if (!posted && place.address() != null) {
      // Also where the app is no member and may not post.
      send(place, response(message, forAll, place.thread()));
    } else if (!posted && !forAll) {
      whisper(place, message);
    }
  }

  /// Something else on the card that was pressed.
  void show(SlackPlace place, Answer card) {
    ActionResponse response = response(SlackMessage.of(card), false, null);
    response.setResponseType(null);
    response.setReplaceOriginal(true);
    send(place, response);
  }

  /// The card that was pressed goes.
  void remove(SlackPlace place) {
    ActionResponse response = new ActionResponse();
    response.setDeleteOriginal(true);
    send(place, response);
  }

  /// A window over everything, for a moment after something was pressed.
  ///
  /// @return whether it is open
  boolean open(@Nullable String trigger, View window) {
    return taken(() -> methods.viewsOpen(request -> request.triggerId(trigger).view(window)));
  }

  void home(String user, Sheet sheet) {
    List<LayoutBlock> blocks = SlackCards.blocks(sheet, SlackCards.VIEW_BLOCKS);
    View home = View.builder().type("home").blocks(blocks).build();
    var _ = taken(() -> methods.viewsPublish(request -> request.userId(user).view(home)));
  }

  private static ActionResponse response(
      SlackMessage message, boolean forAll, @Nullable String thread) {
    ActionResponse response = new ActionResponse();
    response.setResponseType(forAll ? "in_channel" : "ephemeral");
    response.setText(message.text());
    response.setBlocks(message.blocks());
    if (thread != null) {
      response.setThreadTs(thread);
    }
    return response;
  }

  private void send(SlackPlace place, ActionResponse response) {
    if (place.address() == null) {
      return;
    }
    try {
      WebhookResponse received =
          SlackCalls.patiently(
              () -> new ActionResponseSender(slack).send(place.address(), response));
      if (received.getCode() != 200) {
        LOG.warn("Slack did not take an answer: HTTP {}", received.getCode());
      }
    } catch (IOException failure) {
      LOG.warn("An answer did not reach Slack: {}", failure.getMessage());
    }
  }

  private boolean post(String channel, @Nullable String thread, SlackMessage message) {
    return taken(
        () ->
            methods.chatPostMessage(
                post ->
                    post.channel(channel)
                        .threadTs(thread)
                        .text(message.text())
                        .blocks(message.blocks())
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
  }

  private void whisper(SlackPlace place, SlackMessage message) {
    var _ =
        taken(
            () ->
                methods.chatPostEphemeral(
                    post ->
                        post.channel(place.channel())
                            .user(place.user())
                            .threadTs(place.thread())
                            .text(message.text())
                            .blocks(message.blocks())
                            .linkNames(false)));
  }

  private static <T extends SlackApiTextResponse> boolean taken(SlackCalls.Call<T> call) {
    try {
      T response = SlackCalls.patiently(call);
      if (!response.isOk()) {
        LOG.warn("Slack did not take an answer: {}", response.getError());
      }
      return response.isOk();
    } catch (IOException failure) {
      LOG.warn("An answer did not reach Slack: {}", failure.getMessage());
      return false;
    }
  }
}
