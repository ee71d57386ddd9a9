package dev.waymark.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.cli.Exit;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonCommandTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";
  private static final String FINGERPRINT = "SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU";

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
}
