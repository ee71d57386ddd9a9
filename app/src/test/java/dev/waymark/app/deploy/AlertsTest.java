package dev.waymark.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.waymark.app.Shell;
import dev.waymark.app.document.Accepted;
import dev.waymark.app.metrics.CountedAnswers;
import dev.waymark.app.serve.Serving;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.core.event.Surface;
import dev.waymark.core.request.Asker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {
  private static final Path RULES = Accepted.inRepository("deploy/prometheus/alerts.yml");
  private static final Path TESTS = Accepted.inRepository("deploy/prometheus/alerts.test.yml");
  private static final Path DASHBOARD = Accepted.inRepository("deploy/grafana/waymark.json");
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
  private static final Pattern RUNBOOK = Pattern.compile("runbook_url: (\\S+)#(\\S+)");
  private static final Pattern EXPRESSION = Pattern.compile("(?m)^ +expr: (.+)$");
  private static final Pattern METRIC = Pattern.compile("\\b(?:waymark|jvm|process)_[a-z_]+");

  @TempDir private Path folder;

  @Test
  void are_right_and_fire_when_they_should() throws Exception {
    Tool.need("promtool", "prometheus");

    assertThat(Tool.run("", List.of("promtool", "check", "rules", RULES.toString())))
        .satisfies(ran -> assertThat(ran.exit()).as(ran.said()).isZero());
    assertThat(Tool.run("", List.of("promtool", "test", "rules", TESTS.toString())))
        .satisfies(ran -> assertThat(ran.exit()).as(ran.said()).isZero());
  }

  @Test
  void have_a_test_and_a_runbook_each() throws IOException {
    String rules = Files.readString(RULES);
    String tests = Files.readString(TESTS);
    List<String> alerts = found(ALERT, rules).map(alert -> alert.group(1)).toList();
    List<MatchResult> runbooks = found(RUNBOOK, rules).toList();

    assertThat(alerts).isNotEmpty().doesNotHaveDuplicates().hasSameSizeAs(runbooks);
    assertThat(alerts).allSatisfy(alert -> assertThat(tests).contains("alertname: " + alert));
    assertThat(runbooks)
        .allSatisfy(
            runbook -> {
              Path page = Accepted.inRepository(runbook.group(1));
              assertThat(page).exists();
              assertThat(Files.readString(page).lines().map(AlertsTest::anchor))
                  .contains(runbook.group(2));
            });
  }

  /// As forges make them of headings.
  private static String anchor(String line) {
    return line.startsWith("#")
        ? line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-')
        : "";
  }

  @Test
  void ask_for_nothing_that_a_scrape_does_not_have() throws IOException {
    String scrape = scrape();
    Set<String> there =
        scrape
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("[{ ]", 2)[0])
            .collect(Collectors.toCollection(TreeSet::new));

    List<String> asked = new ArrayList<>();
    found(EXPRESSION, Files.readString(RULES)).forEach(rule -> asked.add(rule.group(1)));
    asked.addAll(expressions());

    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(asked)
        .allSatisfy(
            expression ->
                assertThat(found(METRIC, expression).map(MatchResult::group)).isSubsetOf(there));
  }

  @Test
  void have_figures_whose_names_prometheus_likes() throws Exception {
    Tool.need("promtool", "prometheus");

    Tool.Ran ran = Tool.run(scrape(), List.of("promtool", "check", "metrics"));

    assertThat(ran.exit()).as(ran.said()).isZero();
    assertThat(ran.said()).isEmpty();
  }

  @Test
  void have_a_dashboard_whose_expressions_can_be_read() throws Exception {
    JsonObject dashboard = JsonParser.parseString(Files.readString(DASHBOARD)).getAsJsonObject();
    assertThat(dashboard.get("uid").getAsString()).isNotBlank();
    assertThat(panels().stream().map(panel -> panel.get("id").getAsInt())).doesNotHaveDuplicates();
    assertThat(panels().stream().map(panel -> panel.get("title").getAsString()))
        .doesNotHaveDuplicates();
    Tool.need("promtool", "prometheus");
    StringBuilder rules = new StringBuilder("groups:\n  - name: dashboard\n    rules:\n");
    for (String expression : expressions()) {
      rules
          .append("      - record: a:b\n        expr: ")
          .append(expression)
          .append("\n        labels: {n: \"")
          .append(rules.length())
          .append("\"}\n");
    }
    Path file = Files.writeString(folder.resolve("rules.yml"), rules);

    Tool.Ran ran = Tool.run("", List.of("promtool", "check", "rules", file.toString()));

    assertThat(ran.exit()).as(ran.said()).isZero();
  }

  private static List<JsonObject> panels() throws IOException {
    return JsonParser.parseString(Files.readString(DASHBOARD))
        .getAsJsonObject()
        .getAsJsonArray("panels")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static List<String> expressions() throws IOException {
    return panels().stream()
        .flatMap(panel -> panel.getAsJsonArray("targets").asList().stream())
        .map(target -> target.getAsJsonObject().get("expr").getAsString())
        .toList();
  }

  /// After some real work.
  private String scrape() throws IOException {
    Shell shell = new Shell(folder);
    shell.file("ROADMAP.md", "## M0\n- [ ] Health endpoint\n");
    shell.run("track", "ROADMAP.md", "--prefix", "WM");
    Path file = shell.file("waymark.toml", "[ssh]\nport = 0\n[http]\nport = 0\n");
    try (Serving service =
        Serving.of(file, Map.of(), StorePlace.of(null, Map.of(), folder), Clock.systemUTC())) {
      var answers = new CountedAnswers(service.wiring().assistant(), service.figures());
      var anna = service.wiring().introductions().local("anna");
      answers.answer(new Asker(anna, Surface.SSH), "list");
      answers.answer(new Asker(anna, Surface.SSH), "done WM-1");
      return service.figures().scrape();
    }
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
