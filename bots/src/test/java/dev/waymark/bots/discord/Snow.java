package dev.waymark.bots.discord;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Things as Discord describes them: users, channels, messages, two servers.
final class Snow {
  static final String APPLICATION = "1002";
  static final String SELF = "1003";
  static final String ALL = "2251799813685247";
  static final Map<String, String> CHANNELS =
      new TreeMap<>(Map.of("#general", "3001", "#platform", "3002"));

  /// A role of the first server.
  static final String LEADS = "7001";

  private static final long EPOCH = 1_420_070_400_000L;
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Snow() {}

  /// An id of now: Discord's ids tell their time, and the answer to an old one is refused.
  static String flake() {
    long time = InstantSource.system().millis() - EPOCH;
    return String.valueOf((time << 22) | (NUMBERS.incrementAndGet() & 0x3FFFFF));
  }

  static DataObject self() {
    return user(SELF, "roadmap", true).put("verified", true).put("mfa_enabled", false);
  }

  /// For apps that ask where the gateway is.
  static DataObject gateway(String address) {
    DataObject limit =
        DataObject.empty()
            .put("total", 1_000)
            .put("remaining", 1_000)
            .put("reset_after", 86_400_000)
            .put("max_concurrency", 1);
    return DataObject.empty()
        .put("url", address)
        .put("shards", 1)
        .put("session_start_limit", limit);
  }

  static DataObject application() {
    return DataObject.empty().put("id", APPLICATION).put("name", "roadmap");
  }

  static DataObject user(String id, String name, boolean bot) {
    return DataObject.empty()
        .put("id", id)
        .put("username", name)
        .put("discriminator", "0")
        .put("global_name", null)
        .put("avatar", null)
        .put("bot", bot)
        .put("flags", 0);
  }

  static DataObject member(String id, String name, boolean bot, List<String> roles) {
    return DataObject.empty()
        .put("user", user(id, name, bot))
        .put("roles", DataArray.fromCollection(roles))
        .put("joined_at", "2026-01-01T00:00:00.000000+00:00")
        .put("deaf", false)
        .put("mute", false)
        .put("flags", 0);
  }

  static DataObject textChannel(String id, String name) {
    return DataObject.empty()
        .put("id", id)
        .put("type", 0)
        .put("name", name)
        .put("position", 0)
        .put("permission_overwrites", DataArray.empty())
        .put("nsfw", false)
        .put("rate_limit_per_user", 0)
        .put("topic", null)
        .put("parent_id", null);
  }

  static DataObject thread(String id, String parent, String name) {
    return DataObject.empty()
        .put("id", id)
        .put("type", 11)
        .put("guild_id", FakeDiscord.GUILD)
        .put("parent_id", parent)
        .put("owner_id", SELF)
        .put("name", name)
        .put("message_count", 0)
        .put("total_message_sent", 0)
        .put("member_count", 1)
        .put("rate_limit_per_user", 0)
        .put("flags", 0)
        .put(
            "thread_metadata",
            DataObject.empty()
                .put("archived", false)
                .put("auto_archive_duration", 1_440)
                .put("archive_timestamp", "2026-11-20T09:00:00.000000+00:00")
                .put("create_timestamp", "2026-11-20T09:00:00.000000+00:00")
                .put("locked", false));
  }

  static DataObject direct(String user) {
    return DataObject.empty()
        .put("id", "8" + user)
        .put("type", 1)
        .put("last_message_id", null)
        .put("recipients", DataArray.empty().add(user(user, "user" + user, false)));
  }

  static DataObject message(String channel, DataObject author, String content) {
    return DataObject.empty()
        .put("id", flake())
        .put("channel_id", channel)
        .put("author", author)
        .put("content", content)
        .put("timestamp", "2026-11-20T09:00:00.000000+00:00")
        .put("edited_timestamp", null)
        .put("tts", false)
        .put("mention_everyone", false)
        .put("mentions", DataArray.empty())
        .put("mention_roles", DataArray.empty())
        .put("attachments", DataArray.empty())
        .put("embeds", DataArray.empty())
        .put("components", DataArray.empty())
        .put("pinned", false)
        .put("flags", 0)
        .put("type", 0);
  }

  static DataObject guild(String id) {
    DataArray channels = DataArray.empty();
    if (id.equals(FakeDiscord.GUILD)) {
      CHANNELS.forEach((name, channel) -> channels.add(textChannel(channel, name.substring(1))));
    } else {
      channels.add(textChannel("3999", "elsewhere"));
    }
    return DataObject.empty()
        .put("id", id)
        .put("name", "Team")
        .put("owner_id", "4001")
        .put("unavailable", false)
        .put("member_count", 1)
        .put("afk_timeout", 300)
        .put("features", DataArray.empty())
        .put("roles", DataArray.empty().add(role(id, "@everyone")).add(role(LEADS, "leads")))
        .put("channels", channels)
        .put("threads", DataArray.empty())
        .put("guild_scheduled_events", DataArray.empty())
        .put("emojis", DataArray.empty())
        .put("stickers", DataArray.empty())
        .put("voice_states", DataArray.empty())
        .put("presences", DataArray.empty())
        .put("stage_instances", DataArray.empty())
        .put("members", DataArray.empty().add(member(SELF, "roadmap", true, List.of())));
  }

  private static DataObject role(String id, String name) {
    return DataObject.empty()
        .put("id", id)
        .put("name", name)
        .put("permissions", ALL)
        .put("position", 0)
        .put("color", 0)
        .put(
            "colors",
            DataObject.empty()
                .put("primary_color", 0)
                .put("secondary_color", null)
                .put("tertiary_color", null))
        .put("hoist", false)
        .put("managed", false)
        .put("mentionable", false)
        .put("flags", 0);
  }
}
