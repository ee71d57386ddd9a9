package dev.waymark.core.port;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.BEN;
import static dev.waymark.core.port.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.CameBack;
import dev.waymark.core.event.RoadmapEvent.CheckInSkipped;
import dev.waymark.core.event.RoadmapEvent.CheckedIn;
import dev.waymark.core.event.RoadmapEvent.WentAway;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.CheckIns.Absence;
import dev.waymark.core.port.CheckIns.Asked;
import dev.waymark.core.port.CheckIns.Question;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.roadmap.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What everybody promises who keeps what people say of their days.
public interface CheckInsContract {
  LocalDate MONDAY = LocalDate.of(2026, 5, 4);
  CheckIn SAID = new CheckIn("KIT-1 Tail: done", "KIT-2 Keel", "");
  Question QUESTION = new Question(ANA, MONDAY, false);
  Asked ASKED = new Asked(QUESTION, NOON, ZoneId.of("Asia/Tokyo"), "slack:D1", "17.5");
  Duration LEASE = Duration.ofMinutes(1);

  CheckIns checkIns();

  Journal journal();

  private void says(Person.Id person, RoadmapEvent event) {
    new Given(journal())
        .done(Given.by(person, "day-" + journal().head()), new Draft(null, null, -1, event));
  }

  @Test
  default void keep_the_newest_of_a_day_and_when_and_where_it_was_said() {
    says(ANA, new CheckedIn(MONDAY, CheckIn.NOTHING));
    says(ANA, new CheckedIn(MONDAY, SAID));

    assertThat(checkIns().of(ANA, MONDAY))
        .contains(new CheckIns.Given(ANA, MONDAY, NOON, Surface.CLI, SAID));
    assertThat(checkIns().of(BEN, MONDAY)).isEmpty();
    assertThat(checkIns().of(ANA, MONDAY.plusDays(1))).isEmpty();
    assertThat(checkIns().on(MONDAY)).hasSize(1);
  }

  @Test
  default void know_a_skipped_day_from_an_empty_one() {
    says(ANA, new CheckInSkipped(MONDAY));
    says(BEN, new CheckedIn(MONDAY, CheckIn.NOTHING));

    assertThat(checkIns().of(ANA, MONDAY).orElseThrow().said()).isNull();
    assertThat(checkIns().of(BEN, MONDAY).orElseThrow().said()).isEqualTo(CheckIn.NOTHING);
  }

  @Test
  default void find_what_somebody_said_last_before_a_day() {
    says(ANA, new CheckedIn(MONDAY, SAID));
    says(ANA, new CheckInSkipped(MONDAY.plusDays(1)));
    says(BEN, new CheckedIn(MONDAY.plusDays(1), CheckIn.NOTHING));

    assertThat(checkIns().before(ANA, MONDAY.plusDays(2)).orElseThrow().day()).isEqualTo(MONDAY);
    assertThat(checkIns().before(ANA, MONDAY)).isEmpty();
  }

  @Test
  default void know_who_is_away_until_the_last_day_of_it() {
    LocalDate friday = MONDAY.plusDays(4);
    says(ANA, new WentAway(MONDAY.plusDays(1), friday));

    assertThat(checkIns().away(ANA, MONDAY)).isEmpty();
    assertThat(checkIns().away(ANA, friday)).contains(new Absence(ANA, MONDAY.plusDays(1), friday));
    assertThat(checkIns().away(ANA, friday.plusDays(1))).isEmpty();
    assertThat(checkIns().away(BEN, friday)).isEmpty();
    assertThat(checkIns().away(friday)).hasSize(1);
  }

  @Test
  default void believe_the_newest_about_an_absence_and_keep_what_is_over() {
    says(ANA, new WentAway(MONDAY, MONDAY.plusDays(10)));
    says(ANA, new WentAway(MONDAY.plusDays(2), MONDAY.plusDays(3)));
    says(BEN, new WentAway(MONDAY, MONDAY.plusDays(10)));
    says(BEN, new CameBack(MONDAY.plusDays(1)));
    says(BEN, new CameBack(MONDAY.plusDays(1)));

    assertThat(checkIns().away(ANA, MONDAY.plusDays(1))).isPresent();
    assertThat(checkIns().away(ANA, MONDAY.plusDays(3))).isPresent();
    assertThat(checkIns().away(ANA, MONDAY.plusDays(4))).isEmpty();
    assertThat(checkIns().away(BEN, MONDAY)).isPresent();
    assertThat(checkIns().away(BEN, MONDAY.plusDays(1))).isEmpty();
  }

  @Test
  default void let_one_ask_and_another_after_its_lease() {
    assertThat(checkIns().claim(QUESTION, "one", NOON, LEASE)).isEqualTo(Claim.FIRST);
    assertThat(checkIns().claim(QUESTION, "two", NOON.plus(LEASE).minusNanos(1), LEASE))
        .isEqualTo(Claim.HELD);
    assertThat(checkIns().claim(new Question(ANA, MONDAY, true), "two", NOON, LEASE))
        .isEqualTo(Claim.FIRST);
    assertThat(checkIns().claim(QUESTION, "two", NOON.plus(LEASE), LEASE))
        .isEqualTo(Claim.TAKEN_OVER);
  }

  @Test
  default void never_let_anybody_ask_again_what_was_asked() {
    checkIns().claim(QUESTION, "one", NOON, LEASE);
    checkIns().asked(ASKED);

    assertThat(checkIns().claim(QUESTION, "one", NOON, LEASE)).isEqualTo(Claim.POSTED);
    assertThat(checkIns().claim(QUESTION, "two", NOON.plus(Duration.ofDays(900)), LEASE))
        .isEqualTo(Claim.POSTED);
  }

  @Test
  default void let_one_of_many_ask_who_claim_at_once() {
    Queue<Claim> claims = new ConcurrentLinkedQueue<>();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        String holder = "holder " + i;
        many.execute(() -> claims.add(checkIns().claim(QUESTION, holder, NOON, LEASE)));
      }
    }

    assertThat(claims).hasSize(20).containsOnlyOnce(Claim.FIRST).doesNotContain(Claim.TAKEN_OVER);
  }

  @Test
  default void know_what_is_still_asking_until_it_is_settled() {
    checkIns().claim(QUESTION, "one", NOON, LEASE);
    assertThat(checkIns().open()).isEmpty();

    checkIns().asked(ASKED);
    assertThat(checkIns().open()).containsExactly(ASKED);

    checkIns().settled(QUESTION);
    assertThat(checkIns().open()).isEmpty();
    assertThat(checkIns().claim(QUESTION, "one", NOON, LEASE)).isEqualTo(Claim.POSTED);
  }

  @Test
  default void know_where_somebody_was_when_they_were_asked_last() {
    assertThat(checkIns().zone(ANA)).isEmpty();

    checkIns().asked(ASKED);
    checkIns()
        .asked(
            new Asked(
                new Question(ANA, MONDAY.plusDays(1), false),
                NOON,
                ZoneId.of("Europe/Berlin"),
                "slack:D1",
                "18"));
    checkIns().claim(new Question(ANA, MONDAY.plusDays(2), false), "one", NOON, LEASE);

    assertThat(checkIns().zone(ANA)).contains(ZoneId.of("Europe/Berlin"));
  }
}
