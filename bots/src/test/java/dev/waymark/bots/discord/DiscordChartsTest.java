package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.Office;
import java.nio.file.Path;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the work went so far, as a picture.
class DiscordChartsTest {
  private static final String PLAN = "# Plan\n\n## M0\n- [x] Health\n- [ ] Helm\n- [ ] Docs\n";
  private static final String WORDS = "1 of 3 done on ";

  @TempDir Path folder;
  private final FakeDiscord discord = FakeDiscord.open();
  private final Seat anna = discord.as("4001").in("#platform");
  private Office office;
  private DiscordBot bot;

  @BeforeEach
  void open() {
    office = new Office(folder, PLAN);
    bot = discord.start(discord.settings(), office.desk, office.suggestions, office.roles);
  }

  @AfterEach
  void close() {
    bot.close();
    discord.close();
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void show_how_the_work_went_to_who_pressed_alone() {
    Heard chart = anna.press(anna.hears("/roadmap status"), "Chart").answer();
    DataObject file = chart.raw().getArray("attachments").getObject(0);

    assertThat(chart.text()).startsWith(WORDS);
    assertThat(chart.onlyAsker()).isTrue();
    assertThat(file.getString("filename")).isEqualTo("burn-up.png");
    assertThat(file.getString("description")).isEqualTo(chart.text());
  }

  @Test
  void show_it_from_a_digest() {
    Heard digest = anna.hears("/roadmap digest");

    assertThat(anna.press(digest, "Chart").answer().text()).startsWith(WORDS);
  }

  @Test
  void say_it_in_words_where_no_picture_can_be_made() {
    office.desk.charts(
        office.world.journal(),
        _ -> {
          throw new IllegalStateException("Fontconfig head is null");
        });
    Heard words = anna.press(anna.hears("/roadmap status"), "Chart").answer();

    assertThat(words.text()).startsWith(WORDS);
    assertThat(words.raw().optArray("attachments").isEmpty()).isTrue();
  }
}
