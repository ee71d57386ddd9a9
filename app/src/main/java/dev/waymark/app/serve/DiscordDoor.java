package dev.waymark.app.serve;

import dev.waymark.app.wiring.Wiring;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Suggestions;
import dev.waymark.bots.discord.DiscordBot;
import dev.waymark.bots.discord.DiscordSettings;
import dev.waymark.core.port.World;

/// What the Discord app works with here.
record DiscordDoor(Ground ground, ChatDesk desk, Deliveries deliveries) {
  private static final String LOGINS = "discord-logins";

  DiscordBot open(DiscordSettings settings) {
    Wiring wiring = ground.wiring();
    World world = wiring.world();
    Suggestions suggestions =
        new Suggestions(world.items(), world.people(), world.views(), ground.clock());
    ServerRoles roles = new ServerRoles(world.people(), wiring.introductions());
    return DiscordBot.start(
        settings.keeping(ground.place().folder().resolve(LOGINS)),
        new DiscordBot.Tools(desk, deliveries, suggestions, roles));
  }
}
