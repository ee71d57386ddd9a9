package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.Guests;
import dev.waymark.bots.chat.Office;
import dev.waymark.bots.slack.SlackSettings.Members;
import dev.waymark.core.assistant.Introductions.Unknown;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Members of the workspace who are known by an address that Slack has confirmed.
class SlackByEmailTest {
  private static final Members BY_EMAIL = new Members(Guests.AS_LINKED, true);
  private static final String NOBODY = "I do not know yet who you are";

  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.open();
  private final Seat carla = slack.as("U-CARLA").in("C1");
  private Office office;
  private SlackBot bot;

  @BeforeEach
  void open() {
    office = new Office(folder, "# Plan\n\n## M0\n- [ ] Health endpoint\n- [ ] Helm charts\n");
    office.vouch("Carla", "carla@example.org");
    slack.know("U-CARLA", confirmed("carla@example.org"));
  }

  @AfterEach
  void close() {
    bot.close();
    slack.close();
  }

  @Test
  void are_linked_without_a_code() {
    bot = slack.start(office.desk, BY_EMAIL);

    assertThat(carla.types("/roadmap done WM-1")).startsWith("✓ WM-1");
    assertThat(carla.types("/roadmap done WM-2")).startsWith("✓ WM-2");
    assertThat(nameOf("U-CARLA")).contains("Carla");
    assertThat(slack.calls("users.info")).as("asked once").isEqualTo(1);
  }

  @Test
  void are_linked_however_their_address_is_written() {
    slack.know("U-CARLA", confirmed("Carla@Example.ORG"));
    bot = slack.start(office.desk, BY_EMAIL);

    assertThat(carla.types("/roadmap list")).contains("Health endpoint");
    assertThat(office.vouch("Ben", "CARLA@example.org"))
        .isEqualTo(new Unknown("That is Carla already, so it cannot be Ben too."));
  }

  @Test
  void are_not_asked_after_where_that_is_not_configured() {
    bot = slack.start(office.desk);

    assertThat(carla.types("/roadmap list")).startsWith(NOBODY);
    assertThat(slack.calls("users.info")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"is_email_confirmed\":false",
        "\"is_restricted\":true",
        "\"is_ultra_restricted\":true",
        "\"is_bot\":true",
        "\"deleted\":true",
        "\"is_stranger\":true",
        "\"team_id\":\"T2\"",
        "\"team_id\":null",
        "\"profile\":null",
        "\"profile\":{}",
        "\"profile\":{\"email\":\" \"}",
        "\"profile\":{\"email\":\"carla@example.org.evil.example\"}",
        "\"profile\":{\"email\":\"carla+x@example.org\"}",
        "\"profile\":{\"email\":\"car\u0131a@example.org\"}"
      })
  void are_nobody_where_Slack_does_not_vouch_for_them_as_full_members(String fact) {
    slack.know("U-CARLA", with(confirmed("carla@example.org"), fact));
    bot = slack.start(office.desk, BY_EMAIL);

    assertThat(carla.types("/roadmap done WM-1")).startsWith(NOBODY);
    assertThat(nameOf("U-CARLA")).isEmpty();
  }

  @Test
  void are_nobody_by_letters_that_only_fold_to_the_same() {
    office.vouch("Kim", "kim@example.org");
    slack.know("U-CARLA", confirmed("\u212Aim@example.org"));
    bot = slack.start(office.desk, BY_EMAIL);

    assertThat(carla.types("/roadmap list")).startsWith(NOBODY);
  }

  @Test
  void never_become_somebody_who_is_linked_there_already() {
    office.vouch("Anna", "anna@example.org");
    slack.know("U-CARLA", confirmed("anna@example.org"));
    bot = slack.start(office.desk, BY_EMAIL);

    assertThat(carla.types("/roadmap done WM-1")).startsWith(NOBODY);
    assertThat(nameOf("U-ANNA")).contains("Anna");
    assertThat(nameOf("U-CARLA")).isEmpty();
  }

  @Test
  void are_linked_in_each_workspace_on_its_own() {
    Workspace acme = new Workspace(Identity.Kind.SLACK, "acme");
    office.vouch("Anna", "anna@example.org");
    slack.know("U-CARLA", confirmed("anna@example.org"));
    bot = slack.start(office.desk, BY_EMAIL, acme);

    assertThat(carla.types("/roadmap done WM-1")).startsWith("✓ WM-1");
    assertThat(office.desk.nameOf(acme.identity("U-CARLA"))).contains("Anna");
    assertThat(nameOf("U-CARLA")).isEmpty();
  }

  @Test
  void are_nobody_as_long_as_Slack_does_not_say() {
    bot = slack.start(office.desk, BY_EMAIL);
    slack.refuse("users.info", "internal_error", 1);
    assertThat(carla.types("/roadmap list")).startsWith(NOBODY);
    slack.refuse("auth.test", "internal_error", 1);
    assertThat(carla.types("/roadmap list")).startsWith(NOBODY);

    assertThat(carla.types("/roadmap list")).contains("Health endpoint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"users:read", "users:read.email"})
  void are_nobody_without_the_scopes_of_the_manifest(String scope) {
    bot = slack.start(office.desk, BY_EMAIL);
    slack.revoke(scope);

    assertThat(carla.types("/roadmap list")).startsWith(NOBODY);
  }

  private Optional<String> nameOf(String user) {
    return office.desk.nameOf(new Identity(Identity.Kind.SLACK, user));
  }

  private static String confirmed(String address) {
    return "{\"team_id\":\"T1\",\"is_email_confirmed\":true,\"profile\":{\"email\":\"%s\"}}"
        .formatted(address);
  }

  /// The same with one fact that is otherwise: the last of a name counts.
  private static String with(String json, String fact) {
    return json.substring(0, json.length() - 1) + "," + fact + "}";
  }
}
