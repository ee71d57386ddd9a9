package dev.waymark.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.document.Accepted;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final Path CHART = Accepted.inRepository("deploy/helm/waymark");

  @Test
  void holds_to_the_strictest_rules() throws Exception {
    Tool.need("helm", "helm");

    Tool.Ran ran = Tool.run("", List.of("helm", "lint", "--strict", CHART.toString()));

    assertThat(ran.exit()).as(ran.said()).isZero();
  }

  @Test
  void makes_one_pod_that_may_do_nothing_but_its_work() throws Exception {
    Tool.need("helm", "helm");

    Tool.Ran ran = Tool.run("", List.of("helm", "template", "plans", CHART.toString()));

    assertThat(ran.exit()).as(ran.said()).isZero();
    assertThat(ran.said())
        .contains(
            "replicas: 1",
            "runAsNonRoot: true",
            "readOnlyRootFilesystem: true",
            "path: /health/ready",
            "terminationGracePeriodSeconds: 40");
  }
}
