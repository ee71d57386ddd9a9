package dev.waymark.bots.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatDeleteResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import dev.waymark.core.port.Announcer.NotPosted;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Messages that nobody asked for. Each carries its key where only apps see it, so that it is found
/// again.
final class KeyedPosts {
  private static final String EVENT = "waymark_digest";
  private static final String KEY = "key";
  private static final int LOOK_BACK = 200;

  /// What Slack says of a message that is gone, or that it lets nobody change any more.
  private static final Set<String> GONE =
      Set.of("message_not_found", "cant_update_message", "edit_window_closed");

  private final MethodsClient slack;
  private final @Nullable String thread;

  KeyedPosts(MethodsClient slack) {
    this(slack, null);
  }

  private KeyedPosts(MethodsClient slack, @Nullable String thread) {
    this.slack = slack;
    this.thread = thread;
  }

  /// Those in a thread.
  ///
  /// @param message what Slack calls the message that began it
  KeyedPosts inThread(String message) {
    return new KeyedPosts(slack, message);
  }

  /// @return what Slack calls it
  String post(String channel, String key, SlackMessage message) throws NotPosted {
    Message.Metadata metadata = new Message.Metadata(EVENT, Map.of(KEY, key));
    try {
      ChatPostMessageResponse response =
          SlackCalls.patiently(
              () ->
                  slack.chatPostMessage(
                      request ->
                          request
                              .channel(channel)
                              .threadTs(thread)
                              .text(message.text())
                              .blocks(message.blocks())
                              .metadata(metadata)
                              .linkNames(false)
                              .unfurlLinks(false)
                              .unfurlMedia(false)));
      if (!response.isOk()) {
        throw new NotPosted(refused(channel, response.getError()));
      }
      return response.getTs();
    } catch (IOException failure) {
      throw unreachable(failure);
    }
  }

  /// @return what Slack calls the conversation with this user alone
  String alone(String user) throws NotPosted {
    try {
      ConversationsOpenResponse opened =
          SlackCalls.patiently(
              () -> slack.conversationsOpen(request -> request.users(List.of(user))));
      if (!opened.isOk()) {
        throw new NotPosted(refused(user, opened.getError()));
      }
      return opened.getChannel().getId();
    } catch (IOException failure) {
      throw unreachable(failure);
    }
  }

  /// @return what Slack calls the first message with this key; empty where it is not there
  Optional<String> find(String channel, String key) throws NotPosted {
    return all(channel, key).stream().findFirst();
  }

  /// @return what Slack calls the messages with this key but the first
  List<String> copies(String channel, String key) throws NotPosted {
    return all(channel, key).stream().skip(1).toList();
  }

  /// Oldest first.
  private List<String> all(String channel, String key) throws NotPosted {
    try {
      List<Message> recent = thread == null ? history(channel) : replies(channel, thread);
      return recent.stream()
          .filter(message -> has(message.getMetadata(), key))
          .map(Message::getTs)
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw unreachable(failure);
    }
  }

  private List<Message> history(String channel) throws IOException, NotPosted {
    ConversationsHistoryResponse history =
        SlackCalls.patiently(
            () ->
                slack.conversationsHistory(
                    request -> request.channel(channel).limit(LOOK_BACK).includeAllMetadata(true)));
    if (!history.isOk()) {
      throw new NotPosted(refused(channel, history.getError()));
    }
    return history.getMessages();
  }

  private List<Message> replies(String channel, String begun) throws IOException, NotPosted {
    ConversationsRepliesResponse replies =
        SlackCalls.patiently(
            () ->
                slack.conversationsReplies(
                    request ->
                        request
                            .channel(channel)
                            .ts(begun)
                            .limit(LOOK_BACK)
                            .includeAllMetadata(true)));
    if (!replies.isOk()) {
      throw new NotPosted(refused(channel, replies.getError()));
    }
    return replies.getMessages();
  }

  private static boolean has(Message.Metadata metadata, String key) {
    return metadata != null
        && EVENT.equals(metadata.getEventType())
        && key.equals(metadata.getEventPayload().get(KEY));
  }

  /// @return whether it was still there
  boolean change(String channel, String message, SlackMessage now) throws NotPosted {
    try {
      ChatUpdateResponse response =
          SlackCalls.patiently(
              () ->
                  slack.chatUpdate(
                      request ->
                          request
                              .channel(channel)
                              .ts(message)
                              .text(now.text())
                              .blocks(now.blocks())
                              .linkNames(false)));
      if (!response.isOk() && !GONE.contains(response.getError())) {
        throw new NotPosted(refused(channel, response.getError()));
      }
      return response.isOk();
    } catch (IOException failure) {
      throw unreachable(failure);
    }
  }

  /// One that is gone already is as good as deleted.
  void delete(String channel, String message) throws NotPosted {
    try {
      ChatDeleteResponse response =
          SlackCalls.patiently(
              () -> slack.chatDelete(request -> request.channel(channel).ts(message)));
      if (!response.isOk() && !GONE.contains(response.getError())) {
        throw new NotPosted(refused(channel, response.getError()));
      }
    } catch (IOException failure) {
      throw unreachable(failure);
    }
  }

  private static NotPosted unreachable(IOException failure) {
    return new NotPosted("Slack cannot be reached: " + failure.getMessage());
  }

  static String refused(String channel, String error) {
    return SlackProblem.sentence(error, channel)
        .orElseGet(() -> "Slack refused the message to " + channel + ": " + error);
  }
}
