package dev.waymark.core.request.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waymark.core.request.RequestParser;
import java.nio.charset.StandardCharsets;

/// Any words. Without `JAZZER_FUZZ=1` it runs what is kept in `QuestionsFuzzTestInputs`.
class QuestionsFuzzTest {
  private static final int LONGEST = 4_096;
  private static final SmallPlan PLAN = new SmallPlan();

  @FuzzTest(maxDuration = "10m")
  void what_is_understood_is_a_line_of_the_grammar(byte[] bytes) {
    if (bytes.length > LONGEST) {
      return;
    }
    String said = new String(bytes, StandardCharsets.UTF_8);
    if (new Questions(PLAN, SmallPlan.WEDNESDAY).hear(said)
        instanceof Questions.Understood(var line)) {
      RequestParser parser =
          new RequestParser(
              new RequestParser.Fits(PLAN::item, words -> PLAN.milestone(words).isPresent()),
              SmallPlan.WEDNESDAY,
              "ana");
      assertThat(parser.parse(line)).as(line).isInstanceOf(RequestParser.Understood.class);
    }
  }
}
