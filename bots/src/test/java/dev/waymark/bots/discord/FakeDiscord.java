package dev.waymark.bots.discord;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.KeptDeliveries;
import dev.waymark.bots.chat.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.awaitility.Awaitility;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// Discord on this machine: its REST API and its gateway, as far as this program uses them. One
/// server with the channels `#general` and `#platform`.
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

  private static final String APPLICATION = "1002";
  private static final String SELF = "1003";
  private static final Map<String, String> CHANNELS =
      Map.of("#general", "3001", "#platform", "3002");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long DISCORD_EPOCH = 1_420_070_400_000L;
  private static final String BASE = "/api/v10";
  private static final Pattern COMMANDS =
      Pattern.compile("/applications/1002(/guilds/[0-9]+)?/commands");
  private static final Pattern CALLBACK =
      Pattern.compile("/interactions/([0-9]+)/([^/]+)/callback");
  private static final Pattern WEBHOOK =
      Pattern.compile("/webhooks/1002/([^/]+)(/messages/@original)?");
  private static final Pattern MESSAGES = Pattern.compile("/channels/([0-9]+)/messages");

  /// One request that came in over HTTP.
  ///
  /// @param path without the server and the API's version
  public record Received(String method, String path, String body) {}

  /// A message somebody can see.
  ///
  /// @param text as people see it: without markup
  /// @param raw as it came in
  /// @param onlyAsker whether it is shown to the asker alone
  public record Heard(String text, DataObject raw, boolean onlyAsker) {
    @Override
    public String toString() {
      return text;
    }
  }

  private final KeptDeliveries deliveries = KeptDeliveries.open();
  private final HttpServer http;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Gateway gateway;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<DataObject> posted = new CopyOnWriteArrayList<>();
  private final Map<String, BlockingQueue<Heard>> answers = new ConcurrentHashMap<>();
  private final Map<String, Boolean> deferredForAsker = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger unavailable = new AtomicInteger();
  private final Map<String, DataArray> commands = new ConcurrentHashMap<>();
  private volatile boolean tokenIsRefused;

  private FakeDiscord() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    http = HttpServer.create(new InetSocketAddress(here, 0), 0);
    http.setExecutor(executor);
    http.createContext("/", this::rest);
    http.start();
    gateway = new Gateway(new InetSocketAddress(here, 0));
    gateway.start();
    Awaitility.await().atMost(PATIENCE).until(() -> gateway.listening);
  }

  public static FakeDiscord open() {
    try {
      return new FakeDiscord();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// An app that lives here, with the same inbox every time.
  public DiscordBot start(ChatDesk desk) {
    return start(settings(), desk);
  }

  /// The inbox of a program that has just been started.
  Deliveries deliveries() {
    return deliveries.fresh();
  }

  DiscordBot start(DiscordSettings settings, ChatDesk desk) {
    return DiscordBot.start(settings, desk, deliveries.fresh());
  }

  /// Settings of an app that lives here and is quick.
  public DiscordSettings settings() {
    return new DiscordSettings(new Secret(TOKEN), GUILD, rest(), gateway(), Duration.ZERO);
  }

  public URI rest() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + BASE + "/");
  }

  public URI gateway() {
    return URI.create("ws://127.0.0.1:" + gateway.getPort() + "/");
  }

  /// The id of `#general` or `#platform`.
  public String channel(String name) {
    String id = CHANNELS.get(name);
    if (id == null) {
      throw new IllegalArgumentException("no channel " + name + "; there are " + CHANNELS.keySet());
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
      return new Seat(user, channel(channel));
    }
  }

  /// Somebody in a channel.
  public final class Seat {
    private final String user;
    private final String channel;

    private Seat(String user, String channel) {
      this.user = user;
      this.channel = channel;
    }

    /// Types a command and waits for its answer. The first field gets the first word or what stands
    /// in quotes, the last one all the rest.
    public String types(String line) {
      return hears(line).text();
    }

    /// Types a command and waits for its answer, with all that is known of that.
    public Heard hears(String line) {
      awaitCommands();
      DataObject interaction = interaction(line);
      gateway.dispatch("INTERACTION_CREATE", interaction);
      return awaitAnswer(interaction);
    }

    /// Types a command that Discord delivers twice.
    ///
    /// @return all answers
    public List<Heard> hearsTwice(String line) {
      awaitCommands();
      DataObject interaction = interaction(line);
      gateway.dispatch("INTERACTION_CREATE", interaction);
      Heard first = awaitAnswer(interaction);
      gateway.dispatch("INTERACTION_CREATE", interaction);
      // Whatever a second delivery would have said comes before the answer to what is asked after
      // it.
      types("/roadmap help");
      List<Heard> all = new ArrayList<>(List.of(first));
      answers.get(token(interaction)).drainTo(all);
      return all;
    }

    private DataObject interaction(String line) {
      String id = snowflake();
      String[] parts = line.split(" ", 3);
      DataObject subcommand = subcommand(parts[1]);
      DataArray fields = DataArray.empty();
      List<String> values =
          values(
              parts.length < 3 ? "" : parts[2],
              subcommand.optArray("options").map(DataArray::length).orElse(0));
      for (int i = 0; i < values.size(); i++) {
        DataObject option = subcommand.getArray("options").getObject(i);
        fields.add(
            DataObject.empty()
                .put("name", option.getString("name"))
                .put("type", 3)
                .put("value", values.get(i)));
      }
      DataObject data =
          DataObject.empty()
              .put("id", "5001")
              .put("name", parts[0].substring(1))
              .put("type", 1)
              .put(
                  "options",
                  DataArray.empty()
                      .add(
                          DataObject.empty()
                              .put("name", parts[1])
                              .put("type", 1)
                              .put("options", fields)));
      String token = "token" + id;
      answers.put(token, new LinkedBlockingQueue<>());
      return DataObject.empty()
          .put("id", id)
          .put("application_id", APPLICATION)
          .put("type", 2)
          .put("token", token)
          .put("version", 1)
          .put("locale", "en-GB")
          .put("guild_locale", "en-GB")
          .put("entitlements", DataArray.empty())
          .put("app_permissions", "2251799813685247")
          .put("attachment_size_limit", 10_485_760)
          .put("context", 0)
          .put("authorizing_integration_owners", DataObject.empty().put("0", GUILD))
          .put("guild_id", GUILD)
          .put(
              "guild",
              DataObject.empty()
                  .put("id", GUILD)
                  .put("locale", "en-GB")
                  .put("features", DataArray.empty()))
          .put("channel_id", channel)
          .put("channel", textChannel(channel, "c").put("permissions", "2251799813685247"))
          .put("member", member(user, "user" + user, false).put("permissions", "2251799813685247"))
          .put("data", data);
    }
  }

  private DataObject subcommand(String name) {
    DataArray subcommands = commands.values().iterator().next().getObject(0).getArray("options");
    for (int i = 0; i < subcommands.length(); i++) {
      if (subcommands.getObject(i).getString("name").equals(name)) {
        return subcommands.getObject(i);
      }
    }
    throw new AssertionError("Discord offers no sub-command " + name + ": " + subcommands);
  }

  private static List<String> values(String words, int fields) {
    List<String> values = new ArrayList<>();
    String rest = words.strip();
    while (!rest.isEmpty() && fields > 0) {
      Matcher first = Pattern.compile("\"([^\"]*)\"\\s*|(\\S+)\\s*").matcher(rest);
      if (values.size() == fields - 1 || !first.lookingAt()) {
        values.add(rest);
        break;
      }
      values.add(first.group().strip());
      rest = rest.substring(first.end());
    }
    return values;
  }

  private Heard awaitAnswer(DataObject interaction) {
    try {
      Heard heard = answers.get(token(interaction)).poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (heard == null) {
        throw new AssertionError("no answer within " + PATIENCE + "; received: " + received);
      }
      return heard;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static String token(DataObject interaction) {
    return interaction.getString("token");
  }

  /// Waits until the app has registered its commands.
  public void awaitCommands() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !commands.isEmpty() && !gateway.links.isEmpty());
  }

  /// Breaks the connection without a goodbye, and waits until the app is back.
  public void drop() {
    awaitCommands();
    List<WebSocket> all = List.copyOf(gateway.links);
    gateway.links.removeAll(all);
    all.forEach(link -> link.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped"));
    awaitCommands();
  }

  /// Asks the app to connect anew, and waits until it has.
  public void refresh() {
    awaitCommands();
    WebSocket old = gateway.links.getLast();
    old.send("{\"op\":7,\"d\":null}");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> !gateway.links.contains(old) && !gateway.links.isEmpty());
  }

  /// Ends the connection with a code of the gateway, such as 4004 for a bad token.
  public void end(int code) {
    awaitCommands();
    gateway.links.forEach(link -> link.close(code, "ended"));
  }

  /// Answers the next requests with HTTP 502.
  public void fail(int times) {
    unavailable.set(times);
  }

  /// Does not accept the token any more.
  public void refuseToken() {
    tokenIsRefused = true;
  }

  /// All requests, oldest first.
  public List<Received> received() {
    return List.copyOf(received);
  }

  /// What was posted in a channel without being asked, as people see it.
  public List<String> posted(String channel) {
    return posted.stream()
        .filter(message -> message.getString("channel_id").equals(channel(channel)))
        .map(message -> seen(message.getString("content")))
        .toList();
  }

  private void rest(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(BASE.length());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Received request = new Received(exchange.getRequestMethod(), path, body);
    received.add(request);
    if (tokenIsRefused) {
      send(exchange, 401, "{\"message\":\"401: Unauthorized\",\"code\":0}");
    } else if (unavailable.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      send(exchange, 502, "{}");
    } else {
      answer(exchange, request);
    }
  }

  private void answer(HttpExchange exchange, Received request) throws IOException {
    Matcher callback = CALLBACK.matcher(request.path());
    Matcher webhook = WEBHOOK.matcher(request.path());
    Matcher messages = MESSAGES.matcher(request.path());
    if (request.path().equals("/users/@me")) {
      send(exchange, 200, self().toString());
    } else if (COMMANDS.matcher(request.path()).matches()) {
      send(exchange, 200, commands(request).toString());
    } else if (callback.matches()) {
      callback(exchange, request, callback.group(2));
    } else if (webhook.matches()) {
      webhook(exchange, request, webhook.group(1));
    } else if (messages.matches()) {
      send(exchange, 200, messages(request, messages.group(1)));
    } else if (request.path().equals("/guilds/" + GUILD)) {
      send(exchange, 200, guild().toString());
    } else if (CHANNELS.values().stream()
        .anyMatch(id -> request.path().equals("/channels/" + id))) {
      send(
          exchange,
          200,
          textChannel(request.path().substring("/channels/".length()), "c").toString());
    } else {
      send(exchange, 404, "{\"message\":\"404: Not Found\",\"code\":0}");
    }
  }

  private DataArray commands(Received request) {
    if (request.method().equals("PUT")) {
      DataArray all = DataArray.fromJson(request.body());
      for (int i = 0; i < all.length(); i++) {
        all.getObject(i)
            .put("id", "5001")
            .put("application_id", APPLICATION)
            .put("version", "6001");
        if (request.path().contains("/guilds/")) {
          all.getObject(i).put("guild_id", GUILD);
        }
      }
      commands.put(request.path(), all);
    }
    return commands.getOrDefault(request.path(), DataArray.empty());
  }

  private void callback(HttpExchange exchange, Received request, String token) throws IOException {
    DataObject body = DataObject.fromJson(request.body());
    boolean forAsker =
        body.optObject("data").map(data -> data.getInt("flags", 0) == 64).orElse(false);
    if (deferredForAsker.putIfAbsent(token, forAsker) == null) {
      send(exchange, 204, "");
    } else {
      send(
          exchange,
          400,
          "{\"message\":\"Interaction has already been acknowledged.\",\"code\":40060}");
    }
  }

  private void webhook(HttpExchange exchange, Received request, String token) throws IOException {
    switch (request.method()) {
      case "DELETE" -> send(exchange, 204, "");
      case "PATCH" -> heard(exchange, request, token, deferredForAsker.get(token));
      default ->
          heard(
              exchange,
              request,
              token,
              DataObject.fromJson(request.body()).getInt("flags", 0) == 64);
    }
  }

  private void heard(HttpExchange exchange, Received request, String token, boolean forAsker)
      throws IOException {
    DataObject raw = DataObject.fromJson(request.body());
    String content = raw.getString("content");
    send(exchange, 200, message("3001", content).toString());
    answers.get(token).add(new Heard(seen(content), raw, forAsker));
  }

  private String messages(Received request, String channel) {
    if (request.method().equals("POST")) {
      DataObject raw = DataObject.fromJson(request.body());
      for (DataObject earlier : posted) {
        if (raw.getBoolean("enforce_nonce")
            && raw.getString("nonce", "").equals(earlier.getString("nonce", "-"))) {
          return earlier.toString();
        }
      }
      DataObject message =
          message(channel, raw.getString("content")).put("nonce", raw.getString("nonce", null));
      posted.add(message);
      return message.toString();
    }
    DataArray recent = DataArray.empty();
    // As from Discord itself: without the nonce.
    posted.reversed().stream()
        .filter(message -> message.getString("channel_id").equals(channel))
        .forEach(message -> recent.add(DataObject.fromJson(message.toString()).remove("nonce")));
    return recent.toString();
  }

  /// Forgets nonces, as Discord does after some minutes.
  public void forgetNonces() {
    posted.forEach(message -> message.remove("nonce"));
  }

  private DataObject message(String channel, String content) {
    return DataObject.empty()
        .put("id", snowflake())
        .put("channel_id", channel)
        .put("author", self())
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

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Via", "1.1 google");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /// An id of now: Discord's ids tell their time, and the answer to an old one is refused.
  private String snowflake() {
    long time = InstantSource.system().millis() - DISCORD_EPOCH;
    return String.valueOf((time << 22) | (numbers.incrementAndGet() & 0xFFF));
  }

  private static DataObject self() {
    return user(SELF, "roadmap", true).put("verified", true).put("mfa_enabled", false);
  }

  private static DataObject user(String id, String name, boolean bot) {
    return DataObject.empty()
        .put("id", id)
        .put("username", name)
        .put("discriminator", "0")
        .put("global_name", null)
        .put("avatar", null)
        .put("bot", bot)
        .put("flags", 0);
  }

  private static DataObject member(String id, String name, boolean bot) {
    return DataObject.empty()
        .put("user", user(id, name, bot))
        .put("roles", DataArray.empty())
        .put("joined_at", "2026-01-01T00:00:00.000000+00:00")
        .put("deaf", false)
        .put("mute", false)
        .put("flags", 0);
  }

  private static DataObject textChannel(String id, String name) {
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

  private static DataObject guild() {
    DataArray channels = DataArray.empty();
    CHANNELS.forEach((name, id) -> channels.add(textChannel(id, name.substring(1))));
    DataObject everyone =
        DataObject.empty()
            .put("id", GUILD)
            .put("name", "@everyone")
            .put("permissions", "2251799813685247")
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
    return DataObject.empty()
        .put("id", GUILD)
        .put("name", "Team")
        .put("owner_id", "4001")
        .put("unavailable", false)
        .put("member_count", 1)
        .put("afk_timeout", 300)
        .put("features", DataArray.empty())
        .put("roles", DataArray.empty().add(everyone))
        .put("channels", channels)
        .put("threads", DataArray.empty())
        .put("guild_scheduled_events", DataArray.empty())
        .put("emojis", DataArray.empty())
        .put("stickers", DataArray.empty())
        .put("voice_states", DataArray.empty())
        .put("presences", DataArray.empty())
        .put("stage_instances", DataArray.empty())
        .put("members", DataArray.empty().add(member(SELF, "roadmap", true)));
  }

  /// A message as people see it.
  private static String seen(String content) {
    return content
        .replace("**", "")
        .replaceAll("(?<!\\\\)`", "")
        .replaceAll("\\\\([^0-9A-Za-z\\s])", "$1")
        .replace("\u200B", "");
  }

  @Override
  public void close() {
    http.stop(0);
    executor.shutdownNow();
    try {
      gateway.stop(100);
      deliveries.close();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// The side of Discord that pushes.
  private final class Gateway extends WebSocketServer {
    private final List<WebSocket> links = new CopyOnWriteArrayList<>();
    private final AtomicInteger sequence = new AtomicInteger();
    private volatile boolean listening;

    private Gateway(InetSocketAddress address) {
      super(address, 1);
      setReuseAddr(true);
      setConnectionLostTimeout(0);
    }

    private void dispatch(String type, DataObject data) {
      send(links.getLast(), type, data);
    }

    private void send(WebSocket link, String type, DataObject data) {
      DataObject event =
          DataObject.empty()
              .put("op", 0)
              .put("s", sequence.incrementAndGet())
              .put("t", type)
              .put("d", data);
      link.send(event.toString());
    }

    @Override
    public void onStart() {
      listening = true;
    }

    @Override
    public void onOpen(WebSocket link, ClientHandshake handshake) {
      link.send("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
    }

    @Override
    public void onMessage(WebSocket link, String text) {
      DataObject message = DataObject.fromJson(text);
      switch (message.getInt("op")) {
        case 1 -> link.send("{\"op\":11}");
        case 2 -> identified(link);
        case 6 -> {
          send(link, "RESUMED", DataObject.empty());
          links.add(link);
        }
        default -> {}
      }
    }

    private void identified(WebSocket link) {
      DataObject ready =
          DataObject.empty()
              .put("v", 10)
              .put("user", self())
              .put(
                  "guilds",
                  DataArray.empty()
                      .add(DataObject.empty().put("id", GUILD).put("unavailable", true)))
              .put("private_channels", DataArray.empty())
              .put("session_id", "s1")
              .put("resume_gateway_url", gateway().toString())
              .put("application", DataObject.empty().put("id", APPLICATION).put("flags", 0));
      send(link, "READY", ready);
      send(link, "GUILD_CREATE", guild());
      links.add(link);
    }

    @Override
    public void onClose(WebSocket link, int code, String reason, boolean remote) {
      links.remove(link);
    }

    @Override
    public void onError(WebSocket link, Exception error) {
      links.remove(link);
    }
  }
}
