package dev.waymark.app.serve;

import dev.waymark.app.config.Config;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.discord.DiscordBot;
import dev.waymark.bots.discord.DiscordSettings;
import dev.waymark.bots.slack.Pace;
import dev.waymark.bots.slack.SlackBot;
import dev.waymark.bots.slack.SlackSettings;
import dev.waymark.core.port.Announcer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The chat services that are configured.
final class ChatDoors {
  /// @param isConnected whether it can hear and speak now
  record Bot(AutoCloseable door, Announcer announcer, BooleanSupplier isConnected) {}

  private final ChatDesk desk;
  private final Consumer<String> say;
  private final Map<Config.Service, Bot> bots = new EnumMap<>(Config.Service.class);

  ChatDoors(ChatDesk desk, Consumer<String> say) {
    this.desk = desk;
    this.say = say;
  }

  void open(Config config) {
    if (config.slack() != null) {
      bots.put(Config.Service.SLACK, slack(config.slack()));
    }
    if (config.discord() != null) {
      bots.put(Config.Service.DISCORD, discord(config.discord()));
    }
  }

  private Bot slack(Config.Slack slack) {
    SlackSettings usual = SlackSettings.of(slack.botToken(), slack.appToken());
    SlackBot bot =
        SlackBot.start(
            slack.api() == null
                ? usual
                : new SlackSettings(slack.botToken(), slack.appToken(), slack.api(), Pace.USUAL),
            desk);
    say.accept("Slack, connecting to " + (slack.api() == null ? usual.api() : slack.api()));
    return new Bot(bot, bot.announcer(), bot::isConnected);
  }

  private Bot discord(Config.Discord discord) {
    DiscordSettings usual = DiscordSettings.of(discord.token(), discord.guild());
    DiscordSettings settings =
        new DiscordSettings(
            discord.token(),
            discord.guild(),
            Objects.requireNonNullElse(discord.api(), usual.rest()),
            Objects.requireNonNullElse(discord.gateway(), usual.gateway()),
            usual.breath());
    DiscordBot bot = DiscordBot.start(settings, desk);
    say.accept("Discord, connecting to " + settings.gateway());
    return new Bot(bot, bot.announcer(), bot::isConnected);
  }

  Map<Config.Service, Bot> bots() {
    return Map.copyOf(bots);
  }

  Announcer announcer(Config.Service service) {
    return Objects.requireNonNull(bots.get(service)).announcer();
  }

  List<AutoCloseable> doors() {
    return new ArrayList<>(bots.values().stream().map(Bot::door).toList());
  }
}
