package dev.waymark.bots.slack;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import dev.waymark.bots.chat.Said;
import dev.waymark.core.event.Surface;
import org.jspecify.annotations.Nullable;

/// Where somebody said or pressed something, so that the answer goes there.
///
/// @param user their id
/// @param channel its id; empty on the app's home and where a shortcut knows none
/// @param thread the message that began it; null outside of threads
/// @param address where Slack takes answers to this one interaction; null where there is none
/// @param isHome whether it is the app's home
record SlackPlace(
    String user,
    String channel,
    @Nullable String thread,
    @Nullable String address,
    boolean isHome) {
  private static final Gson GSON = new Gson();

  /// Between the app and one person nothing needs to be hidden from others.
  boolean isPrivate() {
    return channel.isEmpty() || channel.startsWith("D");
  }

  /// Where something can be posted: with nobody but the person where no channel is known.
  String target() {
    return channel.isEmpty() ? user : channel;
  }

  /// @param delivery the same when Slack delivers it again
  /// @param text what was said, or the code of what was pressed
  Said said(SlackSettings settings, String delivery, String text) {
    return new Said(delivery, Surface.SLACK, settings.identity(user), channel, text);
  }

  /// What a form carries along: its code and where it was opened.
  record Memory(String code, SlackPlace place) {
    String text() {
      return GSON.toJson(this);
    }

    static @Nullable Memory of(@Nullable String text) {
      try {
        Memory memory = GSON.fromJson(text, Memory.class);
        return memory == null || memory.code == null || memory.place == null ? null : memory;
      } catch (JsonSyntaxException _) {
        return null;
      }
    }
  }
}
