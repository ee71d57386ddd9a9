package dev.waymark.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.filter.FilterParser;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lines that somebody made to be slow.
class LongLinesTest {
  private static final int LONGEST = 4_096;
  private static final int LOOKS_AT_MOST = 300;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final List<String> STUFF =
      List.of(
          "\"",
          "“",
          "\"a\" ",
          "a ",
          "a",
          "(",
          ")",
          "(a ",
          "-",
          "—",
          "-(",
          "a:",
          "is:open ",
          "OR ",
          "a OR ",
          "KMS-1 ",
          "KMS-1,",
          "KMS-999999999 ",
          "#1 ",
          "anyway ",
          "M1 anyway ",
          "none ",
          "until ",
          "until 1 dec ",
          "1 dec ",
          "@ana ",
          "<@U1> ",
          "https://e.org/ ",
          "at:3d ",
          "since:1d by:x ",
          "text:\"a\" ",
          "\u00a0",
          "\t",
          "\u202e",
          "é’",
          "𝒜 ");

  static Stream<String> lines() {
    return Stream.concat(
            Stream.of(Verb.values()).map(verb -> verb.word() + " "),
            Stream.of(
                "view save a ", "done KMS-1 ", "after KMS-1 ", "join \"", "list (", "", "lst"))
        .flatMap(
            head ->
                STUFF.stream()
                    .map(one -> head + one.repeat((LONGEST - head.length()) / one.length())));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void are_read_at_once_and_looked_up_seldom(String line) {
    AtomicInteger looks = new AtomicInteger();
    RequestParser parser =
        new RequestParser(
            new RequestParser.Fits(
                _ -> looks.incrementAndGet() > 0, _ -> looks.incrementAndGet() > 0),
            TODAY,
            "ana");
    parser.parse(line);
    assertThat(looks.get()).isLessThan(LOOKS_AT_MOST);
    assertThat(quickest(() -> parser.parse(line))).isLessThan(Duration.ofMillis(20));
    assertThat(quickest(() -> FilterParser.parse(line, "ana"))).isLessThan(Duration.ofMillis(20));
  }

  /// Of several tries, and of the processor's time, as other work goes on beside: the compiler may
  /// have to wait for a processor longer than some tries take.
  private static Duration quickest(Runnable read) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 100 && best > 5_000_000; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      read.run();
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    return Duration.ofNanos(best);
  }
}
