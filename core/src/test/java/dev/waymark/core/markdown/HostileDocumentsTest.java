package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Texts that keep Markdown parsers busy for ever, or overflow their stacks: 64 KiB of each.
class HostileDocumentsTest {
  private static final int SIZE = 1 << 16;

  @TestFactory
  Stream<DynamicTest> are_read_within_a_second() {
    read(filled("- [ ] warm\n"));
    return texts().entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () ->
                        assertThat(fastest(one.getValue())).as("milliseconds").isLessThan(1_000)));
  }

  /// Of three tries: what else the machine does is not meant.
  private static long fastest(String text) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 3 && fastest >= 1_000; i++) {
      long start = System.nanoTime();
      read(text);
      fastest = Math.min(fastest, (System.nanoTime() - start) / 1_000_000);
    }
    return fastest;
  }

  @Test
  void a_hundred_thousand_items_are_all_found() {
    StringBuilder text = new StringBuilder("# Plan\n");
    for (int i = 0; i < 100_000; i++) {
      text.append(i % 50 == 0 ? "\n## Phase " + i / 50 + "\n\n" : "")
          .append(i % 3 == 0 ? "- [x] " : "- [ ] ")
          .append("Pump number ")
          .append(i)
          .append('\n');
    }
    assertThat(RoundTrip.outline(bytes(text.toString())).entries()).hasSize(100_000);
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("a bracket and backslashes", filled("[" + "\\".repeat(90)));
    texts.put("one bracket, all backslashes", "[" + "\\".repeat(SIZE - 1));
    texts.put("dashes on one line", "- ".repeat(SIZE / 2));
    texts.put("stars on one line", "* ".repeat(SIZE / 2));
    texts.put("numbers on one line", "1. ".repeat(SIZE / 3));
    texts.put("quotes on one line", "> ".repeat(SIZE / 2));
    texts.put("quoted lines", filled("> - [ ] x\n"));
    texts.put("nested lists", nested("- [ ] x\n"));
    texts.put("nested quotes", nested("> x\n").replace("  ", "> "));
    texts.put(
        "a wide table",
        "|a".repeat(8_000) + "|\n" + "|-".repeat(8_000) + "|\n" + "|b".repeat(8_000));
    texts.put("a long table", "| Task | Status |\n|---|---|\n" + filled("| a | b |\n"));
    texts.put("link references", filled("[a]: b\n"));
    texts.put("open links", filled("[a]("));
    texts.put("open images", filled("![["));
    texts.put("closed brackets", "[".repeat(SIZE / 2) + "](x)".repeat(SIZE / 8));
    texts.put("closing brackets", filled("]("));
    texts.put("instructions", filled("<?"));
    texts.put("character data", filled("<![CDATA["));
    texts.put("comments", filled("<!--"));
    texts.put("tags", filled("<a b=\"c\" "));
    texts.put("emphasis", filled("*a _b "));
    texts.put("stars", filled("*"));
    texts.put("strikes", filled("~~a "));
    texts.put("backticks", filled("`a``b```c "));
    texts.put("entities", filled("&amp;&x"));
    texts.put("fences", filled("```\n~~~\n"));
    texts.put("headings", filled("# a\n## b\n"));
    texts.put("setext headings", filled("a\n---\n"));
    texts.put("labels", filled("**Goal:** x | **Owner:** y | "));
    texts.put("colons", filled("a: "));
    texts.put("boxes on a line", "- " + filled("[ ] a; "));
    texts.put("ids", "- [ ] " + filled("ABC-1 after "));
    texts.put("addresses", "- [ ] " + filled("http://"));
    texts.put("fractions", filled("1/2 done, 3 of 4 "));
    texts.put("carriage returns", filled("\r"));
    texts.put("blanks", filled(" "));
    texts.put("tabs and dashes", filled("\t- "));
    texts.put("emoji", filled("- ✅ a 🔄\n"));
    texts.put("half surrogates", filled("\uD800- "));
    texts.put("list lines without boxes", filled("- a\n"));
    texts.put("numbered list lines", "# Plan\n" + filled("7. a\n"));
    texts.put("list lines below one", "- a\n" + filled("  - b\n"));
    texts.put("list lines with symbols", "# Plan\n" + filled("- ✅ a\n- ⬜ b\n"));
    return texts;
  }

  private static String filled(String part) {
    return part.repeat(SIZE / part.length());
  }

  private static String nested(String line) {
    StringBuilder text = new StringBuilder();
    for (int depth = 0; text.length() + 2 * depth + line.length() <= SIZE; depth++) {
      text.append("  ".repeat(depth)).append(line);
    }
    return text.toString();
  }

  private static void read(String text) {
    assertThat(new MarkdownDocuments().read(bytes(text))).isInstanceOf(Documents.Reading.class);
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
