package dev.waymark.bots.slack;

import com.google.gson.JsonObject;
import dev.waymark.bots.slack.FakeSlack.Heard;
import dev.waymark.bots.slack.FakeSlack.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What the app said, and who got to see it.
final class Seen {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Queue<Received> received = new ConcurrentLinkedQueue<>();
  private final Map<String, BlockingQueue<Heard>> answers = new ConcurrentHashMap<>();
  private final Queue<JsonObject> posted = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<Heard> inThreads = new LinkedBlockingQueue<>();

  /// One payload of the app.
  record Sent(String method, JsonObject payload) {}

  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final Map<String, BlockingQueue<JsonObject>> views = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private volatile Runnable afterPost = () -> {};

  /// A number nothing else here has.
  int number() {
    return numbers.incrementAndGet();
  }

  void request(Received request) {
    received.add(request);
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  /// Every payload of the app passes here: messages, answers, views, acknowledgements.
  ///
  /// @param method of the Web API, or `response_url`, or `ack`
  void outgoing(String method, JsonObject payload) {
    sent.add(new Sent(method, payload));
    BlockKit.violations(method, payload)
        .forEach(violation -> violations.add(method + ": " + violation + " in " + payload));
    if (payload.has("view")) {
      views
          .computeIfAbsent(method, _ -> new LinkedBlockingQueue<>())
          .add(payload.getAsJsonObject("view"));
    }
  }

  /// All payloads of the app, oldest first.
  List<Sent> sent() {
    return List.copyOf(sent);
  }

  /// What Slack would not have taken, or shown as something else.
  List<String> violations() {
    return List.copyOf(violations);
  }

  /// The next window or home that nobody waited for yet.
  JsonObject awaitView(String method) {
    return poll(views.computeIfAbsent(method, _ -> new LinkedBlockingQueue<>()));
  }

  void post(JsonObject message) {
    message.addProperty("ts", "1700000001.%06d".formatted(number()));
    posted.add(message);
    inThreads.add(new Heard(SlackText.seen(message), message, false));
    afterPost.run();
  }

  /// @return whether there is such a message
  boolean update(JsonObject message) {
    Optional<JsonObject> there =
        posted(message.get("channel").getAsString()).stream()
            .filter(one -> one.get("ts").equals(message.get("ts")))
            .findFirst();
    there.ifPresent(
        one -> {
          one.add("text", message.get("text"));
          one.add("blocks", message.get("blocks"));
        });
    return there.isPresent();
  }

  /// @return whether there was such a message
  boolean delete(JsonObject message) {
    return posted.removeIf(
        one ->
            one.get("channel").equals(message.get("channel"))
                && one.get("ts").equals(message.get("ts")));
  }

  void whisper(JsonObject message) {
    inThreads.add(new Heard(SlackText.seen(message), message, true));
  }

  /// Oldest first.
  List<JsonObject> posted(String channel) {
    return posted.stream()
        .filter(message -> message.get("channel").getAsString().equals(channel))
        .toList();
  }

  void afterPost(Runnable happening) {
    afterPost = happening;
  }

  /// From now on answers to this envelope are kept.
  void expect(String id) {
    answers.put(id, new LinkedBlockingQueue<>());
  }

  void answer(String id, Heard heard) {
    answers.get(id).add(heard);
  }

  Heard awaitAnswer(String id) {
    return poll(answers.get(id));
  }

  Heard awaitInThread() {
    return poll(inThreads);
  }

  /// The answers to an envelope that nobody waited for yet.
  List<Heard> further(String id) {
    List<Heard> all = new ArrayList<>();
    answers.get(id).drainTo(all);
    return all;
  }

  private static <T> T poll(BlockingQueue<T> queue) {
    try {
      T heard = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (heard == null) {
        throw new AssertionError("no answer within " + PATIENCE);
      }
      return heard;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
