package dev.waymark.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.CheckIns.Asked;
import dev.waymark.core.port.CheckIns.Question;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.roadmap.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people say of their days: Wednesday, 18 November 2026, 09:00 in UTC.
class DaysTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  private static final String PLAN =
      """
      ## Phase 1
      - [ ] Helm charts
      - [ ] Load tests
      - [ ] Rotate the keys
      - [ ] Write the runbook
      - [ ] Tidy; the backlog
      """;

  @TempDir Path folder;
  private Workshop shop;

  @BeforeEach
  void begin() {
    shop = new Workshop(folder, PLAN);
    shop.say("ana", "own WM-1 ana");
    shop.say("ana", "own WM-2 ana");
    shop.say("ana", "own WM-3 ana");
  }

  private CheckIn said(String name) {
    return shop.store
        .checkIns()
        .of(shop.asker(name).person().id(), WEDNESDAY)
        .map(given -> given.said())
        .orElseThrow();
  }

  private Status status(int number) {
    return shop.store.numbered(number).getFirst().status();
  }

  @Test
  void show_what_is_known_before_anything_is_said() {
    shop.later(Duration.ofDays(-1));
    shop.say("ana", "done WM-1");
    shop.later(Duration.ofDays(1));
    shop.say("ana", "start WM-2");
    shop.say("ana", "block WM-3 waiting for the vendor");
    shop.say("ana", "own WM-4 ana");
    shop.say("ana", "target WM-4 today");

    assertThat(shop.say("ana", "checkin"))
        .isEqualTo(
            """
            ana · Wed 18 Nov  not sent yet: this is what is known
              yesterday  WM-1 Helm charts: done
                         WM-2 Load tests: started
                         WM-3 Rotate the keys: blocked
              today      WM-2 Load tests
                         WM-4 Write the runbook (due 2026-11-18)
              blockers   WM-3 Rotate the keys: waiting for the vendor
              checkin send sends it, checkin today: … says it otherwise, same or skip\
            """);
    assertThat(shop.store.checkIns().on(WEDNESDAY)).isEmpty();
  }

  @Test
  void name_the_first_of_very_much_what_was_due_first_before_the_rest() {
    for (int number = 6; number <= 12; number++) {
      shop.say("ana", "add \"Phase 1\" Sail " + number);
      shop.say("ana", "own WM-" + number + " ana");
      shop.say("ana", "target WM-" + number + " 2026-11-" + (23 - number));
    }
    shop.say("ana", "start WM-2");
    shop.say("ben", "own WM-4 ben");
    shop.say("ben", "target WM-4 2026-11-01");

    assertThat(shop.say("ana", "checkin"))
        .contains(
            """
              today      WM-2 Load tests
                         WM-12 Sail 12 (due 2026-11-11)
                         WM-11 Sail 11 (due 2026-11-12)
                         WM-10 Sail 10 (due 2026-11-13)
                         WM-9 Sail 9 (due 2026-11-14)
                         WM-8 Sail 8 (due 2026-11-15)
                         and 2 more
            """);
  }

  @Test
  void know_nothing_that_was_taken_back_or_that_others_did() {
    shop.say("ana", "start WM-1");
    shop.say("ana", "undo");
    shop.say("ben", "start WM-4");

    assertThat(shop.say("ana", "checkin"))
        .contains("yesterday  –", "today      –", "blockers   –")
        .doesNotContain("WM-1", "WM-4");
  }

  @Test
  void are_sent_as_they_are_known_and_then_ask_nothing() {
    shop.say("ana", "start WM-2");

    assertThat(shop.say("ana", "checkin send"))
        .isEqualTo(
            """
            ✓ ana · Wed 18 Nov  checked in
              yesterday  WM-2 Load tests: started
              today      WM-2 Load tests
              blockers   –\
            """);
    assertThat(said("ana"))
        .isEqualTo(new CheckIn("WM-2 Load tests: started", "WM-2 Load tests", ""));
    assertThat(shop.say("ana", "log")).contains("checked in for 2026-11-18 (ana, chat)");
  }

  @Test
  void are_said_in_parts_and_what_is_not_said_stays() {
    shop.say("ana", "start WM-2");

    shop.say("ana", "checkin Today: reading; planning Blockers: none");
    assertThat(said("ana"))
        .isEqualTo(new CheckIn("WM-2 Load tests: started", "reading; planning", ""));

    shop.say("ana", "checkin yesterday: a day off");
    assertThat(said("ana")).isEqualTo(new CheckIn("a day off", "reading; planning", ""));
    assertThat(shop.store.checkIns().on(WEDNESDAY)).hasSize(1);
  }

  @Test
  void can_be_the_same_as_the_last_ones() {
    assertThat(shop.say("ana", "checkin same")).startsWith("You have not checked in before");
    shop.later(Duration.ofDays(-5));
    shop.say("ana", "checkin yesterday: a today: b blockers: c");
    shop.later(Duration.ofDays(5));

    shop.say("ana", "checkin same");

    assertThat(said("ana")).isEqualTo(new CheckIn("a", "b", "c"));
  }

  @Test
  void can_be_skipped() {
    assertThat(shop.say("ana", "checkin skip")).isEqualTo("– ana · Wed 18 Nov  nothing to say");
    assertThat(shop.say("ben", "checkin show")).contains("ana  nothing to say");
  }

  @Test
  void change_what_they_name_after_a_yes_and_not_before() {
    String asked =
        shop.say(
            "ana",
            "checkin yesterday: finished WM-1, the chart is signed today: start load tests"
                + " blockers: WM-3 waits for the vendor's answer");

    assertThat(asked)
        .endsWith(
            """
            It names work. Shall that change, too?
              → done WM-1
              → start WM-2
              → block WM-3 waits for the vendor's answer
              → note WM-1 finished WM-1, the chart is signed
              yes does all of it, no leaves it as it is\
            """);
    assertThat(status(1)).isEqualTo(Status.PLANNED);
    assertThat(shop.text()).isEqualTo(PLAN);

    shop.say("ana", "y");

    assertThat(status(1)).isEqualTo(Status.DONE);
    assertThat(status(2)).isEqualTo(Status.IN_PROGRESS);
    assertThat(status(3)).isEqualTo(Status.BLOCKED);
    assertThat(shop.say("ana", "show WM-1")).contains("finished WM-1, the chart is signed");
    assertThat(shop.say("ana", "show WM-3")).contains("blocked: waits for the vendor's answer");
    assertThat(shop.say("ana", "checkin apply")).contains("names nothing that it would change now");
  }

  @Test
  void are_taken_back_from_the_items_as_one_request_and_stay_said() {
    shop.say("ana", "checkin yesterday: finished WM-1 today: WM-2");
    shop.say("ana", "yes");
    assertThat(status(1)).isEqualTo(Status.DONE);

    shop.say("ana", "undo");

    assertThat(status(1)).isEqualTo(Status.PLANNED);
    assertThat(status(2)).isEqualTo(Status.PLANNED);
    assertThat(said("ana").today()).isEqualTo("WM-2");
  }

  @Test
  void change_nothing_after_a_no_or_other_words() {
    shop.say("ana", "checkin yesterday: finished WM-1");
    shop.say("ana", "no");
    assertThat(status(1)).isEqualTo(Status.PLANNED);

    shop.say("ana", "checkin yesterday: finished WM-1");
    shop.say("ana", "status");
    assertThat(shop.say("ana", "yes")).startsWith("Nothing was asked here");
    assertThat(status(1)).isEqualTo(Status.PLANNED);
  }

  @Test
  void propose_nothing_of_what_is_not_quite_so() {
    assertThat(shop.say("ana", "checkin yesterday: WM-1 is almost done today: – blockers: none"))
        .doesNotContain("→ done")
        .contains("→ note WM-1");
  }

  @Test
  void refuse_what_is_no_check_in() {
    assertThat(shop.say("ana", "checkin I did this and that")).startsWith("Say checkin alone");
    assertThat(shop.say("ana", "checkin today: a today: b")).contains("stands there twice");
    assertThat(shop.say("ana", "checkin skip on:2026-11-19")).contains("has not come yet");
    assertThat(shop.say("ana", "checkin skip on:2026-10-01")).contains("too long ago");
    assertThat(shop.say("ana", "checkin skip on:soon")).contains("is no day there was");
    assertThat(shop.say("ana", "checkin show nobody")).contains("nobody that is known here");
    assertThat(shop.store.checkIns().on(WEDNESDAY)).isEmpty();
  }

  @Test
  void can_be_said_late() {
    shop.say("ana", "checkin on:2026-11-17 today: a today-like day");

    assertThat(shop.say("ben", "checkin show 2026-11-17")).contains("today: a today-like day");
    assertThat(shop.say("ben", "checkin show")).startsWith("Nobody has checked in");
    assertThat(shop.say("ben", "checkin show ana")).contains("✓ ana · Tue 17 Nov");
  }

  @Test
  void end_where_somebody_was_asked_last() {
    shop.store
        .checkIns()
        .asked(
            new Asked(
                new Question(shop.asker("ana").person().id(), WEDNESDAY, false),
                Instant.EPOCH,
                ZoneId.of("Asia/Tokyo"),
                "slack:D1",
                "1"));
    shop.later(Duration.ofHours(6));

    assertThat(shop.say("ana", "checkin skip")).contains("Thu 19 Nov");
    assertThat(shop.say("ben", "checkin skip")).contains("Wed 18 Nov");
  }

  @Test
  void know_who_is_away_until_when() {
    assertThat(shop.say("ana", "away until fri"))
        .isEqualTo("✓ ana is away until Fri 20 Nov 2026 · away none takes it back");
    assertThat(shop.say("ben", "away")).contains("away: ana until Fri 20 Nov");
    assertThat(shop.say("ana", "away until 2026-11-17")).contains("is over");
    assertThat(shop.say("ana", "away sometime")).contains("is no date");

    assertThat(shop.say("ana", "away none")).isEqualTo("✓ ana is there again");
    assertThat(shop.say("ben", "away")).doesNotContain("ana");
  }

  @Test
  void belong_to_members_and_hide_nothing_from_viewers() {
    Reply shown =
        shop.assistant.answer(
            new dev.waymark.core.request.Asker(
                new dev.waymark.core.roadmap.Person(
                    new dev.waymark.core.roadmap.Person.Id("v"),
                    "vera",
                    dev.waymark.core.roadmap.Person.Role.VIEWER),
                Surface.CHAT),
            "checkin send");

    assertThat(shown).isInstanceOf(Reply.Refused.class);
    assertThat(shown.toString()).contains("vera may not check in");
  }
}
