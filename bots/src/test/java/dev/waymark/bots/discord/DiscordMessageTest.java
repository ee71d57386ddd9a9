package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.bots.chat.Hostile;
import dev.waymark.bots.chat.card.Offer;
import dev.waymark.bots.chat.card.Offer.Weight;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.bots.chat.card.Sheet.Part;
import dev.waymark.core.event.Identity;
import dev.waymark.core.reply.Line;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class DiscordMessageTest {
  private static DataObject sent(Sheet sheet, Audience audience, String... called) {
    List<Identity> people =
        List.of(called).stream().map(id -> new Identity(Identity.Kind.DISCORD, id)).toList();
    Answer answer = new Answer(audience, "Anna", "list", sheet::lines, sheet, people);
    DataObject message = DiscordMessage.signed(answer).create().toData();
    assertThat(DiscordLimits.violations("post", message)).isEmpty();
    DataObject edit = DiscordMessage.signed(answer).edit().toData();
    assertThat(DiscordLimits.violations("edit", edit)).isEmpty();
    return message;
  }

  private static Sheet lines(int lines, String text) {
    return Sheet.of(Collections.nCopies(lines, Line.of(Line.plain(text))));
  }

  @Test
  void is_text_as_long_as_that_is_enough() {
    DataObject message = sent(lines(3, "a line"), Audience.ASKER);

    assertThat(message.getString("content")).isEqualTo("a line\na line\na line");
    assertThat(message.getArray("embeds").isEmpty()).isTrue();
  }

  @Test
  void is_framed_where_it_is_longer_than_text_may_be() {
    DataObject message = sent(lines(25, "x".repeat(140)), Audience.CHANNEL);

    assertThat(message.getString("content")).isEqualTo("-# Anna · list");
    assertThat(message.getArray("embeds").getObject(0).getString("description").lines())
        .hasSize(25);
  }

  @Test
  void cuts_every_line_before_it_leaves_one_out() {
    DataObject message = sent(lines(10, "y".repeat(3_000)), Audience.CHANNEL);

    assertThat(message.getArray("embeds").getObject(0).getString("description").lines())
        .hasSize(10)
        .allMatch(line -> line.endsWith("…"));
  }

  @Test
  void calls_only_users_and_only_where_others_see_it() {
    DataObject message = sent(lines(1, "a line"), Audience.CHANNEL, "4002", "@everyone", "4002");
    DataObject whisper = sent(lines(1, "a line"), Audience.ASKER, "4002");

    assertThat(message.getString("content")).isEqualTo("<@4002> a line\n-# Anna · list");
    assertThat(whisper.getString("content")).isEqualTo("a line");
  }

  @Test
  void keeps_within_rows_and_options_whatever_is_offered() {
    List<Part> parts =
        IntStream.range(0, 40)
            .mapToObj(
                at ->
                    new Part(
                        List.of(Line.of(Line.ref("WM-" + at), Line.plain(" " + "t".repeat(300)))),
                        IntStream.range(0, 7)
                            .mapToObj(one -> new Offer("Do " + one, at + "-" + one, Weight.MENU))
                            .toList()))
            .toList();
    Sheet answers =
        new Sheet(
            List.of(
                new Part(
                    List.of(),
                    IntStream.range(0, 40)
                        .mapToObj(at -> new Offer("W".repeat(200), "s|" + at, Weight.ANSWER))
                        .toList())));

    DataObject message = sent(answers.above(new Sheet(parts)), Audience.ASKER);
    assertThat(message.getArray("components").length()).isEqualTo(5);
  }

  @Test
  void shows_hostile_words_as_they_are() {
    for (String text : Hostile.texts()) {
      Sheet sheet =
          new Sheet(
              List.of(
                  new Part(
                      List.of(
                          Line.of(Line.ref("WM-1"), Line.plain(" " + text)),
                          Line.of(Line.strong(text)),
                          Line.of(Line.code(text))),
                      List.of(
                          new Offer(text, "a|1", Weight.MAIN),
                          new Offer(text, "a|1", Weight.PLAIN),
                          new Offer(text, "a|2", Weight.MENU),
                          new Offer(text, "a|2", Weight.MENU)))));
      sent(sheet, Audience.CHANNEL, "4002");
    }
  }
}
