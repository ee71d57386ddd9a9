package dev.waymark.bots.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.waymark.bots.chat.Picture;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows pictures to one person. What is uploaded to a channel everybody there sees, so it goes to
/// where only that person and the app talk.
final class SlackPictures {
  private static final Logger LOG = LoggerFactory.getLogger(SlackPictures.class);

  private final MethodsClient methods;

  SlackPictures(MethodsClient methods) {
    this.methods = methods;
  }

  /// @return whether they see it
  boolean show(SlackPlace place, Picture picture) {
    try {
      if (place.channel().startsWith("D")) {
        upload(place.channel(), place.thread(), picture);
        return true;
      }
      Optional<String> alone = alone(place.user(), picture);
      if (alone.isPresent()) {
        upload(alone.get(), null, picture);
      }
      return alone.isPresent();
    } catch (IOException failure) {
      LOG.warn("A picture did not reach Slack: {}", failure.getMessage());
    } catch (SlackFilesUploadV2Exception _) {
      // Which knows the address that the picture was sent to.
      LOG.warn("Slack did not take a picture");
    }
    return false;
  }

  /// Slack tells the conversation's id only when something is said there.
  private Optional<String> alone(String user, Picture picture) throws IOException {
    ChatPostMessageResponse said =
        SlackCalls.patiently(
            () ->
                methods.chatPostMessage(
                    post -> post.channel(user).text(picture.words()).linkNames(false)));
    return said.isOk() ? Optional.of(said.getChannel()) : Optional.empty();
  }

  private void upload(String channel, @Nullable String thread, Picture picture) throws IOException {
    var _ =
        SlackCalls.patiently(
            () ->
                methods.filesUploadV2(
                    upload ->
                        upload
                            .fileData(picture.png())
                            .filename(picture.name())
                            .title(picture.words())
                            .altTxt(picture.words())
                            .channel(channel)
                            .threadTs(thread)));
  }
}
