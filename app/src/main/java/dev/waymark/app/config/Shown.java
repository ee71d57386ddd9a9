package dev.waymark.app.config;

import dev.waymark.bots.chat.Manner;
import dev.waymark.bots.discord.DiscordSettings;
import dev.waymark.bots.slack.SlackSettings;
import dev.waymark.core.standup.Asking;
import dev.waymark.core.standup.Team;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A configuration as it takes effect, as TOML: each value with where it came from; tokens are not
/// shown.
public final class Shown {
  private final Config config;
  private final List<String> lines = new ArrayList<>();
  private String section = "";

  private Shown(Config config) {
    this.config = config;
  }

  public static List<String> of(Config config) {
    Shown shown = new Shown(config);
    shown.show();
    return List.copyOf(shown.lines);
  }

  private void show() {
    lines.add("# " + (config.file() == null ? "no configuration file" : config.file()));
    standups();
    if (config.slack().isEmpty()) {
      section("slack");
      lines.add("# none");
    }
    config.slack().forEach(this::slack);
    discord(config.discord());
    section("sync");
    text("write_back", config.sync().writeBack().name().toLowerCase(Locale.ROOT));
    text("git", config.sync().commits() ? "commit" : "none");
    line("git_push", config.sync().pushes());
    section("ssh");
    line("open", config.ssh().isOpen());
    text("host", config.ssh().host());
    line("port", config.ssh().port());
    text("host_key", config.ssh().hostKey());
    section("http");
    line("open", config.http().isOpen());
    text("host", config.http().host());
    line("port", config.http().port());
    secret("token_file", config.http().token());
    section("log");
    text("format", config.log().isJson() ? "json" : "plain");
    text("to", config.log().isStderr() ? "stderr" : "file");
    text("level", lower(config.log().level()));
    if (!config.log().levels().isEmpty()) {
      list("levels", config.log().levels().entrySet().stream().map(Shown::level).sorted().toList());
    }
    section("limits");
    line("requests_per_minute", config.limits().requestsPerMinute());
    chat(config.chat());
    backup(config.backup());
    section("experimental");
    text("traces", config.experimental().traces());
  }

  private void chat(Config.Chat chat) {
    section("chat");
    if (chat.manners().isEmpty()) {
      lines.add("# none");
    }
    told("quiet", chat, Manner.QUIET);
    told("thread", chat, Manner.THREAD);
  }

  private void told(String key, Config.Chat chat, Manner manner) {
    List<String> channels = told(chat, manner);
    if (!channels.isEmpty()) {
      list(key, channels);
    }
  }

  private static List<String> told(Config.Chat chat, Manner manner) {
    return chat.manners().entrySet().stream()
        .filter(entry -> entry.getValue() == manner)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private void backup(Config.@Nullable Backup backup) {
    section("backup");
    if (backup == null) {
      lines.add("# none");
    } else {
      text("folder", backup.folder());
      line("every_hours", backup.every().toHours());
      line("keep", backup.keep());
    }
  }

  private void standups() {
    if (config.standups().isEmpty()) {
      section("standup");
      lines.add("# none");
    }
    config.standups().forEach(this::standup);
  }

  private void standup(Config.Standup standup) {
    Team team = standup.team();
    section(team.name().isEmpty() ? "standup" : "standup." + team.name());
    text("zone", team.schedule().zone());
    text("time", team.schedule().time());
    list("days", team.schedule().days().stream().sorted().map(Shown::word).toList());
    if (!standup.holidays().listed().isEmpty()) {
      list("holidays", standup.holidays().listed().stream().sorted().toList());
    }
    text("holidays_file", standup.holidays().file());
    if (!team.about().filter().terms().isEmpty() || !team.name().isEmpty()) {
      text("filter", team.about().filter());
    }
    text("language", team.about().language().word());
    DayOfWeek weekly = team.about().weekly();
    if (weekly != null) {
      text("weekly", word(weekly));
    }
    line("only_if_changed", team.manner().onlyIfChanged());
    line("edit", team.manner().edits());
    list("channels", team.channels());
    Asking asking = team.asking();
    if (asking != null) {
      text("check_in", asking.time());
      list(
          "people",
          asking.people().entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .sorted()
              .toList());
    }
  }

  private void slack(Config.Slack slack) {
    section(slack.workspace().toString());
    secret("bot_token_file", slack.botToken());
    switch (slack.way()) {
      case SlackSettings.Way.Socket(var appToken) -> {
        text("mode", "socket");
        secret("app_token_file", appToken);
      }
      case SlackSettings.Way.Http(var signingSecret) -> {
        text("mode", "http");
        secret("signing_secret_file", signingSecret);
      }
    }
    text("guests", slack.members().guests().word());
    line("link_by_email", slack.members().byEmail());
    text("api_url", slack.api());
  }

  private void discord(Config.@Nullable Discord discord) {
    section("discord");
    if (discord == null) {
      lines.add("# none");
    } else {
      secret("token_file", discord.token());
      text("api_url", discord.api());
      text("gateway_url", discord.gateway());
      DiscordSettings.Places places = discord.places();
      if (!places.guilds().isEmpty()) {
        list("guilds", places.guilds());
      }
      line("direct", places.direct());
      line("mentions", places.mentions());
      if (!places.roles().isEmpty()) {
        list(
            "roles",
            places.roles().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue().name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList());
      }
    }
  }

  private void section(String name) {
    section = name;
    lines.add("");
    lines.add("[" + name + "]");
  }

  private void text(String key, @Nullable Object value) {
    if (value != null) {
      line(key, quoted(value));
    }
  }

  private void list(String key, List<?> values) {
    line(key, "[" + values.stream().map(Shown::quoted).collect(Collectors.joining(", ")) + "]");
  }

  private void line(String key, Object value) {
    lines.add(key + " = " + value + "  # " + origin(key, "default"));
  }

  private void secret(String key, @Nullable Object secret) {
    lines.add("# " + key + ": " + (secret == null ? "none" : secret + "  # " + origin(key, "")));
  }

  private String origin(String key, String otherwise) {
    return config.source().origins().getOrDefault("[" + section + "] " + key, otherwise);
  }

  private static String level(Map.Entry<String, Config.Level> level) {
    return level.getKey() + "=" + lower(level.getValue());
  }

  private static String lower(Config.Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static String quoted(Object value) {
    return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
