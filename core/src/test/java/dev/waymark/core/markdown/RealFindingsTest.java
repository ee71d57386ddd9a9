package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.waymark.core.insight.Findings;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Repository;
import dev.waymark.core.roadmap.Finding;
import dev.waymark.core.roadmap.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is known of five real roadmaps, where they lie beside the repository.
class RealFindingsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static List<Finding> findings(String name) throws IOException {
    List<Path> files =
        Shared.files("roadmaps").stream().filter(file -> file.endsWith(name + ".md")).toList();
    assumeThat(files).isNotEmpty();
    Bytes text = Bytes.of(Files.readAllBytes(files.getFirst()));
    return Findings.in(new MarkdownDocuments(), text, Repository.UNKNOWN, TODAY).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "platform-milestones, R1, 37:4 52:4 63:4 75:4 87:4 99:4",
    "platform-milestones, R2, 37:4",
    "platform-milestones, R4, 25:38",
    "platform-milestones, R5, 24:4",
    "platform-milestones, R6, 85:15",
    "platform-milestones, R11, 25:38 38:31 53:28 64:38 76:31 88:38 100:43",
    "platform-milestones, R13, 30:50",
    "sovereign-infra, R8, 463:34",
    "sovereign-infra, R10, 3:13",
    "sovereign-infra, R15, 3:38",
    "embedded-kms, R7, 110:19",
    "embedded-kms, R9, 76:4 82:4 83:4",
    "embedded-kms, R12, 21:3 29:3 37:3 46:3 54:3",
    "devstack-tables, R9, 108:3 115:3 118:3 119:3 125:3",
  })
  void stand_where_they_are_known_to_stand(String file, Rule rule, String places)
      throws IOException {
    assertThat(findings(file))
        .filteredOn(finding -> finding.rule() == rule)
        .extracting(finding -> finding.at().line() + ":" + finding.at().column())
        .containsExactly(places.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"kubernetes-hardening"})
  void are_none_where_nothing_contradicts_itself(String file) throws IOException {
    assertThat(findings(file)).isEmpty();
  }
}
