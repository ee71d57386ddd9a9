package dev.waymark.app.config;

import dev.waymark.core.standup.StandupSchedule;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A configuration as it takes effect, as TOML; tokens are not shown.
public final class Shown {
  private final List<String> lines = new ArrayList<>();

  private Shown() {}

  public static List<String> of(Config config) {
    Shown shown = new Shown();
    shown.show(config);
    return List.copyOf(shown.lines);
  }

  private void show(Config config) {
    lines.add("# " + (config.file() == null ? "no configuration file" : config.file()));
    section("standup");
    StandupSchedule schedule = config.standup().schedule();
    if (schedule == null) {
      lines.add("# none");
    } else {
      value("zone", schedule.zone());
      value("time", schedule.time());
      list("days", schedule.days().stream().sorted().map(Shown::word).toList());
      list("channels", config.standup().channels());
    }
    show(config.slack());
    show(config.discord());
    section("sync");
    value("write_back", config.sync().writeBack().name().toLowerCase(Locale.ROOT));
    value("git", config.sync().commits() ? "commit" : "none");
    lines.add("git_push = " + config.sync().pushes());
    section("ssh");
    lines.add("open = " + config.ssh().isOpen());
    value("host", config.ssh().host());
    lines.add("port = " + config.ssh().port());
    value("host_key", config.ssh().hostKey());
    show(config.backup());
  }

  private void show(Config.@Nullable Backup backup) {
    section("backup");
    if (backup == null) {
      lines.add("# none");
    } else {
      value("folder", backup.folder());
      lines.add("every_hours = " + backup.every().toHours());
      lines.add("keep = " + backup.keep());
    }
  }

  private void show(Config.@Nullable Slack slack) {
    section("slack");
    if (slack == null) {
      lines.add("# none");
    } else {
      lines.add("# bot token " + slack.botToken() + ", app token " + slack.appToken());
      value("api_url", slack.api());
    }
  }

  private void show(Config.@Nullable Discord discord) {
    section("discord");
    if (discord == null) {
      lines.add("# none");
    } else {
      lines.add("# token " + discord.token());
      value("api_url", discord.api());
      value("gateway_url", discord.gateway());
      value("guild", discord.guild());
    }
  }

  private void section(String name) {
    lines.add("");
    lines.add("[" + name + "]");
  }

  private void value(String key, @Nullable Object value) {
    if (value != null) {
      lines.add(key + " = " + quoted(value));
    }
  }

  private void list(String key, List<?> values) {
    lines.add(
        key + " = [" + values.stream().map(Shown::quoted).collect(Collectors.joining(", ")) + "]");
  }

  private static String quoted(Object value) {
    return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
