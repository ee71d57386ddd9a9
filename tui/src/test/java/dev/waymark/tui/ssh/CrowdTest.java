package dev.waymark.tui.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.core.roadmap.Person;
import dev.waymark.tui.loop.SamplePlan;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many at one door; `bench/CrowdBench.java` has 500 at a service of its own.
class CrowdTest {
  private static final int CROWD = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private final SamplePlan plan = SamplePlan.small();
  private final KeyRing keys = new KeyRing();

  /// What one of them sees.
  private record Visitor(ChannelShell shell, ByteArrayOutputStream shown) {
    static Visitor enter(SshClient client, int port) throws Exception {
      ClientSession session =
          client.connect("crowd", "127.0.0.1", port).verify(PATIENCE).getSession();
      session.auth().verify(PATIENCE);
      ChannelShell shell = session.createShellChannel();
      ByteArrayOutputStream shown = new ByteArrayOutputStream();
      shell.setOut(shown);
      shell.open().verify(PATIENCE);
      return new Visitor(shell, shown);
    }

    void press(String key) throws Exception {
      int seen = shown.size();
      shell.getInvertedIn().write(key.getBytes(StandardCharsets.US_ASCII));
      shell.getInvertedIn().flush();
      await().atMost(PATIENCE).until(() -> shown.size() > seen);
    }
  }

  @Test
  void is_served_and_leaves_nothing_behind() throws Exception {
    SshDoor.Config config =
        new SshDoor.Config(
            "127.0.0.1",
            0,
            folder.resolve("host_key"),
            "sample.db",
            Clock.fixed(SamplePlan.NOW, ZoneOffset.UTC),
            new SshDoor.Limits(Duration.ofSeconds(15), 1_000, CROWD));
    KeyPair key = HostKey.at(folder.resolve("crowd"));
    keys.link(
        Gate.fingerprint(key.getPublic()),
        new Person(new Person.Id("p1"), "lea", Person.Role.MEMBER));
    try (SshDoor door = SshDoor.open(config, keys, _ -> plan);
        SshClient client = SshClient.setUpDefaultClient()) {
      client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
      client.addPublicKeyIdentity(key);
      client.start();
      List<Visitor> visitors = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        visitors.add(Visitor.enter(client, door.port()));
      }
      for (Visitor visitor : visitors) {
        await().atMost(PATIENCE).until(() -> visitor.shown().size() > 0);
        visitor.press("j");
      }
      assertThat(door.visits()).isEqualTo(CROWD);
      client.stop();
      await().atMost(PATIENCE).until(() -> door.visits() == 0 && plan.listeners() == 0);
    }
  }
}
