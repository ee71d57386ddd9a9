package dev.waymark.app.scenario;

import dev.waymark.tui.loop.Glass;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// One person's terminal, and what they last saw on it.
final class Screen implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(5);
  private static final Duration QUIET = Duration.ofMillis(700);

  private final Glass glass;
  private final boolean accepting;
  private List<String> seen = List.of();

  /// @param accepting whether to wait for things to come to rest instead of for what is expected
  Screen(Glass glass, boolean accepting) {
    this.glass = glass;
    this.accepting = accepting;
  }

  /// @return the lines that have changed since the last look
  List<String> type(String keys, List<String> expected) {
    if (seen.isEmpty()) {
      glass.until("q quit").untilGone("Reading the plan");
    }
    if (!keys.isEmpty()) {
      glass.type(keys.replace("⏎", "\r").replace("⎋", "\u001b"));
    }
    try {
      Awaitility.await().atMost(SOON).pollInterval(POLL).until(() -> settled(expected));
    } catch (ConditionTimeoutException different) {
      return look();
    }
    return look();
  }

  private boolean settled(List<String> expected) {
    if (!accepting) {
      return changed(lines()).equals(expected);
    }
    String now = glass.text();
    try {
      Awaitility.await()
          .during(QUIET)
          .atMost(QUIET.multipliedBy(2))
          .until(() -> glass.text().equals(now));
      return true;
    } catch (ConditionTimeoutException stillMoving) {
      return false;
    }
  }

  private List<String> look() {
    List<String> now = lines();
    List<String> changed = changed(now);
    seen = now;
    return changed;
  }

  private List<String> lines() {
    return glass.text().lines().map(String::stripTrailing).toList();
  }

  private List<String> changed(List<String> now) {
    return IntStream.range(0, now.size())
        .filter(i -> i >= seen.size() || !now.get(i).equals(seen.get(i)))
        .mapToObj(now::get)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Override
  public void close() {
    glass.close();
  }
}
