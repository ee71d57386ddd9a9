package dev.waymark.bots.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.waymark.bots.chat.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// Slack on this machine: its Web API and its Socket Mode, as far as this program uses them.
///
/// {@snippet :
/// try (FakeSlack slack = FakeSlack.open();
///     SlackBot bot = SlackBot.start(slack.settings(), desk)) {
///   slack.as("U-ANNA").in("#platform").types("/roadmap done health");
/// }
/// }
public final class FakeSlack implements AutoCloseable {
  public static final String BOT_TOKEN = "xoxb-canary-4f1d2c";
  public static final String APP_TOKEN = "xapp-canary-9b7e3a";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// One request that came in over HTTP.
  ///
  /// @param path without the server
  /// @param form the form's fields; empty for JSON
  public record Received(
      String path, String authorization, Map<String, String> form, String body) {}

  /// A message somebody can see.
  ///
  /// @param text as people see it: without markup
  /// @param raw as it came in
  /// @param onlyAsker whether it is shown to the asker alone
  public record Heard(String text, JsonObject raw, boolean onlyAsker) {
    @Override
    public String toString() {
      return text;
    }
  }

  private final HttpServer http;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Sockets sockets;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, BlockingQueue<Heard>> answers = new ConcurrentHashMap<>();
  private final List<JsonObject> posted = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Heard> inThreads = new LinkedBlockingQueue<>();
  private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> limits = new ConcurrentHashMap<>();
  private final List<String> acknowledged = new CopyOnWriteArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private volatile Runnable afterPost = () -> {};

