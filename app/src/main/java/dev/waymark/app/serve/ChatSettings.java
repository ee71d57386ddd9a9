package dev.waymark.app.serve;

import dev.waymark.app.config.Config;
import dev.waymark.bots.discord.DiscordSettings;
import dev.waymark.bots.slack.SlackSettings;
import java.util.Objects;

/// What is configured of the chat services, as their doors take it.
public final class ChatSettings {
  private ChatSettings() {}

  public static SlackSettings of(Config.Slack slack) {
    SlackSettings usual =
        SlackSettings.of(slack.botToken(), slack.way()).of(slack.workspace()).with(slack.members());
    return slack.api() == null ? usual : usual.at(slack.api());
  }

  public static DiscordSettings of(Config.Discord discord) {
    DiscordSettings usual = DiscordSettings.of(discord.token(), discord.places());
    return usual.at(
        Objects.requireNonNullElse(discord.api(), usual.rest()),
        Objects.requireNonNullElse(discord.gateway(), usual.gateway()));
  }
}
