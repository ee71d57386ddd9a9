package dev.waymark.bots.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket to Slack, from hello to its end.
final class SocketLink implements WebSocket.Listener {
  /// Why a link ended, or is about to.
  enum End {
    /// Slack wants a fresh one; this one still works for some seconds.
    REFRESH,
    /// Slack has too many of ours.
    TOO_MANY,
    /// None are welcome for now.
    DISABLED,
    LOST;

    boolean isUnwelcome() {
      return this == TOO_MANY || this == DISABLED;
    }
  }

  /// Takes what comes in.
  @FunctionalInterface
  interface Inbox {
    /// @param type `slash_commands`, `events_api` or `interactive`
    void receive(String type, JsonObject payload, Intake.Acknowledgement acknowledgement);
  }

  private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);
  private static final Duration GOODBYE = Duration.ofSeconds(1);
  private static final int LONGEST_FRAME = 1 << 20;

  /// This one, and the one before while it ends.
  private static final int EXPECTED_LINKS = 2;

  private final Inbox inbox;
  private final Pace pace;
  private final Executor executor;
  private final CompletableFuture<Void> hello = new CompletableFuture<>();
  private final CompletableFuture<End> end = new CompletableFuture<>();
  private final StringBuilder frame = new StringBuilder();

  /// The JDK's WebSocket takes one text at a time, so each waits for the one before.
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

  private volatile @Nullable WebSocket socket;
  private volatile int links = EXPECTED_LINKS;
  private volatile long heard = System.nanoTime();

  private SocketLink(Inbox inbox, Pace pace, Executor executor) {
    this.inbox = inbox;
    this.pace = pace;
    this.executor = executor;
  }

  /// Connects and waits until Slack has said hello.
  static SocketLink open(HttpClient http, URI ticket, Inbox inbox, Pace pace, Executor executor)
      throws IOException, InterruptedException {
    SocketLink link = new SocketLink(inbox, pace, executor);
    CompletableFuture<WebSocket> opening =
        http.newWebSocketBuilder().connectTimeout(pace.greeting()).buildAsync(ticket, link);
    try {
      opening
          .thenCombine(link.hello, (_, _) -> link)
          .get(pace.greeting().toMillis(), TimeUnit.MILLISECONDS);
      if (link.links > EXPECTED_LINKS) {
        LOG.warn(
            "Slack counts {} connections of this app: each swallows a share of the requests, so"
                + " stop other processes that use the same token",
            link.links);
      }
      return link;
    } catch (ExecutionException | TimeoutException failure) {
      tell(link.end.getNow(End.LOST));
      var _ = opening.thenAccept(WebSocket::abort);
      // Without the cause: its message may show the address, which lets its holder in.
      throw new IOException("no hello over the WebSocket (" + kind(failure) + ")");
    } catch (InterruptedException interrupted) {
      var _ = opening.thenAccept(WebSocket::abort);
      throw interrupted;
    }
  }

  private static String kind(Exception failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getClass().getSimpleName();
  }

  /// Serves until it ends, asking for signs of life.
  End serve() throws InterruptedException {
    while (true) {
      try {
        return tell(end.get(pace.ping().toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException _) {
        ping();
      } catch (ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /// What an operator can do about it.
  private static End tell(End end) {
    switch (end) {
      case TOO_MANY ->
          LOG.warn(
              "Slack has too many connections of this app: stop other processes that use the same"
                  + " token; it is tried again until there is room");
      case DISABLED ->
          LOG.error(
              "Slack says that Socket Mode is switched off for this app: switch it on where the"
                  + " app is configured; it is tried again until it is");
      case REFRESH, LOST -> {}
    }
    return end;
  }

  private void ping() {
    WebSocket open = socket;
    if (open == null || System.nanoTime() - heard > pace.silence().toNanos()) {
      abort();
    } else {
      var _ = open.sendPing(ByteBuffer.allocate(0));
    }
  }

  boolean isOpen() {
    WebSocket open = socket;
    return hello.isDone()
        && open != null
        && !open.isInputClosed()
        && end.getNow(End.REFRESH) == End.REFRESH;
  }

  /// Another link serves now: take what is still under way, then say goodbye.
  void retire() {
    CompletableFuture.delayedExecutor(pace.overlap().toMillis(), TimeUnit.MILLISECONDS)
        .execute(this::close);
  }

  /// Says goodbye, and leaves when Slack does not answer that in time.
  void close() {
    WebSocket open = socket;
    if (open == null) {
      return;
    }
    var _ =
        open.sendClose(WebSocket.NORMAL_CLOSURE, "")
            .handle((_, _) -> null)
            .thenRunAsync(
                this::abort,
                CompletableFuture.delayedExecutor(GOODBYE.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void abort() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
    ended(End.LOST);
  }

  private void ended(End how) {
    end.complete(how);
    hello.completeExceptionally(new IOException("ended before it began"));
  }

  @Override
  public void onOpen(WebSocket opened) {
    socket = opened;
    opened.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    heard = System.nanoTime();
    frame.append(part);
    if (frame.length() > LONGEST_FRAME) {
      LOG.warn(
          "Slack sent a frame of more than {} characters; the connection is made anew",
          LONGEST_FRAME);
      abort();
      return null;
    }
    if (last) {
      String whole = frame.toString();
      frame.setLength(0);
      received(whole);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    heard = System.nanoTime();
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    heard = System.nanoTime();
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    ended(End.LOST);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    LOG.debug("The connection to Slack broke: {}", error.getClass().getSimpleName());
    ended(End.LOST);
  }

  private void received(String text) {
    try {
      JsonObject message = JsonParser.parseString(text).getAsJsonObject();
      switch (string(message, "type")) {
        case "hello" -> welcome(message);
        case "disconnect" -> ended(reason(string(message, "reason")));
        default -> serve(message);
      }
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException strange) {
      LOG.warn(
          "Slack sent a frame that could not be read ({}); it is ignored",
          strange.getClass().getSimpleName());
    }
  }

  private void welcome(JsonObject message) {
    JsonElement counted = message.get("num_connections");
    links = counted == null ? EXPECTED_LINKS : counted.getAsInt();
    hello.complete(null);
  }

  private static End reason(String reason) {
    return switch (reason) {
      case "too_many_websockets" -> End.TOO_MANY;
      case "link_disabled" -> End.DISABLED;
      default -> End.REFRESH;
    };
  }

  private void serve(JsonObject envelope) {
    String id = string(envelope, "envelope_id");
    JsonElement payload = envelope.get("payload");
    if (!id.isEmpty() && payload != null && payload.isJsonObject()) {
      executor.execute(() -> receive(envelope, id, payload.getAsJsonObject()));
    }
  }

  private void receive(JsonObject envelope, String id, JsonObject payload) {
    try {
      inbox.receive(string(envelope, "type"), payload, answer -> send(acknowledgement(id, answer)));
    } catch (RuntimeException | Error surprise) {
      LOG.error("A message from Slack could not be taken in", surprise);
    }
  }

  private static String acknowledgement(String id, @Nullable JsonElement answer) {
    JsonObject acknowledgement = new JsonObject();
    acknowledgement.addProperty("envelope_id", id);
    if (answer != null) {
      acknowledgement.add("payload", answer);
    }
    return acknowledgement.toString();
  }

  private synchronized void send(String text) {
    WebSocket open = socket;
    if (open != null) {
      sent = sent.handle((_, _) -> null).thenCompose(_ -> open.sendText(text, true));
    }
  }

  private static String string(JsonObject from, String name) {
    JsonElement value = from.get(name);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }
}
