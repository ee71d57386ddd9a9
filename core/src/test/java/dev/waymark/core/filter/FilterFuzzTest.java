package dev.waymark.core.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waymark.core.filter.FilterParser.Misunderstood;
import dev.waymark.core.filter.FilterParser.Understood;
import java.nio.charset.StandardCharsets;

/// Any filter. Without `JAZZER_FUZZ=1` it runs what is kept in `FilterFuzzTestInputs`.
class FilterFuzzTest {
  private static final int LONGEST = 4_096;

  @FuzzTest(maxDuration = "10m")
  void a_filter_reads_back_as_itself(byte[] bytes) {
    if (bytes.length > LONGEST) {
      return;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    switch (FilterParser.parse(text, "ana")) {
      case Understood(var filter) ->
          assertThat(FilterParser.parse(filter.toString(), "ana"))
              .isEqualTo(new Understood(filter));
      case Misunderstood(var sentence) -> assertThat(sentence).endsWith(".");
    }
  }
}
