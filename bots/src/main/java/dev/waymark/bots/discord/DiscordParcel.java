package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Said;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.roadmap.Person;
import java.util.HashMap;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/// One thing that Discord delivered: as much of it as is kept until it is done.
///
/// @param id the same when it is delivered again
/// @param token where it can be answered for a quarter of an hour; empty where it is a message
/// @param user who it is from
/// @param text what was said, or the code of what was pressed or filled in
/// @param answers by the fields' names
/// @param role what they may do here because of what they are there; null for nothing
record DiscordParcel(
    Kind kind,
    String id,
    String token,
    String user,
    String channel,
    String text,
    Map<String, String> answers,
    Person.@Nullable Role role) {
  /// How it came about.
  enum Kind {
    WORDS,
    PRESS,
    FORM
  }

  DiscordParcel {
    answers = Map.copyOf(answers);
  }

  static Identity identity(String user) {
    return new Identity(Identity.Kind.DISCORD, user);
  }

  Said said() {
    return new Said(id, Surface.DISCORD, identity(user), channel, text);
  }

  String content() {
    return DataObject.empty()
        .put("kind", kind.name())
        .put("id", id)
        .put("token", token)
        .put("user", user)
        .put("channel", channel)
        .put("text", text)
        .put("answers", object(answers))
        .put("role", role == null ? null : role.name())
        .toString();
  }

  private static DataObject object(Map<String, String> answers) {
    DataObject object = DataObject.empty();
    answers.forEach(object::put);
    return object;
  }

  /// One that was written down by an earlier run of this program.
  static DiscordParcel of(String content) {
    DataObject kept = DataObject.fromJson(content);
    Map<String, String> answers = new HashMap<>();
    DataObject said = kept.getObject("answers");
    said.keys().forEach(name -> answers.put(name, said.getString(name)));
    String role = kept.getString("role", null);
    return new DiscordParcel(
        Kind.valueOf(kept.getString("kind")),
        kept.getString("id"),
        kept.getString("token"),
        kept.getString("user"),
        kept.getString("channel"),
        kept.getString("text"),
        answers,
        role == null ? null : Person.Role.valueOf(role));
  }

  /// Without what could be answered with.
  @Override
  public String toString() {
    return kind + " " + id;
  }
}
