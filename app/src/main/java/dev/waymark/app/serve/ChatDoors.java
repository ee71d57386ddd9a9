package dev.waymark.app.serve;

import dev.waymark.app.config.Config;
import dev.waymark.app.http.Page;
import dev.waymark.app.http.Slot;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Noticeboard;
import dev.waymark.bots.discord.DiscordBot;
import dev.waymark.bots.discord.DiscordSettings;
import dev.waymark.bots.slack.SlackBot;
import dev.waymark.bots.slack.SlackDoor;
import dev.waymark.bots.slack.SlackSettings;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.Announcer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The chat services that are configured.
final class ChatDoors {
  /// @param isConnected whether it can hear and speak now
  /// @param trouble why it will not until somebody does something; empty where it may
  record Bot(
      AutoCloseable door,
      Announcer announcer,
      Noticeboard noticeboard,
      BooleanSupplier isConnected,
      Supplier<Optional<String>> trouble) {}

  private final ChatDesk desk;
  private final Deliveries deliveries;
  private final Consumer<String> say;
  private final Function<DiscordSettings, DiscordBot> discordDoor;
  private final Map<Workspace, Bot> bots = new LinkedHashMap<>();
  private final Map<String, Slot> slots = new HashMap<>();

  ChatDoors(
      ChatDesk desk,
      Deliveries deliveries,
      Consumer<String> say,
      Function<DiscordSettings, DiscordBot> discordDoor) {
    this.desk = desk;
    this.deliveries = deliveries;
    this.say = say;
    this.discordDoor = discordDoor;
  }

  void open(Config config) {
    config.slack().forEach(slack -> bots.put(slack.workspace(), slack(slack)));
    if (config.discord() != null) {
      bots.put(Workspace.DISCORD, discord(config.discord()));
    }
  }

  private Bot slack(Config.Slack slack) {
    SlackSettings settings = ChatSettings.of(slack);
    SlackBot bot = SlackBot.start(settings, desk, deliveries);
    bot.door().ifPresent(door -> slots.put(settings.path(), slot(door)));
    String name = slack.workspace().name().isEmpty() ? "Slack" : slack.workspace().toString();
    say.accept(
        bot.door().isPresent()
            ? name + ", waiting at " + settings.path()
            : name + ", connecting to " + settings.api());
    return new Bot(bot, bot.announcer(), bot.noticeboard(), bot::isConnected, bot::trouble);
  }

  private static Slot slot(SlackDoor door) {
    return new Slot(
        SlackDoor.LONGEST_BODY,
        (header, body) -> {
          SlackDoor.Answer answer = door.receive(header, body);
          return Page.exactly(answer.status(), answer.json());
        });
  }

  private Bot discord(Config.Discord discord) {
    DiscordSettings settings = ChatSettings.of(discord);
    DiscordBot bot = discordDoor.apply(settings);
    say.accept("Discord, connecting to " + settings.gateway());
    return new Bot(bot, bot.announcer(), bot.noticeboard(), bot::isConnected, Optional::empty);
  }

  /// What has to be taken in over HTTP, by path.
  Map<String, Slot> slots() {
    return Map.copyOf(slots);
  }

  Map<Workspace, Bot> bots() {
    return Collections.unmodifiableMap(bots);
  }

  Announcer announcer(Workspace workspace) {
    return Objects.requireNonNull(bots.get(workspace)).announcer();
  }

  /// Where channels are told what they follow.
  Map<Workspace, Noticeboard> noticeboards() {
    return bots.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().noticeboard()));
  }

  List<AutoCloseable> doors() {
    return new ArrayList<>(bots.values().stream().map(Bot::door).toList());
  }
}
