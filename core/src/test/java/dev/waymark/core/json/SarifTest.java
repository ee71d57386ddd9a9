package dev.waymark.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Finding.Spot;
import dev.waymark.core.roadmap.Rule;
import dev.waymark.core.roadmap.Waiver;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SarifTest {
  /// SARIF's own.
  private static JsonSchema schema() throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(
            SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
    }
  }

  private static List<Sarif.Result> oneOfEach() {
    return Arrays.stream(Rule.values())
        .map(
            rule ->
                new Finding(
                    rule + "-1f3a9c",
                    rule,
                    new Spot(3, 7),
                    "“Kiln” says <one> thing & another: \u001b[31m\u2028.",
                    List.of(new Spot(1, 1), new Spot(1, 1), new Spot(9, 2)),
                    rule == Rule.R4 ? new Waiver("R4-1f3a9c", "agreed", null) : null))
        .map(finding -> new Sarif.Result("docs/road%20map.md", finding))
        .toList();
  }

  @Test
  void is_what_its_schema_says() throws IOException {
    assertThat(schema().validate(Sarif.of(oneOfEach()), InputFormat.JSON)).isEmpty();
    assertThat(schema().validate(Sarif.of(List.of()), InputFormat.JSON)).isEmpty();
  }

  @Test
  void would_be_told_if_it_were_not() throws IOException {
    String wrong = Sarif.of(oneOfEach()).replace("\"startLine\":3", "\"startLine\":0");

    assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void says_where_how_bad_and_by_what_it_is_known_again() {
    assertThat(Sarif.of(oneOfEach()))
        .contains("\"columnKind\":\"unicodeCodePoints\"")
        .contains("\"ruleId\":\"R14\",\"level\":\"note\"")
        .contains("\"artifactLocation\":{\"uri\":\"docs/road%20map.md\"}")
        .contains("\"region\":{\"startLine\":3,\"startColumn\":7}")
        .contains("\"partialFingerprints\":{\"waymark/v1\":\"R1-1f3a9c\"}")
        .contains("\"suppressions\":[{\"kind\":\"external\",\"justification\":\"agreed\"}]");
  }
}
