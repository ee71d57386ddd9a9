package dev.waymark.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.document.Accepted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitTest {
  private static final Path UNIT = Accepted.inRepository("deploy/systemd/waymark.service");

  @TempDir private Path folder;

  @Test
  void leaves_the_service_little_to_break() throws Exception {
    Tool.need("systemd-analyze", "systemd");

    Tool.Ran ran =
        Tool.run(
            "",
            List.of(
                "systemd-analyze",
                "security",
                "--offline=true",
                "--threshold=20",
                "--no-pager",
                UNIT.toString()));

    assertThat(ran.exit()).as(ran.said()).isZero();
  }

  /// With the launcher of this repository in the place of the installed one, which is not there.
  @Test
  void is_understood() throws Exception {
    Tool.need("systemd-analyze", "systemd");
    Path here =
        Files.writeString(
            folder.resolve("waymark.service"),
            Files.readString(UNIT)
                .replace(
                    "/usr/lib/waymark/waymark",
                    Accepted.inRepository("waymark").toAbsolutePath().toString()));

    Tool.Ran ran = Tool.run("", List.of("systemd-analyze", "verify", "--man=no", here.toString()));

    assertThat(ran.exit()).as(ran.said()).isZero();
    assertThat(ran.said()).isEmpty();
  }
}
