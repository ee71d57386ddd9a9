package dev.waymark.bots.discord;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.awaitility.Awaitility;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// The side of Discord that pushes.
final class FakeGateway extends WebSocketServer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int REMEMBERED = 1_000;

  private final List<WebSocket> links = new CopyOnWriteArrayList<>();
  private final AtomicInteger sequence = new AtomicInteger();
  private final AtomicInteger identifies = new AtomicInteger();
  private final AtomicInteger resumes = new AtomicInteger();
  private final ConcurrentSkipListMap<Integer, String> events = new ConcurrentSkipListMap<>();
  private final List<Integer> intents = new CopyOnWriteArrayList<>();
  private final int heartbeat;
  private volatile boolean listening;
  private volatile boolean isDeaf;

  private FakeGateway(int heartbeatMillis) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    heartbeat = heartbeatMillis;
    setReuseAddr(true);
    setConnectionLostTimeout(0);
  }

  static FakeGateway open(int heartbeatMillis) {
    FakeGateway gateway = new FakeGateway(heartbeatMillis);
    gateway.start();
    Awaitility.await().atMost(PATIENCE).until(() -> gateway.listening);
    return gateway;
  }

  String address() {
    return "ws://127.0.0.1:" + getPort() + "/";
  }

  /// How often somebody logged in anew.
  int identifies() {
    return identifies.get();
  }

  /// How often somebody went on where the connection broke.
  int resumes() {
    return resumes.get();
  }

  /// What those who logged in wanted to hear.
  List<Integer> intents() {
    return List.copyOf(intents);
  }

  boolean isConnected() {
    return !links.isEmpty();
  }

  void awaitConnection() {
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(this::isConnected);
  }

  /// Breaks the connection without a goodbye, and waits until the app is back.
  void drop() {
    leave(link -> link.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped"));
  }

  /// Asks the app to connect anew, and waits until it has.
  void refresh() {
    leave(link -> link.send("{\"op\":7,\"d\":null}"));
  }

  /// Says that the session is over, and waits until the app has another or went on.
  void invalidate(boolean mayResume) {
    leave(link -> link.send("{\"op\":9,\"d\":" + mayResume + "}"));
  }

  /// Hears no heartbeat until the app gives up and is back.
  void playDead() {
    leave(_ -> isDeaf = true);
  }

  private void leave(Consumer<WebSocket> how) {
    awaitConnection();
    int back = identifies.get() + resumes.get();
    WebSocket link = links.getLast();
    links.remove(link);
    how.accept(link);
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> identifies.get() + resumes.get() > back && isConnected());
  }

  /// Ends the connection with a code, such as 4004 for a bad token.
  void end(int code) {
    awaitConnection();
    links.forEach(link -> link.close(code, "ended"));
  }

  void dispatch(String type, DataObject data) {
    awaitConnection();
    send(links.getLast(), type, data);
  }

  private synchronized void send(WebSocket link, String type, DataObject data) {
    int number = sequence.incrementAndGet();
    String event =
        DataObject.empty().put("op", 0).put("s", number).put("t", type).put("d", data).toString();
    events.put(number, event);
    if (events.size() > REMEMBERED) {
      events.pollFirstEntry();
    }
    if (link.isOpen()) {
      link.send(event);
    }
  }

  /// What was sent and did not arrive.
  private synchronized void replay(WebSocket link, int after) {
    events.tailMap(after, false).values().forEach(link::send);
  }

  @Override
  public void onStart() {
    listening = true;
  }

  @Override
  public void onOpen(WebSocket link, ClientHandshake handshake) {
    link.send("{\"op\":10,\"d\":{\"heartbeat_interval\":" + heartbeat + "}}");
  }

  @Override
  public void onMessage(WebSocket link, String text) {
    DataObject message = DataObject.fromJson(text);
    switch (message.getInt("op")) {
      case 1 -> {
        if (!isDeaf) {
          link.send("{\"op\":11}");
        }
      }
      case 2 -> identified(link, message.getObject("d"));
      case 6 -> {
        isDeaf = false;
        replay(link, message.getObject("d").getInt("seq"));
        send(link, "RESUMED", DataObject.empty());
        links.add(link);
        resumes.incrementAndGet();
      }
      default -> {}
    }
  }

  private void identified(WebSocket link, DataObject asked) {
    intents.add(asked.getInt("intents"));
    isDeaf = false;
    DataArray guilds = DataArray.empty();
    for (String guild : List.of(FakeDiscord.GUILD, FakeDiscord.OTHER_GUILD)) {
      guilds.add(DataObject.empty().put("id", guild).put("unavailable", true));
    }
    DataObject ready =
        DataObject.empty()
            .put("v", 10)
            .put("user", Snow.self())
            .put("guilds", guilds)
            .put("private_channels", DataArray.empty())
            .put("session_id", "s" + sequence.get())
            .put("resume_gateway_url", address())
            .put("application", DataObject.empty().put("id", Snow.APPLICATION).put("flags", 0));
    send(link, "READY", ready);
    send(link, "GUILD_CREATE", Snow.guild(FakeDiscord.GUILD));
    send(link, "GUILD_CREATE", Snow.guild(FakeDiscord.OTHER_GUILD));
    links.add(link);
    identifies.incrementAndGet();
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
