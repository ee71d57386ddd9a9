package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waymark.core.markdown.reading.Document;
import dev.waymark.core.markdown.reading.Found;
import dev.waymark.core.markdown.reading.OutlineReader;
import dev.waymark.core.markdown.text.SourceLine;
import dev.waymark.core.markdown.text.SourceText;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Remark;

/// Any bytes at all. Without `JAZZER_FUZZ=1` it runs what is kept in `ReadingFuzzTestInputs`.
class ReadingFuzzTest {
  private static final int LARGEST = 1 << 16;

  @FuzzTest(maxDuration = "10m")
  void any_bytes_are_read(byte[] bytes) {
    Bytes text = Bytes.of(bytes);
    if (bytes.length > LARGEST || SourceText.obstacle(text).isPresent()) {
      return;
    }
    SourceText source = SourceText.of(text);
    assertThat(fastest(source)).as("milliseconds").isLessThan(1_000);
    Document document = OutlineReader.read(source);
    for (Found found : document.found()) {
      SourceLine line = source.line(found.site().line());
      assertThat(found.site().from()).isBetween(0, found.site().to());
      assertThat(line.start() + line.column(found.site().from())).isNotNegative();
      assertThat(line.start() + line.column(found.site().to())).isLessThanOrEqualTo(bytes.length);
    }
    linesAreThere(document.outline(), source.count());
  }

  /// Of three tries: what else the machine does, and the first start, are not meant.
  private static long fastest(SourceText source) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 3 && fastest >= 1_000; i++) {
      long start = System.nanoTime();
      OutlineReader.read(source);
      fastest = Math.min(fastest, (System.nanoTime() - start) / 1_000_000);
    }
    return fastest;
  }

  private static void linesAreThere(Outline outline, int count) {
    for (Outline.Entry entry : outline.entries()) {
      assertThat(entry.place().line()).isBetween(1, count);
    }
    for (Outline.Skipped skipped : outline.skipped()) {
      assertThat(skipped.line()).isBetween(1, count);
    }
    for (Remark remark : outline.remarks()) {
      assertThat(remark.line()).isBetween(1, count);
      assertThat(remark.column()).isPositive();
    }
    outline.milestones().forEach(each -> assertThat(each.line()).isBetween(0, count));
  }
}
