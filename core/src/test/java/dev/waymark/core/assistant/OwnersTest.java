package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.assistant.Introductions.Known;
import dev.waymark.core.assistant.Introductions.Unknown;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersTest {
  private static final Person ADMIN = new Person(new Person.Id("test"), "test", Role.ADMIN);
  private static final String PLAN =
      """
      # Plan

      ## Phase 1
      | Item | Owner | Status |
      |---|---|---|
      | Schema | Platform/Infra | Planned |
      | Search | Backend | Planned |
      | Import | ana | Planned |
      """;

  @TempDir Path folder;
  private Workshop workshop;
  private Introductions introductions;

  @BeforeEach
  void track() {
    workshop = new Workshop(folder, PLAN);
    introductions = new Introductions(workshop.store, workshop.store, Clock.systemUTC());
  }

  @Test
  void of_the_document_are_people_once_somebody_says_whom_they_are() {
    assertThat(workshop.say("ana", "mine")).doesNotContain("Schema");
    assertThat(introductions.owns("ana", "platform/infra", ADMIN)).isInstanceOf(Known.class);
    assertThat(workshop.say("ana", "mine")).contains("Schema").contains("Import");
    assertThat(workshop.say("ben", "list owner:ana")).contains("Schema").doesNotContain("Search");
    assertThat(workshop.say("ben", "list owner:Platform/Infra"))
        .contains("Schema")
        .doesNotContain("Import");
    assertThat(workshop.say("ben", "list -owner:ana")).doesNotContain("Schema").contains("Search");
    assertThat(workshop.say("ana", "next")).contains("Schema").doesNotContain("Search");
    assertThat(workshop.say("ben", "next")).doesNotContain("Schema");
    assertThat(workshop.say("ana", "log")).contains("ana stands for the owner platform/infra");
    assertThat(workshop.text()).isEqualTo(PLAN);
    introductions.disowns("ana", "Platform/Infra", ADMIN);
    assertThat(workshop.say("ana", "mine")).doesNotContain("Schema");
  }

  @Test
  void of_the_document_belong_to_those_who_stand_for_them() {
    workshop.asker("cleo");
    introductions.owns("ana", "Backend", ADMIN);
    introductions.owns("ben", "Backend", ADMIN);
    assertThat(workshop.say("cleo", "target WM-2 2027-01-01")).contains("cleo may not");
    assertThat(workshop.say("ana", "target WM-2 2027-01-01")).startsWith("✓ WM-2");
    assertThat(workshop.say("cleo", "target WM-1 2027-01-01"))
        .as("nobody stands for it")
        .startsWith("✓ WM-1");
  }

  @Test
  void are_no_people_and_no_blanks() {
    workshop.asker("ben");
    assertThat(introductions.owns("ana", "ben", ADMIN)).isInstanceOf(Unknown.class);
    assertThat(introductions.owns("ana", " ", ADMIN)).isInstanceOf(Unknown.class);
    assertThat(introductions.owns("nobody", "Backend", ADMIN)).isInstanceOf(Unknown.class);
    assertThat(introductions.disowns("ana", "Backend", ADMIN)).isInstanceOf(Unknown.class);
  }
}
