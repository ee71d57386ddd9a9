package dev.waymark.core.store;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.KITES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.RoadmapEvent.IdentityLinked;
import dev.waymark.core.event.RoadmapEvent.ItemBlocked;
import dev.waymark.core.event.RoadmapEvent.ItemJoined;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.MilestonesRead;
import dev.waymark.core.event.RoadmapEvent.NeedsChanged;
import dev.waymark.core.event.RoadmapEvent.OwnerMapped;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Need;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Plan;
import dev.waymark.core.roadmap.Ref;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {
  private static final int FLIPS = 100;

  @TempDir Path folder;

  @BeforeEach
  void make() {
    try (Store store = Store.open(file().toString())) {
      Given given = new Given(store.journal());
      given.kites("Tail", "String");
      given.done(
          new Draft(
              KITES,
              null,
              -1,
              new MilestonesRead(List.of(new Milestone("M1", 1, null, Plan.NONE, List.of())))));
      given.done(
          Given.known(ANA, "ana", Person.Role.ADMIN),
          new Draft(
              null, null, -1, new IdentityLinked(ANA, new Identity(Identity.Kind.OS, "ana"))));
      given.done(Given.change("i1", 1, new ItemNoted("flies well")));
      given.done(Given.change("i2", 1, new ItemBlocked("no string")));
      assertThat(store.check()).isEmpty();
    }
  }

  @Test
  void makes_the_same_of_orders_joined_items_and_owners() {
    try (Store store = Store.open(folder.resolve("orders.db").toString())) {
      Given given = new Given(store.journal());
      given.kites("Tail", "String");
      given.done(Given.known(ANA, "ana", Person.Role.ADMIN));
      given.done(new Draft(null, null, -1, new OwnerMapped(ANA, "Platform/Infra")));
      given.done(
          Given.change("i1", 1, new NeedsChanged(List.of(new Need.OfItem(new Ref("KIT", 2))))));
      given.done(Given.change("i1", 2, new ItemJoined(new Ref("KIT", 2))));
      List<Item> before = store.items().all(KITES);
      assertThat(store.check()).isEmpty();
      store.repair();
      assertThat(store.items().all(KITES)).isEqualTo(before);
      assertThat(store.people().owners(ANA)).containsExactly("Platform/Infra");
    }
  }

  private Path file() {
    return folder.resolve("store.db");
  }

  private List<String> findingsAfter(String... changes) throws SQLException {
    try (Session session = Sqlite.at(file()).forWriting()) {
      session.run("DROP TRIGGER IF EXISTS event_stays");
      session.run("DROP TRIGGER IF EXISTS event_remains");
      for (String change : changes) {
        session.run(change);
      }
    }
    try (Store store = Store.open(file().toString())) {
      return store.check();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roadmap = 'boats'",
        "roadmap = NULL",
        "item = 'i9'",
        "request = 'other'",
        "person = 'eve'",
        "surface = 'SLACK'",
        "at = at + 1",
        "kind = 'item-started'",
        "payload = replace(payload, 'well', 'bell')",
        "undoes = 'tracking'",
        "undoes = ''",
        "hash = zeroblob(32)"
      })
  void finds_an_event_that_was_edited(String edit) throws SQLException {
    assertThat(findingsAfter("UPDATE event SET " + edit + " WHERE sequence = 7"))
        .anySatisfy(finding -> assertThat(finding).startsWith("Event 7 "));
  }

  @Test
  void finds_every_flipped_bit_of_a_payload() throws Exception {
    Random random = new Random(7);
    Path sound = folder.resolve("sound.db");
    Files.copy(file(), sound);
    for (int flip = 0; flip < FLIPS; flip++) {
      Files.copy(sound, file(), StandardCopyOption.REPLACE_EXISTING);
      int sequence = 1 + random.nextInt(8);
      try (Session session = Sqlite.at(file()).forWriting()) {
        byte[] payload;
        try (var row =
            session
                .prepare("SELECT CAST(payload AS BLOB) FROM event WHERE sequence = " + sequence)
                .executeQuery()) {
          payload = row.getBytes(1);
        }
        payload[random.nextInt(payload.length)] ^= (byte) (1 << random.nextInt(8));
        session.run("DROP TRIGGER event_stays");
        var update =
            session.prepare("UPDATE event SET payload = CAST(? AS TEXT) WHERE sequence = ?");
        update.setBytes(1, payload);
        update.setInt(2, sequence);
        update.executeUpdate();
      }
      try (Store store = Store.open(file().toString())) {
        String start = "Event " + sequence + " ";
        assertThat(store.check())
            .as("flip %d", flip)
            .anySatisfy(finding -> assertThat(finding).startsWith(start));
      }
    }
  }

  @Test
  void finds_a_missing_event() throws SQLException {
    assertThat(findingsAfter("DELETE FROM event WHERE sequence = 4"))
        .contains("Events 4 to 4 are missing.");
  }

  @Test
  void finds_a_missing_end() throws SQLException {
    assertThat(findingsAfter("DELETE FROM event WHERE sequence = 8"))
        .contains("The journal does not end where it says: events after 7 are missing.");
  }

  @Test
  void finds_a_chain_that_was_forged_in_part() throws SQLException {
    assertThat(
            findingsAfter(
                "UPDATE event SET person = 'eve', hash = zeroblob(32) WHERE sequence = 7"))
        .anySatisfy(finding -> assertThat(finding).startsWith("Event 8 "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE item SET title = 'Tale' WHERE id = 'i1'",
        "UPDATE item SET status = 'DONE' WHERE id = 'i2'",
        "UPDATE item SET notes = NULL WHERE id = 'i1'",
        "DELETE FROM item WHERE id = 'i1'",
        "UPDATE item SET owner = 'eve' WHERE id = 'i1'",
        "UPDATE item SET moved = moved + 1 WHERE id = 'i2'",
        "UPDATE event_before SET before = 1 WHERE sequence = 8",
        "UPDATE event_before SET moved = NULL WHERE sequence = 8",
        "UPDATE event_before SET moved = moved + 1 WHERE sequence = 8",
        "UPDATE event_before SET status = 'DONE' WHERE sequence = 8",
        "UPDATE event_before SET due = 1 WHERE sequence = 7",
        "DELETE FROM event_before WHERE sequence = 7",
        "DELETE FROM event_before",
        "INSERT INTO event_before VALUES (3, 1, NULL, NULL, NULL)",
        "INSERT INTO event_before VALUES (9, 8, NULL, NULL, NULL)",
        "UPDATE event_before SET sequence = 6 WHERE sequence = 7",
        "UPDATE event_before SET sequence = 9 WHERE sequence = 7",
        "UPDATE roadmap SET file = '/etc/passwd'",
        "UPDATE milestone SET title = 'M2'",
        "DELETE FROM milestone",
        "UPDATE person SET role = 'VIEWER'",
        "UPDATE identity SET value = 'eve'",
        "DELETE FROM identity",
        "INSERT INTO person VALUES ('p-eve', 'eve', 'eve', 'ADMIN')"
      })
  void finds_a_table_that_says_something_else_than_the_journal(String edit) throws SQLException {
    assertThat(findingsAfter(edit)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE item SET title = 'Tale', status = 'DONE', owner = 'eve'",
        "DELETE FROM item WHERE id = 'i1'",
        "DELETE FROM event_before",
        "UPDATE roadmap SET file = '/etc/passwd'",
        "DELETE FROM milestone",
        "DELETE FROM identity",
        "INSERT INTO person VALUES ('p-eve', 'eve', 'eve', 'ADMIN')"
      })
  void is_content_again_after_a_repair(String edit) throws SQLException {
    assertThat(findingsAfter(edit)).isNotEmpty();

    try (Store store = Store.open(file().toString())) {
      store.repair();
      assertThat(store.check()).isEmpty();
      assertThat(store.items().byId(Given.id("i2")).orElseThrow().places())
          .as("where items stand, which is no event")
          .containsExactly(new Place(2, 0));
    }
  }

  @Test
  void leaves_a_journal_alone_that_makes_no_sense() throws SQLException {
    assertThat(findingsAfter("UPDATE event SET kind = 'nonsense' WHERE sequence = 7")).isNotEmpty();

    try (Store store = Store.open(file().toString())) {
      assertThatThrownBy(store::repair).isInstanceOf(StoreProblem.class);
      assertThat(store.items().byId(Given.id("i1"))).isPresent();
    }
  }
}
