package dev.waymark.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import dev.waymark.app.document.Accepted;
import org.junit.jupiter.api.Test;

class ChartTest {
  private final Helm chart =
      new Helm(Accepted.inRepository("deploy/helm/waymark").toAbsolutePath().normalize());

  @Test
  void holds_to_the_strictest_rules() {
    LintResult result = chart.lint().strict().call();

    assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
    assertThat(result.getMessages()).noneMatch(message -> message.startsWith("[WARNING]"));
  }

  @Test
  void makes_one_pod_that_may_do_nothing_but_its_work() {
    String rendered = chart.template().withName("plans").call();

    assertThat(rendered)
        .contains(
            "replicas: 1",
            "runAsNonRoot: true",
            "readOnlyRootFilesystem: true",
            "path: /health/ready",
            "terminationGracePeriodSeconds: 40");
  }

  @Test
  void takes_tokens_from_a_secret_and_brings_none() {
    assertThat(chart.template().withName("plans").set("tokens", "waymark-tokens").call())
        .containsPattern("secretRef:\\s+name: \"?waymark-tokens");
    assertThat(chart.template().withName("plans").call()).doesNotContain("secretRef");
  }
}
