package dev.waymark.bots.discord;

import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.KeptDeliveries;
import dev.waymark.bots.chat.Roles;
import dev.waymark.bots.chat.Secret;
import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.bots.chat.Suggestions;
import dev.waymark.bots.discord.DiscordSettings.Places;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/// Discord on this machine: its REST API and its gateway, as far as this program uses them. Two
/// servers, the first with the channels `#general` and `#platform`. Every payload is held against
/// what Discord takes.
///
/// {@snippet :
/// try (FakeDiscord discord = FakeDiscord.open();
///     DiscordBot bot = discord.start(desk)) {
///   discord.as("4001").in("#platform").types("/roadmap done health");
/// }
/// }
public final class FakeDiscord implements AutoCloseable {
  public static final String TOKEN = "canaryMTAwMw.G4nary.discord-7c1e5d";
  public static final String GUILD = "2001";
  static final String OTHER_GUILD = "2002";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int USUAL_HEARTBEAT = 41_250;

  private final KeptDeliveries deliveries = KeptDeliveries.open();
  private final FakeTable table = new FakeTable();
  private final FakeInteractions interactions = new FakeInteractions(table);
  private final FakeChannels channels = new FakeChannels(table);
  private final FakeRegistry registry = new FakeRegistry(table);
  private final FakeFaults faults = new FakeFaults();
  private final FakeGateway gateway;
  private final FakeRest rest;

  private FakeDiscord(int heartbeatMillis) {
    gateway = FakeGateway.open(heartbeatMillis);
    rest = FakeRest.open(interactions, channels, registry, faults, gateway.address());
  }

  public static FakeDiscord open() {
    return open(USUAL_HEARTBEAT);
  }

  static FakeDiscord open(int heartbeatMillis) {
    return new FakeDiscord(heartbeatMillis);
  }

  /// An app that lives here, with the same inbox every time.
  public DiscordBot start(ChatDesk desk) {
    return start(settings(), desk);
  }

  DiscordBot start(DiscordSettings settings, ChatDesk desk) {
    return start(settings, desk, new SmallRoadmap().suggestions(), (_, _) -> {});
  }

  DiscordBot start(DiscordSettings settings, ChatDesk desk, Suggestions suggestions, Roles roles) {
    return DiscordBot.start(
        settings, new DiscordBot.Tools(desk, deliveries.fresh(), suggestions, roles));
  }

  /// The inbox of a program that has just been started.
  Deliveries deliveries() {
    return deliveries.fresh();
  }

  /// Settings of an app that lives here, serves the first server and is quick.
  DiscordSettings settings() {
    return settings(new Places(List.of(GUILD), true, false, Map.of()));
  }

  DiscordSettings settings(Places places) {
    return new DiscordSettings(
        new Secret(TOKEN), places, rest(), gatewayAddress(), Duration.ZERO, null);
  }

  public URI rest() {
    return rest.address();
  }

  public URI gatewayAddress() {
    return URI.create(gateway.address());
  }

  FakeGateway gateway() {
    return gateway;
  }

  FakeInteractions interactions() {
    return interactions;
  }

  FakeChannels channels() {
    return channels;
  }

  FakeRegistry registry() {
    return registry;
  }

  FakeFaults faults() {
    return faults;
  }

  FakeTable table() {
    return table;
  }

  /// The id of `#general` or `#platform`.
  public String channel(String name) {
    String id = Snow.CHANNELS.get(name);
    if (id == null) {
      throw new IllegalArgumentException(
          "no channel " + name + "; there are " + Snow.CHANNELS.keySet());
    }
    return id;
  }

  /// Somebody with this Discord user id, a number.
  public Somebody as(String user) {
    return new Somebody(user);
  }

  /// Somebody, and later where they are.
  public final class Somebody {
    private final String user;

    private Somebody(String user) {
      this.user = user;
    }

    public Seat in(String channel) {
      return new Seat(FakeDiscord.this, user, channel(channel), GUILD, List.of());
    }

    /// In a server that the app need not serve.
    Seat elsewhere() {
      return new Seat(FakeDiscord.this, user, "3999", OTHER_GUILD, List.of());
    }

    /// With the app.
    Seat alone() {
      return new Seat(FakeDiscord.this, user, "8" + user, null, List.of());
    }
  }

  /// Waits until the app has registered its commands.
  public void awaitCommands() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !registry.isEmpty() && gateway.isConnected());
  }

  /// Whether the app has registered a sub-command.
  public boolean offers(String subcommand) {
    awaitCommands();
    return registry.offers(subcommand);
  }

  /// Waits until an app is connected.
  public void awaitConnection() {
    gateway.awaitConnection();
  }

  /// Waits until no app is connected.
  public void awaitNoConnection() {
    Awaitility.await().atMost(PATIENCE).until(() -> !gateway.isConnected());
  }

  /// All requests, oldest first.
  public List<Received> received() {
    return faults.received();
  }

  /// Breaks the connection without a goodbye, and waits until the app is back.
  public void drop() {
    gateway.drop();
  }

  /// Does not accept the token any more.
  public void refuseToken() {
    faults.refuseToken();
  }

  /// What was posted in a channel without being asked, as people see it.
  public List<String> posted(String channel) {
    return channels.posted(channel(channel)).stream()
        .map(message -> Heard.of("post", message, false).text())
        .toList();
  }

  /// What happens from now on when a message is in its channel and whoever posted it has not been
  /// told yet.
  public void afterPost(Runnable happening) {
    channels.afterPost(happening);
  }

  /// Drops no second message with the same nonce any more, as some minutes after the first.
  public void forgetNonces() {
    channels.forgetNonces();
  }

  /// What Discord would not have taken, or shown as something else.
  public List<String> violations() {
    return table.violations();
  }

  @Override
  public void close() {
    rest.close();
    try {
      gateway.stop(100);
      deliveries.close();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
