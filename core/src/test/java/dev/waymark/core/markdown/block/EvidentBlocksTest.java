package dev.waymark.core.markdown.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.port.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class EvidentBlocksTest {
  private static final long SEED = 20261121;
  private static final List<String> STARTS =
      List.of("", "- ", "- ", "* ", "+ ", "1. ", "2. ", "1) ", "-    ", "10. ", "12.  ", "-", "> ");
  private static final List<String> WORDS =
      List.of("words", "[ ] words", "[x] more: words", "# heading", "---", "***", "===", "a | b");

  private static final List<String> ROWS =
      List.of(
          "| Pumps | done |",
          "| Pumps | done |  ",
          "| Pumps |",
          "| Pumps \\| Seals | done | more |",
          "| | done |",
          "| Pumps | done",
          "||",
          "|---|---|",
          "| - [ ] Pumps | - |",
          "words",
          "# heading",
          "- item",
          "---",
          "  | Pumps | done |");
  private static final List<String> RULES =
      List.of(
          "|---|---|", "| --- | :-: |", "|:-|--:|", "|---|", "|---|---", "|-:-|---|", "| |---|");

  @Test
  void are_the_same_that_flexmark_finds() {
    compare(30_000, 10_000, EvidentBlocksTest::text);
  }

  @Test
  void are_the_same_tables_that_flexmark_finds() {
    compare(20_000, 5_000, EvidentBlocksTest::tables);
  }

  private static void compare(int documents, int most, Function<RandomGenerator, String> any) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    int evident = 0;
    for (int i = 0; i < documents; i++) {
      String text = any.apply(random);
      SourceText source = SourceText.of(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
      for (Chunk chunk : Chunker.cut(source, Verbatims.in(source))) {
        List<Block> blocks = EvidentBlocks.of(source, chunk);
        if (blocks != null) {
          evident++;
          assertThat(blocks)
              .as("document %d of seed %d:%n%s", i, SEED, text)
              .isEqualTo(BlockReader.asked(source, chunk));
        }
      }
    }
    assertThat(evident).isGreaterThan(most);
  }

  private static String tables(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int part = random.nextInt(1, 4); part > 0; part--) {
      int rare = random.nextInt(1, 40);
      text.append(random.nextBoolean() ? "" : text(random));
      text.append(random.nextInt(4) == 0 ? "" : "\n");
      text.append(random.nextInt(rare) == 0 ? "| Name | State | Who |\n" : "| Name | State |\n");
      text.append(RULES.get(random.nextInt(random.nextInt(rare) == 0 ? RULES.size() : 3)));
      for (int rows = random.nextInt(4); rows > 0; rows--) {
        text.append('\n');
        text.append(ROWS.get(random.nextInt(random.nextInt(rare) == 0 ? ROWS.size() : 4)));
      }
      text.append(random.nextInt(4) == 0 ? "\n" : "\n\n");
    }
    return text.toString();
  }

  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(1, 12);
    int rare = random.nextInt(1, 40);
    for (int line = 0; line < lines; line++) {
      switch (random.nextInt(8)) {
        case 0, 1 -> {}
        case 2 -> text.append(random.nextBoolean() ? "# heading" : "words");
        default -> {
          text.repeat(' ', random.nextInt(3) * random.nextInt(4));
          text.append(STARTS.get(random.nextInt(random.nextInt(rare) == 0 ? STARTS.size() : 11)));
          text.append(WORDS.get(random.nextInt(random.nextInt(rare) == 0 ? WORDS.size() : 3)));
        }
      }
      text.append('\n');
    }
    return text.toString();
  }
}
