package dev.waymark.bots.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/// What goes wrong on purpose, and all that came in.
final class FakeFaults {
  private record Fault(String part, AtomicInteger left, FakeAnswer answer) {}

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
  private volatile boolean tokenIsRefused;
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean remembers = true;

  /// @return null where nothing goes wrong
  @Nullable FakeAnswer before(Received request) {
    if (remembers) {
      received.add(request);
    }
    if (delay.isPositive()) {
      try {
        Thread.sleep(delay);
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      }
    }
    if (tokenIsRefused) {
      return FakeAnswer.refused(401, 0, "401: Unauthorized");
    }
    return faults.stream()
        .filter(fault -> request.path().contains(fault.part()))
        .filter(fault -> fault.left().getAndDecrement() > 0)
        .map(Fault::answer)
        .findFirst()
        .orElse(null);
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  /// Answers the next requests whose path has this part with HTTP 502.
  void fail(String part, int times) {
    faults.add(new Fault(part, new AtomicInteger(times), new FakeAnswer(502, "{}", Map.of())));
  }

  /// Tells the next requests whose path has this part to wait, all of the app's or those of its
  /// kind.
  void limit(String part, int times, double seconds, boolean global) {
    DataObject body =
        DataObject.empty()
            .put("message", "You are being rate limited.")
            .put("retry_after", seconds)
            .put("global", global);
    Map<String, String> headers =
        global
            ? Map.of(
                "Retry-After",
                "" + (long) Math.ceil(seconds),
                "X-RateLimit-Global",
                "true",
                "X-RateLimit-Scope",
                "global")
            : Map.of(
                "Retry-After", "" + (long) Math.ceil(seconds),
                "X-RateLimit-Scope", "user",
                "X-RateLimit-Bucket", "b1",
                "X-RateLimit-Limit", "5",
                "X-RateLimit-Remaining", "0",
                "X-RateLimit-Reset", "" + (InstantSource.system().millis() / 1_000.0 + seconds),
                "X-RateLimit-Reset-After", "" + seconds);
    faults.add(
        new Fault(part, new AtomicInteger(times), new FakeAnswer(429, body.toString(), headers)));
  }

  void refuseToken() {
    tokenIsRefused = true;
  }

  void slow(Duration eachAnswer) {
    delay = eachAnswer;
  }

  /// For long runs.
  void forget() {
    remembers = false;
  }
}
