package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.waymark.bots.chat.Asks;
import dev.waymark.bots.chat.Enquirer;
import dev.waymark.bots.chat.HandClock;
import dev.waymark.bots.chat.Office;
import dev.waymark.bots.slack.FakeSlack.Heard;
import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How somebody is asked in Slack how their day goes, and how they answer, through real Bolt: on
/// Friday, 20 November 2026.
class SlackCheckInTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final String ALONE = "DU-ANNA";

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final FakeSlack slack = FakeSlack.open();
  private final Seat anna = slack.as("U-ANNA").in("C1");
  private final Clicks annas = new Clicks(slack, "U-ANNA", ALONE);
  private Office office;
  private SlackBot bot;
  private @Nullable Enquirer enquirer;

  @BeforeEach
  void open() {
    office =
        new Office(
            folder,
            """
            # Plan

            ## M0 First light
            - [ ] Health <!channel> endpoint
            - [ ] Helm charts
            """,
            clock);
    bot = slack.start(office.desk);
    anna.types("/roadmap take WM-1");
    anna.types("/roadmap start WM-1");
  }

  @AfterEach
  void close() {
    Optional.ofNullable(enquirer).ifPresent(Enquirer::close);
    bot.close();
    slack.close();
  }

  private JsonObject asked() {
    Enquirer asking = Asks.anna(office, Identity.Kind.SLACK, bot.noticeboard(), "slack:C1");
    enquirer = asking;
    asking.start();
    await(1);
    return slack.seen().posted(ALONE).getFirst().deepCopy();
  }

  private void await(int messages) {
    Awaitility.await().atMost(PATIENCE).until(() -> slack.seen().posted(ALONE).size() >= messages);
  }

  private void awaitAsked(String words) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> SlackText.seen(slack.seen().posted(ALONE).getFirst()).contains(words));
  }

  private @Nullable CheckIn said() {
    return office
        .world
        .checkIns()
        .of(office.world.people().byName("Anna").orElseThrow().id(), FRIDAY)
        .orElseThrow()
        .said();
  }

  @Test
  void is_asked_alone_with_what_is_known() throws IOException {
    JsonObject asked = asked();

    assertThat(SlackText.seen(asked))
        .contains(
            "Anna, how does it go?",
            "WM-1 Health <!channel> endpoint: started",
            "WM-1 Health <!channel> endpoint");
    assertThat(asked.toString()).doesNotContain("<!channel>").doesNotContain("<@");
    assertThat(Clicks.labels(asked))
        .containsExactly(
            "Edit and send…", "Send as it is", "Same as yesterday", "Skip today", "Away…");
    assertThat(slack.seen().posted("C1")).isEmpty();
    Wire.is(
        "check-in",
        slack.seen().sent().stream()
            .filter(sent -> sent.payload().toString().contains("how does it go"))
            .map(SlackCheckInTest::withoutKey)
            .toList());
  }

  /// Its key holds a person's id, which is another each time.
  private static Seen.Sent withoutKey(Seen.Sent sent) {
    JsonObject payload = sent.payload().deepCopy();
    payload.remove("metadata");
    return new Seen.Sent(sent.method(), payload);
  }

  @Test
  void edits_what_is_known_and_sends_it() {
    JsonObject asked = asked();
    annas.press(asked, "Edit and send…");
    JsonObject form = slack.seen().awaitView("views.open");
    assertThat(form.toString())
        .contains("\"initial_value\":\"WM-1 Health <!channel> endpoint: started\"")
        .contains("\"initial_value\":\"WM-1 Health <!channel> endpoint\"");
    Optional<JsonObject> refused =
        annas.submits(form, Map.of("yesterday", "", "today", " ", "blockers", ""));
    assertThat(refused.orElseThrow().getAsJsonObject("errors").get("today").getAsString())
        .isEqualTo("Fill this in.");

    Optional<JsonObject> taken =
        annas.submits(
            form, Map.of("today", "reviews\nthen today: charts", "blockers", "WM-1 waits for DNS"));

    assertThat(taken).isEmpty();
    awaitAsked("checked in");
    assertThat(said())
        .isEqualTo(
            new CheckIn(
                "WM-1 Health <!channel> endpoint: started",
                "reviews; then today : charts",
                "WM-1 waits for DNS"));
  }

  @Test
  void changes_what_the_answer_names_after_a_click_and_not_before() {
    asked();
    Heard proposed = anna.hears("/roadmap checkin blockers: WM-1 waits for DNS today: WM-2");
    assertThat(proposed.text()).contains("→ start WM-2", "→ block WM-1 waits for DNS");
    assertThat(Clicks.labels(proposed.raw())).containsExactly("Yes, do it", "No");
    assertThat(anna.types("/roadmap show WM-1")).contains("in-progress");

    Clicks.Click yes = annas.press(proposed.raw(), "Yes, do it");
    yes.answer();

    assertThat(yes.answer().text()).contains("WM-2 Helm charts is in progress");
    assertThat(anna.types("/roadmap show WM-1")).contains("blocked: waits for DNS");
    assertThat(anna.types("/roadmap undo")).contains("WM-1", "WM-2");
  }

  @Test
  void sends_it_as_it_is() {
    Heard told = annas.press(asked(), "Send as it is").answer();

    assertThat(told.text()).startsWith("✓ Anna · Fri 20 Nov  checked in");
    awaitAsked("✓ Anna · Fri 20 Nov  checked in");
    assertThat(Clicks.labels(slack.seen().posted(ALONE).getFirst())).containsExactly("Edit…");
    assertThat(said())
        .isEqualTo(
            new CheckIn(
                "WM-1 Health <!channel> endpoint: started", "WM-1 Health <!channel> endpoint", ""));
  }

  @Test
  void says_the_same_as_the_day_before() {
    JsonObject asked = asked();
    assertThat(annas.press(asked, "Same as yesterday").answer().text())
        .startsWith("You have not checked in before");
    anna.types("/roadmap checkin on:2026-11-19 yesterday: a today: b blockers: c");
    annas.press(asked, "Same as yesterday").answer();

    assertThat(said()).isEqualTo(new CheckIn("a", "b", "c"));
  }

  @Test
  void skips_the_day() {
    annas.press(asked(), "Skip today").answer();

    awaitAsked("– Anna · Fri 20 Nov  nothing to say");
    assertThat(said()).isNull();
  }

  @Test
  void is_away_until_a_day_to_come() {
    JsonObject asked = asked();
    annas.press(asked, "Away…");
    JsonObject form = slack.seen().awaitView("views.open");
    assertThat(
            annas
                .submits(form, Map.of("until", "2026-11-02"))
                .orElseThrow()
                .getAsJsonObject("errors")
                .get("until")
                .getAsString())
        .contains("is over");
    assertThat(annas.submits(form, Map.of("until", "whenever"))).isPresent();

    assertThat(annas.submits(form, Map.of("until", "fri"))).isEmpty();
    awaitAsked("✓ Anna is away until Fri 27 Nov 2026");
  }

  @Test
  void is_reminded_once_half_way() {
    asked();
    clock.later(Duration.ofMinutes(30));
    anna.types("/roadmap note WM-2 any news wakes the bot");
    await(2);
    anna.types("/roadmap note WM-2 and more news");
    anna.types("/roadmap checkin skip");
    awaitAsked("nothing to say");

    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> SlackText.seen(slack.seen().posted(ALONE).getLast()).contains("nothing to say"));
    assertThat(slack.seen().posted(ALONE)).hasSize(2);
  }

  @Test
  void answers_late_for_the_day_that_was_asked() {
    JsonObject asked = asked();
    clock.later(Duration.ofDays(1));
    annas.press(asked, "Skip today").answer();

    awaitAsked("– Anna · Fri 20 Nov  nothing to say");
  }

  @Test
  void tells_strangers_and_viewers_what_they_lack() {
    JsonObject asked = asked();
    assertThat(new Clicks(slack, "U-ZOE", ALONE).press(asked, "Send as it is").answer().text())
        .startsWith("I do not know yet who you are");
    assertThat(new Clicks(slack, "U-VERA", ALONE).press(asked, "Send as it is").answer().text())
        .startsWith("Vera may not check in");
  }

  @Test
  void offers_the_same_where_it_is_asked_for() {
    Heard card = anna.hears("/roadmap checkin");

    assertThat(card.onlyAsker()).isTrue();
    assertThat(card.text()).contains("not sent yet: this is what is known");
    assertThat(Clicks.labels(card.raw()))
        .containsExactly(
            "Edit and send…", "Send as it is", "Same as yesterday", "Skip today", "Away…");
  }
}
