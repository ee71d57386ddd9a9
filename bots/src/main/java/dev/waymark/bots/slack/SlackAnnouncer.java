package dev.waymark.bots.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.reply.Reply;
import java.io.IOException;
import java.util.Map;

/// Posts digests. Each carries its key where only apps see it, so that it is found again.
final class SlackAnnouncer implements Announcer {
  private static final String EVENT = "waymark_digest";
  private static final String KEY = "key";
  private static final int LOOK_BACK = 200;

  private final MethodsClient slack;
  private final ChatDesk desk;

  SlackAnnouncer(MethodsClient slack, ChatDesk desk) {
    this.slack = slack;
    this.desk = desk;
  }

  @Override
  public void post(String channel, String key, boolean repeated, Reply.Digest digest)
      throws NotPosted {
    try {
      if (!repeated || !isThere(channel, key)) {
        send(channel, key, SlackMessage.of(desk.words(digest)));
      }
    } catch (IOException failure) {
      throw new NotPosted("Slack cannot be reached: " + failure.getMessage());
    }
  }

  private void send(String channel, String key, SlackMessage message)
      throws IOException, NotPosted {
    Message.Metadata metadata = new Message.Metadata(EVENT, Map.of(KEY, key));
    ChatPostMessageResponse response =
        SlackCalls.patiently(
            () ->
                slack.chatPostMessage(
                    request ->
                        request
                            .channel(channel)
                            .text(message.text())
                            .blocks(message.blocks())
                            .metadata(metadata)
                            .linkNames(false)
                            .unfurlLinks(false)
                            .unfurlMedia(false)));
    if (!response.isOk()) {
      throw new NotPosted(refused(channel, response.getError()));
    }
  }

  private boolean isThere(String channel, String key) throws IOException, NotPosted {
    ConversationsHistoryResponse history =
        SlackCalls.patiently(
            () ->
                slack.conversationsHistory(
                    request -> request.channel(channel).limit(LOOK_BACK).includeAllMetadata(true)));
    if (!history.isOk()) {
      throw new NotPosted(refused(channel, history.getError()));
    }
    return history.getMessages().stream()
        .map(Message::getMetadata)
        .anyMatch(
            metadata ->
                metadata != null
                    && EVENT.equals(metadata.getEventType())
                    && key.equals(metadata.getEventPayload().get(KEY)));
  }

  static String refused(String channel, String error) {
    return SlackProblem.sentence(error, channel)
        .orElseGet(() -> "Slack refused the message to " + channel + ": " + error);
  }
}
