package dev.waymark.app.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP door: some pages by their exact paths, to be looked at; and, where something is there
/// to take it, what is sent to a path.
public final class HttpDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);
  private static final int WAITING_CONNECTIONS = 50;
  private static final Map<String, String> SECURITY =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY");

  /// The JDK's server is told its limits once for all servers of a process, before the first.
  private static final Map<String, String> LIMITS =
      Map.of(
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxRspTime", "10",
          "sun.net.httpserver.idleInterval", "30",
          "sun.net.httpserver.maxIdleConnections", "20",
          "sun.net.httpserver.maxReqHeaders", "50",
          "sun.net.httpserver.maxReqHeaderSize", "16384",
          "sun.net.httpserver.drainAmount", "0",
          "jdk.httpserver.maxConnections", "100");

  private final Map<String, Route> routes;
  private final Map<String, Slot> slots = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  private HttpDoor(HttpServer server, Map<String, Route> routes) {
    this.server = server;
    this.routes = Map.copyOf(routes);
  }

  /// @param port 0 for any free one
  /// @throws IOException with a sentence, when the port is taken
  public static HttpDoor open(String host, int port, Map<String, Route> routes) throws IOException {
    LIMITS.forEach(System::setProperty);
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), port);
      HttpDoor door = new HttpDoor(HttpServer.create(address, WAITING_CONNECTIONS), routes);
      door.server.setExecutor(door.executor);
      door.server.createContext("/", door::serve);
      door.server.start();
      return door;
    } catch (IOException taken) {
      throw new IOException(
          "The HTTP door cannot open on %s:%d (%s): choose another port in [http]."
              .formatted(host, port, taken.getMessage()),
          taken);
    }
  }

  /// From now on takes what is sent to this path.
  public void take(String path, Slot slot) {
    slots.put(path, slot);
  }

  /// The port it listens on.
  public int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Page page = page(exchange);
      byte[] bytes = page.bytes();
      Headers headers = exchange.getResponseHeaders();
      SECURITY.forEach(headers::set);
      headers.set("Content-Type", page.type());
      if (exchange.getRequestMethod().equals("HEAD")) {
        headers.set("Content-Length", String.valueOf(bytes.length));
        exchange.sendResponseHeaders(page.status(), -1);
      } else {
        exchange.sendResponseHeaders(page.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private Page page(HttpExchange exchange) throws IOException {
    String path = String.valueOf(exchange.getRequestURI().getPath());
    Slot slot = slots.get(path);
    try {
      return slot == null ? shown(exchange, path) : sent(exchange, slot);
    } catch (RuntimeException surprise) {
      String id = Integer.toHexString(ThreadLocalRandom.current().nextInt() | Integer.MIN_VALUE);
      LOG.error("{} while a page was made", id, surprise);
      return Page.sentence(500, "Something went wrong here; the log has it under " + id + ".");
    }
  }

  private Page shown(HttpExchange exchange, String path) {
    switch (exchange.getRequestMethod()) {
      case "GET", "HEAD" -> {}
      default -> {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        return Page.sentence(405, "Pages here can only be looked at: use GET.");
      }
    }
    Route route = routes.get(path);
    if (route == null) {
      return Page.sentence(404, "There is no such page here.");
    }
    Page page = route.answer(exchange.getRequestHeaders().getFirst("Authorization"));
    if (page.status() == 401) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
    }
    return page;
  }

  private static Page sent(HttpExchange exchange, Slot slot) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      return Page.sentence(405, "This only takes what is sent to it: use POST.");
    }
    byte[] body = exchange.getRequestBody().readNBytes(slot.longest() + 1);
    return body.length > slot.longest()
        ? Page.sentence(413, "This takes " + slot.longest() + " bytes at most.")
        : slot.taker().take(exchange.getRequestHeaders()::getFirst, body);
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
