package dev.waymark.bots.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.waymark.bots.slack.FakeSlack.Heard;
import dev.waymark.bots.slack.FakeSlack.Received;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The side of Slack that is asked, over HTTP.
final class FakeWebApi implements AutoCloseable {
  private final HttpServer http;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final FakeMethods methods;
  private final Seen seen;
  private final Faults faults;
  private final FakeScopes scopes;
  private final FakeFiles files;
  private final CountDownLatch closed = new CountDownLatch(1);

  FakeWebApi(FakeMethods methods, Seen seen, Faults faults, FakeScopes scopes) throws IOException {
    this.methods = methods;
    this.seen = seen;
    this.faults = faults;
    this.scopes = scopes;
    this.files = new FakeFiles(this::address, seen);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(executor);
    http.createContext("/api/", this::method);
    http.createContext("/response/", this::response);
    http.createContext("/upload/", this::upload);
    http.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + path;
  }

  private void method(HttpExchange exchange) throws IOException {
    Received request = read(exchange);
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    Optional<Integer> wait = faults.limited(method);
    if (wait.isPresent()) {
      limit(exchange, wait.get(), "{\"ok\":false,\"error\":\"ratelimited\"}");
      return;
    }
    Optional<Integer> failed = faults.failed(method);
    if (failed.isPresent()) {
      send(exchange, failed.get(), "");
      return;
    }
    exchange.getResponseHeaders().add("X-OAuth-Scopes", scopes.header());
    Optional<String> refused =
        faults.refused(method).or(() -> scopes.missing(method, request).map(_ -> "missing_scope"));
    send(exchange, 200, refused.map(FakeMethods::error).orElseGet(() -> answer(method, request)));
  }

  private String answer(String method, Received request) {
    return FakeFiles.has(method) ? files.answer(method, request) : methods.answer(method, request);
  }

  private void upload(HttpExchange exchange) throws IOException {
    byte[] content = exchange.getRequestBody().readAllBytes();
    Optional<Integer> failed = faults.failed("upload");
    String id = exchange.getRequestURI().getPath().substring("/upload/".length());
    send(exchange, failed.isPresent() ? failed.get() : files.take(id, content), "OK");
  }

  FakeFiles files() {
    return files;
  }

  private void response(HttpExchange exchange) throws IOException {
    Received request = read(exchange);
    Optional<Integer> wait = faults.limited("response_url");
    if (wait.isPresent()) {
      limit(exchange, wait.get(), "");
      return;
    }
    Optional<Integer> failed = faults.failed("response_url");
    if (failed.isPresent()) {
      send(exchange, failed.get(), "");
      return;
    }
    JsonObject message = JsonParser.parseString(request.body()).getAsJsonObject();
    seen.outgoing("response_url", message);
    JsonElement type =
        message.has("response_type") ? message.get("response_type") : JsonNull.INSTANCE;
    boolean onlyAsker = type.isJsonNull() || type.getAsString().equals("ephemeral");
    String id = exchange.getRequestURI().getPath().substring("/response/".length());
    seen.answer(id, new Heard(SlackText.seen(message), message, onlyAsker));
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
    seen.request(request);
    return request;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private void limit(HttpExchange exchange, int seconds, String body) throws IOException {
    exchange.getResponseHeaders().add("Retry-After", String.valueOf(seconds));
    send(exchange, 429, body);
  }

  private void send(HttpExchange exchange, int status, String body) throws IOException {
    if (status == Faults.NO_ANSWER) {
      awaitClosing();
      return;
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private void awaitClosing() {
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    http.stop(0);
    executor.shutdownNow();
  }
}
