package dev.waymark.bots.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The thread that a channel's changes of one day go into, begun with the first of them.
public final class DayThreads {
  /// How a thread is begun.
  @FunctionalInterface
  public interface Beginning {
    /// @return the thread's id; null where the service did not let it begin
    @Nullable String begin(String channel, String title);
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private record Begun(LocalDate day, String thread) {}

  private final Beginning beginning;
  private final Clock clock;
  private final Map<String, Begun> begun = new ConcurrentHashMap<>();

  public DayThreads(Clock clock, Beginning beginning) {
    this.beginning = beginning;
    this.clock = clock;
  }

  /// Null where it could not be begun.
  public synchronized @Nullable String of(String channel) {
    LocalDate today = LocalDate.now(clock);
    Begun last = begun.get(channel);
    if (last != null && last.day().equals(today)) {
      return last.thread();
    }
    String thread = beginning.begin(channel, "Changes of " + DAY.format(today));
    if (thread != null) {
      begun.put(channel, new Begun(today, thread));
    }
    return thread;
  }
}
