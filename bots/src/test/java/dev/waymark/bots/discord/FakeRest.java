package dev.waymark.bots.discord;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The side of Discord that answers.
final class FakeRest implements AutoCloseable {
  private static final String BASE = "/api/v10";

  /// @param answer of the request and what stands in its path
  private record Route(Pattern path, BiFunction<Received, Matcher, FakeAnswer> answer) {}

  private final HttpServer http;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Route> routes;
  private final FakeFaults faults;

  private FakeRest(
      FakeInteractions interactions,
      FakeChannels channels,
      FakeRegistry registry,
      FakeFaults faults,
      String gateway)
      throws IOException {
    this.routes = routes(interactions, channels, registry, gateway);
    this.faults = faults;
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    http.setExecutor(executor);
    http.createContext("/", this::receive);
  }

  static FakeRest open(
      FakeInteractions interactions,
      FakeChannels channels,
      FakeRegistry registry,
      FakeFaults faults,
      String gateway) {
    try {
      FakeRest rest = new FakeRest(interactions, channels, registry, faults, gateway);
      rest.http.start();
      return rest;
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + BASE + "/");
  }

  private void receive(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(BASE.length());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Received request = new Received(exchange.getRequestMethod(), path, body);
    FakeAnswer answer = faults.before(request);
    send(exchange, answer == null ? answer(request) : answer);
  }

  private FakeAnswer answer(Received request) {
    for (Route route : routes) {
      Matcher found = route.path().matcher(request.path());
      if (found.matches()) {
        return route.answer().apply(request, found);
      }
    }
    return FakeAnswer.refused(404, 0, "404: Not Found");
  }

  private List<Route> routes(
      FakeInteractions interactions, FakeChannels channels, FakeRegistry registry, String gateway) {
    return List.of(
        route("/gateway/bot", (_, _) -> FakeAnswer.of(Snow.gateway(gateway))),
        route("/users/@me", (_, _) -> FakeAnswer.of(Snow.self())),
        route("/applications/@me", (_, _) -> FakeAnswer.of(Snow.application())),
        route(
            "/applications/1002(?:/guilds/([0-9]+))?/commands",
            (request, found) -> registry.commands(request, found.group(1))),
        route(
            "/interactions/([0-9]+)/([^/]+)/callback",
            (request, found) -> interactions.callback(found.group(2), request.json())),
        route(
            "/webhooks/1002/([^/]+)(?:/messages/@original)?",
            (request, found) -> interactions.webhook(found.group(1), request)),
        route(
            "/channels/([0-9]+)/messages",
            (request, found) -> channels.messages(request, found.group(1))),
        route(
            "/channels/[0-9]+/messages/([0-9]+)",
            (request, found) -> channels.change(request, found.group(1))),
        route(
            "/channels/([0-9]+)/messages/([0-9]+)/threads",
            (request, found) -> channels.threadOf(found.group(1), found.group(2), request.json())),
        route(
            "/channels/([0-9]+)/threads",
            (request, found) -> channels.thread(found.group(1), request.json())),
        route("/channels/[0-9]+/typing", (_, _) -> FakeAnswer.NOTHING),
        route(
            "/channels/(3001|3002)",
            (_, found) -> FakeAnswer.of(Snow.textChannel(found.group(1), "c"))),
        route("/channels/([0-9]+)", (request, found) -> channels.channel(request, found.group(1))),
        route("/guilds/(2001|2002)", (_, found) -> FakeAnswer.of(Snow.guild(found.group(1)))));
  }

  private static Route route(String path, BiFunction<Received, Matcher, FakeAnswer> answer) {
    return new Route(Pattern.compile(path), answer);
  }

  private static void send(HttpExchange exchange, FakeAnswer answer) throws IOException {
    byte[] bytes = answer.json().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
    }
    // Without it a 429 looks as if it came from elsewhere.
    exchange.getResponseHeaders().add("Via", "1.1 google");
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    executor.shutdownNow();
  }
}
