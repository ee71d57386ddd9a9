package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.Asks;
import dev.waymark.bots.chat.Enquirer;
import dev.waymark.bots.chat.HandClock;
import dev.waymark.bots.chat.Office;
import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How somebody is asked in Discord how their day goes, and how they answer, through real JDA: on
/// Friday, 20 November 2026.
class DiscordCheckInTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final String CHANNEL = "#platform";

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final FakeDiscord discord = FakeDiscord.open();
  private final Seat anna = discord.as("4001").in(CHANNEL);
  private final Seat ben = discord.as("4002").in(CHANNEL);
  private Office office;
  private DiscordBot bot;
  private @Nullable Enquirer enquirer;

  @BeforeEach
  void open() {
    office =
        new Office(
            folder,
            """
            # Plan

            ## M0 First light
            - [ ] Health @everyone endpoint
            - [ ] Helm charts
            """,
            clock);
    bot = discord.start(office.desk);
    Seat general = discord.as("4001").in("#general");
    general.types("/roadmap take WM-1");
    general.types("/roadmap start WM-1");
  }

  @AfterEach
  void close() {
    Optional.ofNullable(enquirer).ifPresent(Enquirer::close);
    bot.close();
    discord.close();
    assertThat(discord.violations()).isEmpty();
  }

  private Heard asked() {
    Enquirer asking =
        Asks.anna(
            office,
            Identity.Kind.DISCORD,
            bot.noticeboard(),
            "discord:" + discord.channel(CHANNEL));
    enquirer = asking;
    asking.start();
    await(1);
    return message();
  }

  private void await(int messages) {
    Awaitility.await().atMost(PATIENCE).until(() -> discord.posted(CHANNEL).size() >= messages);
  }

  private Heard message() {
    DataObject first = discord.channels().posted(discord.channel(CHANNEL)).getFirst();
    return Heard.of("post", DataObject.fromJson(first.toString()), false);
  }

  private void awaitAsked(String words) {
    Awaitility.await().atMost(PATIENCE).until(() -> message().text().contains(words));
  }

  private @Nullable CheckIn said(String name) {
    return office
        .world
        .checkIns()
        .of(office.world.people().byName(name).orElseThrow().id(), FRIDAY)
        .orElseThrow()
        .said();
  }

  @Test
  void is_asked_in_the_teams_channel_by_name_and_without_what_is_nobodys_business()
      throws IOException {
    Heard asked = asked();

    assertThat(asked.text()).startsWith("Anna, how does it go?\n<@4001>");
    assertThat(asked.text()).doesNotContain("Health");
    assertThat(asked.labels())
        .containsExactly(
            "Edit and send…", "Send as it is", "Same as yesterday", "Skip today", "Away…");
    Wire.is(
        "check-in",
        discord.table().sent().stream()
            .filter(sent -> sent.payload().getString("content", "").contains("how does it go"))
            .map(DiscordCheckInTest::withoutKey)
            .toList());
  }

  /// Its small print is made of a person's id, which is another each time.
  private static FakeTable.Sent withoutKey(FakeTable.Sent sent) {
    DataObject payload = DataObject.fromJson(sent.payload().toString());
    String content = payload.getString("content").replaceAll("[0-9a-f]{12}$", "key");
    return new FakeTable.Sent(sent.what(), payload.put("content", content));
  }

  @Test
  void edits_what_is_known_and_sends_it() {
    Heard asked = asked();
    Heard form = anna.press(asked, "Edit and send…").answer();
    assertThat(form.how()).isEqualTo("modal");
    assertThat(form.raw().toString())
        .contains("WM-1 Health @everyone endpoint: started")
        .contains("What is in the way?");
    Heard wrong =
        anna.fills(form, asked, Map.of("yesterday", "", "today", "", "blockers", "")).answer();
    assertThat(wrong.text()).startsWith("Fill this in.");
    assertThat(wrong.labels()).containsExactly("Fill it in again…");

    Heard told =
        anna.fills(form, asked, Map.of("today", "reviews\ncharts", "blockers", "")).answer();

    assertThat(told.onlyAsker()).isTrue();
    assertThat(told.text()).startsWith("✓ Anna · Fri 20 Nov  checked in");
    awaitAsked("✓ Anna · Fri 20 Nov  checked in");
    assertThat(message().labels()).containsExactly("Edit…");
    assertThat(message().text()).doesNotContain("reviews");
    assertThat(said("Anna"))
        .isEqualTo(new CheckIn("WM-1 Health @everyone endpoint: started", "reviews; charts", ""));
  }

  @Test
  void lets_whoever_presses_answer_for_themselves() {
    Heard told = ben.press(asked(), "Skip today").answer();

    assertThat(told.text()).startsWith("– Ben · Fri 20 Nov  nothing to say");
    assertThat(said("Ben")).isNull();
    assertThat(message().text()).startsWith("Anna, how does it go?");
  }

  @Test
  void sends_it_as_it_is_or_the_same_as_before() {
    Heard asked = asked();
    assertThat(anna.press(asked, "Same as yesterday").answer().text())
        .startsWith("You have not checked in before");
    assertThat(anna.press(asked, "Send as it is").answer().text()).contains("checked in");
    awaitAsked("checked in");
    assertThat(said("Anna"))
        .isEqualTo(
            new CheckIn(
                "WM-1 Health @everyone endpoint: started", "WM-1 Health @everyone endpoint", ""));

    anna.types("/roadmap checkin on:2026-11-19 yesterday: a today: b blockers: c");
    anna.press(asked, "Same as yesterday").answer();
    assertThat(said("Anna")).isEqualTo(new CheckIn("a", "b", "c"));
  }

  @Test
  void changes_what_the_answer_names_after_a_click_and_not_before() {
    Heard proposed = anna.hears("/roadmap checkin blockers: WM-1 waits for DNS today: WM-2");
    assertThat(proposed.onlyAsker()).isTrue();
    assertThat(proposed.labels()).containsExactly("Yes, do it", "No");
    assertThat(anna.types("/roadmap show WM-1")).contains("in-progress");

    Turn yes = anna.press(proposed, "Yes, do it");

    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> anna.types("/roadmap show WM-1").contains("blocked: waits for DNS"));
    assertThat(yes.isAnswered()).isTrue();
  }

  @Test
  void is_away_until_a_day_to_come() {
    Heard asked = asked();
    Heard form = anna.press(asked, "Away…").answer();
    assertThat(anna.fills(form, asked, Map.of("until", "2026-11-02")).answer().text())
        .contains("is over");
    anna.fills(form, asked, Map.of("until", "fri")).answer();

    awaitAsked("✓ Anna is away until Fri 27 Nov 2026");
  }

  @Test
  void is_reminded_once_and_may_answer_late() {
    Heard asked = asked();
    clock.later(Duration.ofMinutes(30));
    discord.as("4002").in("#general").types("/roadmap note WM-2 any news wakes the bot");
    await(2);
    assertThat(discord.posted(CHANNEL).getLast()).contains("there is still time to check in");
    clock.later(Duration.ofDays(1));
    anna.press(asked, "Skip today").answer();
    awaitAsked("– Anna · Fri 20 Nov  nothing to say");

    assertThat(discord.posted(CHANNEL)).hasSize(2);
  }

  @Test
  void tells_strangers_and_viewers_what_they_lack() {
    Heard asked = asked();
    assertThat(discord.as("4999").in(CHANNEL).press(asked, "Send as it is").answer().text())
        .startsWith("I do not know yet who you are");
    assertThat(discord.as("4003").in(CHANNEL).press(asked, "Send as it is").answer().text())
        .startsWith("Vera may not check in");
  }
}
