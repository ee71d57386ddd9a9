package dev.waymark.bots.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What became of commands, presses and forms, by their tokens.
final class FakeInteractions {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int EPHEMERAL = 64;

  /// One that was delivered.
  private static final class Delivered {
    private final BlockingQueue<Heard> answers = new LinkedBlockingQueue<>();
    private final long at = System.nanoTime();
    private volatile long heardAfter = -1;
    private volatile boolean onlyAsker;

    /// @return whether that was the first
    private synchronized boolean isFirst() {
      boolean first = heardAfter < 0;
      if (first) {
        heardAfter = System.nanoTime() - at;
      }
      return first;
    }
  }

  private final Map<String, Delivered> all = new ConcurrentHashMap<>();
  private final FakeTable table;

  FakeInteractions(FakeTable table) {
    this.table = table;
  }

  /// From now on answers to it are taken.
  void expect(String token) {
    all.putIfAbsent(token, new Delivered());
  }

  FakeAnswer callback(String token, DataObject body) {
    Delivered one = all.get(token);
    if (one == null) {
      return FakeAnswer.refused(404, 10_062, "Unknown interaction");
    }
    if (!one.isFirst()) {
      return FakeAnswer.refused(400, 40_060, "Interaction has already been acknowledged.");
    }
    DataObject data = body.optObject("data").orElse(DataObject.empty());
    boolean onlyAsker = (data.getInt("flags", 0) & EPHEMERAL) != 0;
    one.onlyAsker = onlyAsker;
    switch (body.getInt("type")) {
      case 4 -> heard(one, "reply", data, onlyAsker);
      case 7 -> heard(one, "edit", data, onlyAsker);
      case 8 -> heard(one, "choices", data, true);
      case 9 -> heard(one, "modal", data, true);
      default -> {}
    }
    return FakeAnswer.NOTHING;
  }

  FakeAnswer webhook(String token, Received request) {
    Delivered one = all.get(token);
    if (one == null || one.heardAfter < 0) {
      return FakeAnswer.refused(404, 10_015, "Unknown Webhook");
    }
    String method = request.method();
    if (method.equals("DELETE")) {
      one.answers.add(new Heard("deleted", "", DataObject.empty(), true));
      return FakeAnswer.NOTHING;
    }
    DataObject raw = request.json();
    if (request.hasPicture() == isEmpty(raw.optArray("attachments"))) {
      return FakeAnswer.refused(400, 50_035, "Invalid Form Body");
    }
    boolean isEdit = method.equals("PATCH");
    boolean onlyAsker = isEdit ? one.onlyAsker : (raw.getInt("flags", 0) & EPHEMERAL) != 0;
    heard(one, isEdit ? "edit" : "follow", raw, onlyAsker);
    return FakeAnswer.of(Snow.message("3001", Snow.self(), raw.getString("content", "")));
  }

  private static boolean isEmpty(Optional<DataArray> files) {
    return files.orElse(DataArray.empty()).isEmpty();
  }

  private void heard(Delivered one, String how, DataObject raw, boolean onlyAsker) {
    table.sent(how, raw);
    one.answers.add(Heard.of(how, raw, onlyAsker));
  }

  /// The next that was shown.
  Heard await(String token) {
    try {
      Heard heard = all.get(token).answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (heard == null) {
        throw new AssertionError("no answer within " + PATIENCE);
      }
      return heard;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /// What was shown and nobody waited for yet.
  List<Heard> further(String token) {
    List<Heard> further = new ArrayList<>();
    all.get(token).answers.drainTo(further);
    return further;
  }

  /// After how many nanoseconds Discord heard of it; negative while it has not.
  long heardAfter(String token) {
    return all.get(token).heardAfter;
  }

  /// Whether the app has shown anything.
  boolean isAnswered(String token) {
    return !all.get(token).answers.isEmpty();
  }
}