  private FakeSlack() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    http = HttpServer.create(new InetSocketAddress(here, 0), 0);
    http.setExecutor(executor);
    http.createContext("/api/", this::method);
    http.createContext("/response/", this::response);
    http.start();
    sockets = new Sockets(new InetSocketAddress(here, 0));
    sockets.start();
    Awaitility.await().atMost(PATIENCE).until(() -> sockets.listening);
  }

  public static FakeSlack open() {
    try {
      return new FakeSlack();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Settings of an app that lives here and is quick.
  public SlackSettings settings() {
    Pace quick =
        new Pace(
            Duration.ofMillis(200),
            Duration.ofMillis(1_000),
            Duration.ofMillis(100),
            Duration.ofMillis(20),
            Duration.ofMillis(200));
    return new SlackSettings(new Secret(BOT_TOKEN), new Secret(APP_TOKEN), api(), quick);
  }

  public URI api() {
    return URI.create(address("/api/"));
  }

  /// Somebody with this Slack user id.
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
      return new Seat(user, channel);
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

    /// Types a command and waits for its answer.
    public String types(String line) {
      return hears(line).text();
    }

    /// Types a command and waits for its answer, with all that is known of that.
    public Heard hears(String line) {
      JsonObject envelope = command(line);
      sockets.send(envelope);
      awaitAcknowledgement(envelope);
      return awaitAnswer(envelope);
    }

    /// Types a command that Slack delivers twice.
    ///
    /// @return all answers
    public List<Heard> hearsTwice(String line) {
      JsonObject envelope = command(line);
      sockets.send(envelope);
      Heard first = awaitAnswer(envelope);
      sockets.send(envelope);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> acknowledged.stream().filter(id(envelope)::equals).count() == 2);
      // Whatever a second delivery would have said comes before the answer to what is asked after
      // it.
      types("/roadmap help");
      List<Heard> all = new ArrayList<>(List.of(first));
      answers.get(id(envelope)).drainTo(all);
      return all;
    }

    /// Types a command as the connection breaks, so that its acknowledgement may be lost and Slack
    /// delivers it again.
    public Heard hearsAcrossDrop(String line) {
      JsonObject envelope = command(line);
      sockets.send(envelope);
      drop();
      awaitConnection();
      sockets.send(envelope);
      return awaitAnswer(envelope);
    }

    /// Says something to the app in a thread and waits for what it says there.
    public Heard mentions(String text) {
      String number = String.valueOf(numbers.incrementAndGet());
      JsonObject event = new JsonObject();
      event.addProperty("type", "app_mention");
      event.addProperty("user", user);
      event.addProperty("text", "<@UBOT> " + text);
      event.addProperty("channel", channel);
      event.addProperty("ts", "1700000000." + number);
      event.addProperty("thread_ts", "1700000000.1");
      JsonObject payload = new JsonObject();
      payload.addProperty("type", "event_callback");
      payload.addProperty("event_id", "Ev" + number);
      payload.addProperty("team_id", "T1");
      payload.addProperty("api_app_id", "A1");
      payload.add("event", event);
      sockets.send(envelope("events_api", number, payload));
      return poll(inThreads);
    }

    /// Types a command and only waits until Slack knows that it was received.
    public boolean isAcknowledged(String line) {
      JsonObject envelope = command(line);
      sockets.send(envelope);
      awaitAcknowledgement(envelope);
      return true;
    }

    private JsonObject command(String line) {
      String number = String.valueOf(numbers.incrementAndGet());
      String[] parts = line.split(" ", 2);
      JsonObject payload = new JsonObject();
      payload.addProperty("token", "t");
      payload.addProperty("team_id", "T1");
      payload.addProperty("team_domain", "t");
      payload.addProperty("channel_id", channel);
      payload.addProperty("channel_name", channel);
      payload.addProperty("user_id", user);
      payload.addProperty("user_name", user);
      payload.addProperty("command", parts[0]);
      payload.addProperty("text", parts.length == 1 ? "" : escaped(parts[1]));
      payload.addProperty("api_app_id", "A1");
      payload.addProperty("response_url", address("/response/E" + number));
      payload.addProperty("trigger_id", "Tr" + number);
      payload.addProperty("is_enterprise_install", "false");
      answers.put("E" + number, new LinkedBlockingQueue<>());
      return envelope("slash_commands", number, payload);
    }
  }

  private static JsonObject envelope(String type, String number, JsonObject payload) {
    JsonObject envelope = new JsonObject();
    envelope.addProperty("envelope_id", "E" + number);
    envelope.addProperty("type", type);
    envelope.addProperty("accepts_response_payload", true);
    envelope.add("payload", payload);
    return envelope;
  }

  private void awaitAcknowledgement(JsonObject envelope) {
    Awaitility.await()
        .alias("Slack waits three seconds for an acknowledgement")
        .atMost(Duration.ofSeconds(3))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> acknowledged.contains(id(envelope)));
  }

  private Heard awaitAnswer(JsonObject envelope) {
    return poll(answers.get(id(envelope)));
  }

  private static Heard poll(BlockingQueue<Heard> queue) {
    try {
      Heard heard = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (heard == null) {
        throw new AssertionError("no answer within " + PATIENCE);
      }
      return heard;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static String id(JsonObject envelope) {
    return envelope.get("envelope_id").getAsString();
  }

  /// Waits until the app listens.
  public void awaitConnection() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !sockets.links.isEmpty());
  }

  /// Asks for a fresh connection, as Slack does every few hours, and waits until the old one is
  /// gone.
  public void refresh() {
    awaitConnection();
    WebSocket old = sockets.links.getLast();
    old.send(
        "{\"type\":\"disconnect\",\"reason\":\"refresh_requested\",\"debug_info\":{\"host\":\"fake\"}}");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> !sockets.links.contains(old) && !sockets.links.isEmpty());
  }

  /// Turns the next connections away before they began.
  public void turnAwayInsteadOfHello(int times) {
    sockets.turnedAway.set(times);
  }

  /// Turns the connection away with this reason.
  public void disconnect(String reason) {
    awaitConnection();
    sockets.links.getLast().send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
  }

  /// Breaks the connection without a goodbye.
  public void drop() {
    awaitConnection();
    List<WebSocket> all = List.copyOf(sockets.links);
    sockets.links.removeAll(all);
    all.forEach(link -> link.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped"));
  }

  /// Keeps the connection open and says nothing more on it, not even that it is there.
  public void freeze() {
    awaitConnection();
    sockets.frozen.addAll(sockets.links);
    sockets.links.clear();
  }

  /// Answers the next calls of a method with this error.
  public void refuse(String method, String error, int times) {
    refusals.put(method + " " + error, new AtomicInteger(times));
  }

  /// Answers the next calls of a method, or of `response_url`, with HTTP 429.
  public void limit(String method, int times) {
    limits.put(method, new AtomicInteger(times));
  }

  /// All requests, oldest first.
  public List<Received> received() {
    return List.copyOf(received);
  }

  /// How often a method was called.
  public long calls(String method) {
    return received.stream().filter(request -> request.path().equals("/api/" + method)).count();
  }

  /// What was posted in a channel for all to see, as people see it.
  public List<String> posted(String channel) {
    return posted.stream()
        .filter(message -> message.get("channel").getAsString().equals(channel))
        .map(FakeSlack::seen)
        .toList();
  }

  /// What happens from now on when a message is in its channel and whoever posted it has not been
  /// told yet.
  public void afterPost(Runnable happening) {
    afterPost = happening;
  }

  private String address(String path) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + path;
  }

  private void method(HttpExchange exchange) throws IOException {
    Received request = read(exchange);
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    AtomicInteger limit = limits.get(method);
    if (limit != null && limit.getAndDecrement() > 0) {
      exchange.getResponseHeaders().add("Retry-After", "0");
      send(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
      return;
    }
    for (Map.Entry<String, AtomicInteger> refusal : refusals.entrySet()) {
      String[] parts = refusal.getKey().split(" ", 2);
      if (parts[0].equals(method) && refusal.getValue().getAndDecrement() > 0) {
        send(exchange, 200, "{\"ok\":false,\"error\":\"" + parts[1] + "\"}");
        return;
      }
    }
    send(exchange, 200, answer(method, request));
  }

  private String answer(String method, Received request) {
    return switch (method) {
      case "auth.test" ->
          request.authorization().equals("Bearer " + BOT_TOKEN)
              ? "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"UBOT\",\"bot_id\":\"BBOT\"}"
              : "{\"ok\":false,\"error\":\"invalid_auth\"}";
      case "apps.connections.open" -> open(request);
      case "chat.postMessage" -> post(request);
      case "chat.postEphemeral" -> whisper(request);
      case "conversations.history" -> history(request);
      default -> "{\"ok\":false,\"error\":\"unknown_method\"}";
    };
  }

  private String open(Received request) {
    if (!request.authorization().equals("Bearer " + APP_TOKEN)) {
      return "{\"ok\":false,\"error\":\"invalid_auth\"}";
    }
    return "{\"ok\":true,\"url\":\"ws://127.0.0.1:"
        + sockets.getPort()
        + "/link?ticket="
        + numbers.incrementAndGet()
        + "\"}";
  }

  private String post(Received request) {
    if (!request.authorization().equals("Bearer " + BOT_TOKEN)) {
      return "{\"ok\":false,\"error\":\"invalid_auth\"}";
    }
    JsonObject message = message(request);
    message.addProperty("ts", "1700000001." + numbers.incrementAndGet());
    posted.add(message);
    inThreads.add(new Heard(seen(message), message, false));
    afterPost.run();
    return "{\"ok\":true,\"channel\":\""
        + request.form().get("channel")
        + "\",\"ts\":\"1700000000.000001\"}";
  }

  private String whisper(Received request) {
    JsonObject message = message(request);
    inThreads.add(new Heard(seen(message), message, true));
    return "{\"ok\":true,\"message_ts\":\"1700000000.000001\"}";
  }

  private static JsonObject message(Received request) {
    JsonObject message = new JsonObject();
    message.addProperty("type", "message");
    request.form().forEach((name, value) -> message.add(name, json(name, value)));
    return message;
  }

  private static JsonElement json(String name, String value) {
    return name.equals("blocks") || name.equals("metadata")
        ? JsonParser.parseString(value)
        : new JsonPrimitive(value);
  }

  private String history(Received request) {
    JsonArray messages = new JsonArray();
    boolean withMetadata = "1".equals(request.form().get("include_all_metadata"));
    for (JsonObject message : posted.reversed()) {
      if (message.get("channel").getAsString().equals(request.form().get("channel"))) {
        JsonObject copy = message.deepCopy();
        if (!withMetadata) {
          copy.remove("metadata");
        }
        messages.add(copy);
      }
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    answer.add("messages", messages);
    return answer.toString();
  }

  private void response(HttpExchange exchange) throws IOException {
    Received request = read(exchange);
    JsonObject message = JsonParser.parseString(request.body()).getAsJsonObject();
    JsonElement type =
        message.has("response_type") ? message.get("response_type") : JsonNull.INSTANCE;
    boolean onlyAsker = type.isJsonNull() || type.getAsString().equals("ephemeral");
    AtomicInteger limit = limits.get("response_url");
    if (limit != null && limit.getAndDecrement() > 0) {
      exchange.getResponseHeaders().add("Retry-After", "0");
      send(exchange, 429, "");
      return;
    }
    String id = exchange.getRequestURI().getPath().substring("/response/".length());
    answers.get(id).add(new Heard(seen(message), message, onlyAsker));
    send(exchange, 200, "ok");
  }

  private Received read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    Map<String, String> form = new ConcurrentHashMap<>();
    if (type.startsWith("application/x-www-form-urlencoded") && !body.isEmpty()) {
      for (String pair : body.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        form.put(decoded(parts[0]), decoded(parts[1]));
      }
    }
    String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    Received request = new Received(exchange.getRequestURI().getPath(), authorization, form, body);
    received.add(request);
    return request;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /// What Slack makes of what people type.
  private static String escaped(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// The sections of a message as people see them.
  private static String seen(JsonObject message) {
    if (!message.has("blocks")) {
      return seen(message.get("text").getAsString());
    }
    List<String> sections = new ArrayList<>();
    for (JsonElement block : message.getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().get("type").getAsString().equals("section")) {
        sections.add(
            seen(block.getAsJsonObject().getAsJsonObject("text").get("text").getAsString()));
      }
    }
    return String.join("\n", sections);
  }

  private static String seen(String mrkdwn) {
    return mrkdwn
        .replaceAll("\\*([^*\n]+)\\*", "$1")
        .replace("\u200B", "")
        .replace("`", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  @Override
  public void close() {
    http.stop(0);
    executor.shutdownNow();
    try {
      sockets.stop(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// The side of Slack that pushes.
  private final class Sockets extends WebSocketServer {
    private final List<WebSocket> links = new CopyOnWriteArrayList<>();
    private volatile boolean listening;
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final Set<WebSocket> frozen = ConcurrentHashMap.newKeySet();

    private Sockets(InetSocketAddress address) {
      super(address, 1);
      setReuseAddr(true);
      setConnectionLostTimeout(0);
    }

    private void send(JsonObject envelope) {
      awaitConnection();
      links.getLast().send(envelope.toString());
    }

    @Override
    public void onStart() {
      listening = true;
    }

    @Override
    public void onOpen(WebSocket link, ClientHandshake handshake) {
      if (turnedAway.getAndDecrement() > 0) {
        link.send("{\"type\":\"disconnect\",\"reason\":\"too_many_websockets\"}");
        return;
      }
      link.send(
          "{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A1\"},"
              + "\"debug_info\":{\"host\":\"fake\",\"approximate_connection_time\":18060}}");
      links.add(link);
    }

    @Override
    public void onWebsocketPing(WebSocket link, Framedata frame) {
      if (!frozen.contains(link)) {
        super.onWebsocketPing(link, frame);
      }
    }

    @Override
    public void onMessage(WebSocket link, String text) {
      acknowledged.add(id(JsonParser.parseString(text).getAsJsonObject()));
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
