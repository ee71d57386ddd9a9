package dev.waymark.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.cli.Exit;
import dev.waymark.core.port.Knocks.Knock;
import dev.waymark.core.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonCommandTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";
  private static final String FINGERPRINT = "SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU";

  private static final Instant NIGHT = Instant.parse("2026-03-02T03:00:00Z");

  @TempDir private Path folder;

  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void makes_people_known_with_a_role() {
    assertThat(shell.run("person", "add", "ben").out()).isEqualTo("ben is known, as member.\n");
    assertThat(shell.run("person", "add", "Eva Ek", "--role", "lead").out())
        .isEqualTo("Eva Ek is known, as lead.\n");
    assertThat(shell.run("person", "role", "ben", "viewer").out())
        .isEqualTo("ben is viewer now.\n");
    assertThat(shell.run("person", "list", "--json").lines())
        .containsExactlyInAnyOrder(
            "{\"name\":\"anna\",\"role\":\"admin\"}",
            "{\"name\":\"ben\",\"role\":\"viewer\"}",
            "{\"name\":\"Eva Ek\",\"role\":\"lead\"}");
  }

  @Test
  void links_names_on_other_surfaces_to_one_person_each() {
    shell.run("person", "add", "ben");

    assertThat(shell.run("person", "link", "ben", "slack:U0123").out())
        .isEqualTo("ben is slack:U0123 too.\n");
    assertThat(shell.run("person", "link", "anna", "slack:U0123").err())
        .isEqualTo("That is ben already, so it cannot be anna too.\n");
  }

  @Test
  void says_for_which_owners_of_a_document_somebody_stands() {
    shell.run("person", "add", "ben");

    assertThat(shell.run("person", "owns", "ben", "Platform/Infra").out())
        .isEqualTo("ben stands for the owner Platform/Infra.\n");
    assertThat(shell.run("person", "list").out()).contains("member   owns Platform/Infra\n");
    assertThat(shell.run("person", "list", "--json").out())
        .contains("\"name\":\"ben\",\"role\":\"member\",\"owns\":[\"Platform/Infra\"]");
    assertThat(shell.run("person", "owns", "ben").err()).isEqualTo("Say person owns NAME OWNER.\n");
    assertThat(shell.run("person", "owns", "nobody", "Backend").exit()).isEqualTo(Exit.WRONG);
    assertThat(shell.run("person", "disowns", "ben", "platform/infra").out())
        .isEqualTo("ben no longer stands for the owner platform/infra.\n");
    assertThat(shell.run("person", "disowns", "ben", "Backend").err())
        .startsWith("ben does not stand for “Backend”");
  }

  @Test
  void takes_a_key_as_a_line_a_file_or_a_fingerprint() throws IOException {
    shell.file("id.pub", KEY + " anna@laptop\n");

    for (String key : new String[] {KEY, "id.pub", FINGERPRINT}) {
      assertThat(shell.run("person", "key", "anna", key).out())
          .isEqualTo("anna is ssh:" + FINGERPRINT + " too.\n");
    }
  }

  @Test
  void never_takes_a_private_key() throws IOException {
    shell.file("id", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAA\n");

    assertThat(shell.run("person", "key", "anna", "id").exit()).isEqualTo(Exit.WRONG);
  }

  @Test
  void gives_an_address_to_one_person_only() {
    shell.run("person", "add", "ben");

    assertThat(shell.run("person", "link", "anna", "email:Anna@Example.org").out())
        .isEqualTo("anna is email:anna@example.org too.\n");
    assertThat(shell.run("person", "link", "ben", "email:ANNA@example.org").err())
        .isEqualTo("That is anna already, so it cannot be ben too.\n");
    assertThat(shell.run("person", "link", "ben", "email:ben").err())
        .isEqualTo("“ben” is no address: say email:ana@example.org, and nothing more.\n");
    assertThat(shell.run("person", "unlink", "email:anna@example.ORG").out())
        .isEqualTo("anna is email:anna@example.org no more.\n");
  }

  @Test
  void takes_a_key_from_standard_input() {
    assertThat(shell.typing(KEY + " anna@laptop\n", "person", "key", "add", "anna").out())
        .isEqualTo("anna is ssh:" + FINGERPRINT + " too.\n");
    assertThat(shell.typing("", "person", "key", "add", "anna").err())
        .isEqualTo(
            "That is no public key: give a line such as “ssh-ed25519 AAAA…”, or a file whose name"
                + " ends in .pub.\n");
  }

  @Test
  void takes_keys_and_names_back() {
    shell.run("person", "key", "add", "anna", KEY);
    shell.run("person", "link", "anna", "slack:U0123");

    assertThat(shell.run("person", "key", "remove", KEY).out())
        .isEqualTo("anna is ssh:" + FINGERPRINT + " no more.\n");
    assertThat(shell.run("person", "key", "remove", FINGERPRINT).err())
        .isEqualTo("Nobody is linked to that: person list shows who there is.\n");
    assertThat(shell.run("person", "unlink", "slack:U0123").out())
        .isEqualTo("anna is slack:U0123 no more.\n");
    assertThat(shell.run("log").out())
        .contains("anna is no longer slack U0123", "anna is no longer ssh " + FINGERPRINT);
  }

  @Test
  void shows_the_keys_that_wait_to_be_somebodys() {
    assertThat(shell.run("person", "key", "pending").out())
        .isEqualTo("No key waits to be somebody's.\n");
    try (Store store = Store.open(folder.resolve(".waymark/store.db").toString())) {
      store.knocks().heard(new Knock("SHA256:older", "10.0.0.7", NIGHT.minusSeconds(60)));
      store.knocks().heard(new Knock(FINGERPRINT, "::1", NIGHT));
    }

    assertThat(shell.run("person", "key", "pending").lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith(FINGERPRINT + "  2026-")
        .endsWith("  from ::1");
    shell.run("person", "key", "add", "anna", FINGERPRINT);
    assertThat(shell.run("person", "key", "pending", "--json").lines())
        .singleElement()
        .asString()
        .startsWith("{\"fingerprint\":\"SHA256:older\",\"from\":\"10.0.0.7\",\"at\":\"2026-");
  }
}
