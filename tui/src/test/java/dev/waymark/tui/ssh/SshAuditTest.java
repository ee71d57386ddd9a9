package dev.waymark.tui.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.tui.loop.SamplePlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `ssh-audit` says of the door. Debian 12 has version 2.5, which calls what is newer than
/// itself unknown: the counter-measure against Terrapin, and key exchanges that withstand quantum
/// computers.
class SshAuditTest {
  private static final Path SSH_AUDIT = Path.of("/usr/bin/ssh-audit");

  private static final Set<String> UNKNOWN_TO_IT =
      Set.of(
          "mlkem768x25519-sha256: unknown algorithm",
          "sntrup761x25519-sha512: unknown algorithm",
          "sntrup761x25519-sha512@openssh.com: using experimental algorithm",
          "kex-strict-s-v00@openssh.com: unknown algorithm");

  @TempDir private Path folder;

  @Test
  void finds_nothing_that_is_weak() throws Exception {
    assumeTrue(Files.isExecutable(SSH_AUDIT), "ssh-audit is installed");
    SshDoor.Config config =
        new SshDoor.Config(
            "127.0.0.1",
            0,
            folder.resolve("host_key"),
            "sample.db",
            Clock.fixed(SamplePlan.NOW, ZoneOffset.UTC),
            SshDoor.Limits.USUAL);
    try (SshDoor door = SshDoor.open(config, new KeyRing(), _ -> SamplePlan.small())) {
      List<String> lines = audited(door.port());
      assertThat(lines).anyMatch(line -> line.startsWith("(gen) banner: SSH-2.0-Waymark"));
      assertThat(lines).noneMatch(line -> line.contains("[fail]"));
      assertThat(lines.stream().filter(line -> line.contains("[warn]")))
          .map(line -> line.replaceAll("^\\(kex\\) (\\S+) .*\\[warn\\] (.*)$", "$1: $2"))
          .allMatch(UNKNOWN_TO_IT::contains);
    }
  }

  private static List<String> audited(int port) throws Exception {
    Process process =
        new ProcessBuilder(SSH_AUDIT.toString(), "-n", "-p", "" + port, "127.0.0.1")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().toList();
  }
}
