package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.assistant.Introductions.Known;
import dev.waymark.core.assistant.Introductions.Unknown;
import dev.waymark.core.event.Identity;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import dev.waymark.core.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkingTest {
  private static final Identity SLACK = new Identity(Identity.Kind.SLACK, "U-ANA");
  private static final Identity MALLORY = new Identity(Identity.Kind.SLACK, "U-MALLORY");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-18T09:00:00Z"));

  @TempDir private Path folder;
  private Store store;
  private Linking linking;
  private Introductions introductions;
  private Person ana;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store.db").toString());
    introductions = new Introductions(store.people(), store.journal(), now::get);
    introductions.add("ana", Role.LEAD, introductions.local("root"));
    ana = store.people().byName("ana").orElseThrow();
    linking = new Linking(store.linkCodes(), store.people(), introductions, now::get);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void makes_whoever_says_the_code_that_person() {
    String code = linking.give(ana).text();

    assertThat(linking.redeem("it is " + code.toLowerCase(Locale.ROOT) + "!", SLACK))
        .contains(new Known(ana));
    assertThat(store.people().byIdentity(SLACK)).contains(ana);
  }

  @Test
  void works_once() {
    String code = linking.give(ana).text();
    linking.redeem(code, SLACK);

    assertThat(linking.redeem(code, MALLORY)).containsInstanceOf(Unknown.class);
    assertThat(store.people().byIdentity(MALLORY)).isEmpty();
  }

  @Test
  void works_for_ten_minutes() {
    String code = linking.give(ana).text();
    now.set(now.get().plus(Duration.ofMinutes(10)));

    assertThat(linking.redeem(code, SLACK)).containsInstanceOf(Unknown.class);
    assertThat(store.people().byIdentity(SLACK)).isEmpty();
  }

  @Test
  void forgets_a_code_when_the_same_person_gets_another() {
    String first = linking.give(ana).text();
    String second = linking.give(ana).text();

    assertThat(linking.redeem(first, MALLORY)).containsInstanceOf(Unknown.class);
    assertThat(linking.redeem(second, SLACK)).contains(new Known(ana));
  }

  @Test
  void is_not_needed_where_an_admin_knows_the_address() {
    introductions.link("ana", new Identity(Identity.Kind.EMAIL, "Ana@example.org"), ana);

    assertThat(introductions.recognise(SLACK, "ana@EXAMPLE.org")).contains(ana);
    assertThat(store.people().byIdentity(SLACK)).contains(ana);
    assertThat(introductions.recognise(MALLORY, "ana@example.org"))
        .as("another account of a person who is linked there")
        .isEmpty();
    assertThat(introductions.recognise(MALLORY, "an\u00E1@example.org")).isEmpty();
  }

  @Test
  void is_needed_by_those_whom_only_a_document_s_history_knows_by_that_address() {
    introductions.link("ana", new Identity(Identity.Kind.GIT, "ana@example.org"), ana);

    assertThat(introductions.recognise(MALLORY, "ana@example.org")).isEmpty();
  }

  @Test
  void takes_other_words_for_other_words() {
    linking.give(ana);

    assertThat(linking.redeem("done WM-1", SLACK)).isEmpty();
    assertThat(linking.redeem("ABCDE-FGHIJK", SLACK)).isEmpty();
  }
}
