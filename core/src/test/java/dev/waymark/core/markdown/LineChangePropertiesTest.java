package dev.waymark.core.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.markdown.reading.Document;
import dev.waymark.core.markdown.reading.LineChange;
import dev.waymark.core.markdown.reading.OutlineReader;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.port.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Made-up documents of all dialects in which lines come, go and move, one after the other: what is
/// understood from one section is what reading all again gives.
class LineChangePropertiesTest {
  private static final int CASES = 2_000;
  private static final int LONG_CASES = 60;
  private static final int MANY = 50;
  private static final int CHANGES = 4;

  /// So often the same lines make a document that is read in several parts.
  private static final int TIMES = 100;

  @Test
  void hold_for_lines_that_come_and_go() {
    assertThat(run(20261123L, CASES, 1)).isGreaterThan(CASES / 2);
  }

  @Test
  void hold_for_lines_of_long_documents() {
    assertThat(run(20261123L, LONG_CASES, TIMES)).isPositive();
  }

  @Test
  @Tag("exhaustive")
  void hold_for_very_many_documents() {
    run(System.nanoTime(), MANY * CASES, 1);
    run(System.nanoTime(), MANY * LONG_CASES, TIMES);
  }

  /// How many changes were understood so.
  private static int run(long seed, int cases, int times) {
    int quick = 0;
    for (long number = seed; number < seed + cases; number++) {
      quick += new Case(new Random(number), times).run(number);
    }
    System.out.printf("seeds %d to %d: %d changes%n", seed, seed + cases - 1, quick);
    return quick;
  }

  private static final class Case {
    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private SourceText source;
    private Document document;

    Case(Random random, int times) {
      this.random = random;
      String text = new String(AnyDocument.of(random), UTF_8).replace("\uFEFF", "");
      for (int i = 0; i < times; i++) {
        lines.addAll(text.lines().toList());
      }
      this.source = source();
      this.document = OutlineReader.read(source);
    }

    private SourceText source() {
      return SourceText.of(bytes());
    }

    private Bytes bytes() {
      return Bytes.of(
          lines.stream().map(line -> line + "\n").collect(Collectors.joining()).getBytes(UTF_8));
    }

    int run(long seed) {
      int quick = 0;
      for (int i = 0; i < CHANGES && !lines.isEmpty(); i++) {
        String was = String.join("\n", lines);
        change();
        Document anew = OutlineReader.read(source());
        Optional<Document> after =
            source
                .with(1, source.count(), bytes())
                .flatMap(now -> LineChange.of(document, source, now))
                .map(LineChange::after);
        after.ifPresent(
            now -> {
              String told = "seed %d%n%s%n->%n%s".formatted(seed, was, String.join("\n", lines));
              assertThat(now.outline()).as(told).isEqualTo(anew.outline());
              assertThat(now.found()).as(told).isEqualTo(anew.found());
              assertThat(now.headings()).as(told).isEqualTo(anew.headings());
              assertThat(now.openBoxes()).as(told).isLessThanOrEqualTo(anew.openBoxes());
            });
        quick += after.isPresent() ? 1 : 0;
        source = source();
        document = after.orElse(anew);
      }
      return quick;
    }

    private void change() {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(5)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.add(at, lines.get(at) + " again");
        case 3 -> lines.add(at, "");
        default -> lines.add(random.nextInt(lines.size()), lines.remove(at));
      }
    }
  }
}
