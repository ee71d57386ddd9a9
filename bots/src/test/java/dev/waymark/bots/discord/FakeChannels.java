package dev.waymark.bots.discord;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What was posted in channels and threads.
final class FakeChannels {
  private final List<DataObject> posted = new CopyOnWriteArrayList<>();
  private final Map<String, DataObject> threads = new ConcurrentHashMap<>();
  private final FakeTable table;
  private volatile Runnable afterPost = () -> {};

  FakeChannels(FakeTable table) {
    this.table = table;
  }

  FakeAnswer messages(Received request, String channel) {
    if (request.method().equals("POST")) {
      DataObject message = post(request.json(), channel);
      afterPost.run();
      return FakeAnswer.of(message);
    }
    DataArray recent = DataArray.empty();
    posted(channel).reversed().forEach(message -> recent.add(shown(message)));
    return FakeAnswer.of(recent);
  }

  /// As from Discord itself: without the nonce, and with the thread that was begun on it.
  private DataObject shown(DataObject message) {
    DataObject shown = DataObject.fromJson(message.toString()).remove("nonce");
    DataObject thread = threads.get(message.getString("id"));
    return thread == null ? shown : shown.put("thread", thread);
  }

  /// What happens from now on when a message is there and whoever posted it has not been told yet.
  void afterPost(Runnable happening) {
    afterPost = happening;
  }

  FakeAnswer change(Received request, String id) {
    if (request.method().equals("DELETE")) {
      return posted.removeIf(message -> message.getString("id").equals(id))
          ? FakeAnswer.NOTHING
          : FakeAnswer.refused(404, 10008, "Unknown Message");
    }
    return edit(id, request.json());
  }

  private synchronized DataObject post(DataObject raw, String channel) {
    for (DataObject earlier : posted) {
      if (raw.getBoolean("enforce_nonce")
          && raw.getString("nonce", "").equals(earlier.getString("nonce", "-"))) {
        return earlier;
      }
    }
    table.sent("post", raw);
    DataObject message =
        Snow.message(channel, Snow.self(), raw.getString("content", ""))
            .put("nonce", raw.getString("nonce", null))
            .put("embeds", raw.optArray("embeds").orElse(DataArray.empty()))
            .put("components", raw.optArray("components").orElse(DataArray.empty()));
    posted.add(message);
    return message;
  }

  private synchronized FakeAnswer edit(String id, DataObject raw) {
    for (DataObject message : posted) {
      if (message.getString("id").equals(id)) {
        table.sent("edit", raw);
        message.put("content", raw.getString("content", ""));
        raw.optArray("components").ifPresent(rows -> message.put("components", rows));
        return FakeAnswer.of(message);
      }
    }
    return FakeAnswer.refused(404, 10008, "Unknown Message");
  }

  /// Takes everything away, as a moderator may.
  void clear() {
    posted.clear();
  }

  FakeAnswer thread(String channel, DataObject asked) {
    return begin(Snow.flake(), channel, asked);
  }

  /// A message has one at most, which is called as it is.
  FakeAnswer threadOf(String channel, String message, DataObject asked) {
    return threads.containsKey(message)
        ? FakeAnswer.refused(400, 160_004, "A thread has already been created for this message")
        : begin(message, channel, asked);
  }

  private FakeAnswer begin(String id, String channel, DataObject asked) {
    DataObject thread = Snow.thread(id, channel, asked.getString("name"));
    threads.put(id, thread);
    return FakeAnswer.of(thread);
  }

  /// Puts a thread away, as whoever began it may; other channels are not known here.
  FakeAnswer channel(Received request, String id) {
    DataObject thread = threads.get(id);
    if (thread == null) {
      return FakeAnswer.refused(404, 10_003, "Unknown Channel");
    }
    if (request.method().equals("PATCH")) {
      boolean archived = request.json().getBoolean("archived");
      thread.getObject("thread_metadata").put("archived", archived);
    }
    return FakeAnswer.of(thread);
  }

  boolean isArchived(String thread) {
    return Objects.requireNonNull(threads.get(thread))
        .getObject("thread_metadata")
        .getBoolean("archived");
  }

  /// The same message once more, elsewhere.
  void copy(DataObject message, String channel) {
    posted.add(
        DataObject.fromJson(message.toJson()).put("id", Snow.flake()).put("channel_id", channel));
  }

  /// Forgets nonces, as Discord does after some minutes.
  void forgetNonces() {
    posted.forEach(message -> message.remove("nonce"));
  }

  /// Oldest first.
  List<DataObject> posted(String channel) {
    return posted.stream()
        .filter(message -> message.getString("channel_id").equals(channel))
        .toList();
  }

  /// Threads' names by their ids.
  Map<String, String> threads() {
    return threads.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getString("name")));
  }
}
