package dev.waymark.bots.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/// The side of Slack that pushes, over sockets.
final class FakeSockets extends WebSocketServer {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<WebSocket> links = new CopyOnWriteArrayList<>();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicInteger silent = new AtomicInteger();
  private final AtomicInteger astray = new AtomicInteger();
  private final Nowhere nowhere = Nowhere.open();
  private final Set<WebSocket> frozen = ConcurrentHashMap.newKeySet();
  private final Map<String, List<String>> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Long> receivedAt = new ConcurrentHashMap<>();
  private volatile boolean listening;

  FakeSockets() {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    setReuseAddr(true);
    setConnectionLostTimeout(0);
  }

  void open() {
    start();
    Awaitility.await().atMost(PATIENCE).until(() -> listening);
  }

  String address() {
    return "ws://127.0.0.1:" + (astray.getAndDecrement() > 0 ? nowhere.port() : getPort());
  }

  /// Over the newest connection that is still there.
  void send(JsonObject envelope) {
    while (true) {
      awaitConnection();
      try {
        links.getLast().send(envelope.toString());
        return;
      } catch (WebsocketNotConnectedException | NoSuchElementException gone) {
        links.removeIf(link -> !link.isOpen());
      }
    }
  }

  /// How often the app said that it received this.
  int acknowledgements(String id) {
    return acknowledged.getOrDefault(id, List.of()).size();
  }

  /// What the app says with its acknowledgement; empty for nothing.
  Optional<JsonObject> acknowledgement(String id) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> acknowledgements(id) > 0);
    return Optional.of(acknowledgementsOf(id).getFirst())
        .filter(payload -> !payload.isEmpty())
        .map(payload -> JsonParser.parseString(payload).getAsJsonObject());
  }

  void awaitConnection() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !links.isEmpty());
  }

  void awaitNoConnection() {
    Awaitility.await().atMost(PATIENCE).until(links::isEmpty);
  }

  void refresh() {
    awaitConnection();
    WebSocket old = links.getLast();
    old.send(
        "{\"type\":\"disconnect\",\"reason\":\"refresh_requested\",\"debug_info\":{\"host\":\"fake\"}}");
    Awaitility.await().atMost(PATIENCE).until(() -> !links.contains(old) && !links.isEmpty());
  }

  void turnAwayInsteadOfHello(int times) {
    turnedAway.set(times);
  }

  void leadAstray(int times) {
    astray.set(times);
  }

  void keepWaitingForHello(int times) {
    silent.set(times);
  }

  void disconnect(String reason) {
    awaitConnection();
    links.getLast().send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
  }

  void drop() {
    awaitConnection();
    List<WebSocket> all = List.copyOf(links);
    links.removeAll(all);
    all.forEach(link -> link.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped"));
  }

  void freeze() {
    awaitConnection();
    frozen.addAll(links);
    links.clear();
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
    if (silent.getAndDecrement() > 0) {
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
    JsonObject acknowledgement = JsonParser.parseString(text).getAsJsonObject();
    JsonElement payload = acknowledgement.get("payload");
    acknowledged(Inbound.id(acknowledgement), payload == null ? "" : payload.toString());
  }

  /// @param payload what came with it; empty for nothing
  void acknowledged(String id, String payload) {
    receivedAt.putIfAbsent(id, System.nanoTime());
    acknowledged.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>()).add(payload);
  }

  /// When the app first said that it received this, in nanoseconds; null as long as it did not.
  @Nullable Long receivedAt(String id) {
    return receivedAt.get(id);
  }

  /// What came with the acknowledgements of this.
  List<String> acknowledgementsOf(String id) {
    return List.copyOf(acknowledged.getOrDefault(id, List.of()));
  }

  @Override
  public void onClose(WebSocket link, int code, String reason, boolean remote) {
    links.remove(link);
  }

  @Override
  public void onError(WebSocket link, Exception error) {
    links.remove(link);
  }

  void close() {
    nowhere.close();
    try {
      stop(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
