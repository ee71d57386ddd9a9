package dev.waymark.bots.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.waymark.bots.slack.FakeSlack.Received;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// Files on their way: announced, sent, and shown in a conversation.
final class FakeFiles {
  /// @param words for whoever does not see it
  record Shown(String channel, String name, String title, String words, boolean isPng) {}

  private record Announced(String name, int length, String words) {}

  private final UnaryOperator<String> address;
  private final Seen seen;
  private final Map<String, Announced> announced = new ConcurrentHashMap<>();
  private final Map<String, byte[]> sent = new ConcurrentHashMap<>();
  private final BlockingQueue<Shown> shown = new LinkedBlockingQueue<>();

  /// @param address of a path here
  FakeFiles(UnaryOperator<String> address, Seen seen) {
    this.address = address;
    this.seen = seen;
  }

  static boolean has(String method) {
    return method.startsWith("files.");
  }

  String answer(String method, Received request) {
    JsonObject payload = new JsonObject();
    request.form().forEach(payload::addProperty);
    seen.outgoing(method, payload);
    return switch (method) {
      case "files.getUploadURLExternal" -> announce(request.form());
      case "files.completeUploadExternal" -> show(request.form());
      default -> FakeMethods.error("unknown_method");
    };
  }

  private String announce(Map<String, String> form) {
    String id = "F" + seen.number();
    int length = Integer.parseInt(form.get("length"));
    announced.put(id, new Announced(form.get("filename"), length, form.get("alt_txt")));
    return "{\"ok\":true,\"upload_url\":\"%s\",\"file_id\":\"%s\"}"
        .formatted(address.apply("/upload/" + id), id);
  }

  /// @return the HTTP status
  int take(String id, byte[] content) {
    Optional<Announced> file = Optional.ofNullable(announced.get(id));
    if (file.filter(one -> one.length() == content.length).isEmpty()) {
      return 400;
    }
    sent.put(id, content);
    return 200;
  }

  /// A file goes where the app is: nobody invited it to a channel here.
  private String show(Map<String, String> form) {
    String channel = form.getOrDefault("channel_id", form.getOrDefault("channels", ""));
    if (!channel.startsWith("D")) {
      return FakeMethods.error("channel_not_found");
    }
    JsonArray files = JsonParser.parseString(form.get("files")).getAsJsonArray();
    JsonObject file = files.get(0).getAsJsonObject();
    String id = file.get("id").getAsString();
    byte[] content = sent.get(id);
    if (content == null) {
      return FakeMethods.error("file_not_found");
    }
    Announced one = announced.get(id);
    String title = file.get("title").getAsString();
    shown.add(new Shown(channel, one.name(), title, one.words(), isPng(content)));
    return "{\"ok\":true,\"files\":[{\"id\":\"" + id + "\"}]}";
  }

  /// The next that somebody sees.
  Shown await() throws InterruptedException {
    Shown one = shown.poll(20, TimeUnit.SECONDS);
    if (one == null) {
      throw new AssertionError("no file within 20 s");
    }
    return one;
  }

  /// What is left that nobody waited for.
  List<Shown> further() {
    return List.copyOf(shown);
  }

  private static boolean isPng(byte[] content) {
    return new String(content, 1, 3, StandardCharsets.US_ASCII).equals("PNG");
  }
}
