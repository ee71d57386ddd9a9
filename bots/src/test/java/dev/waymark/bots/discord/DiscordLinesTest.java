package dev.waymark.bots.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.request.Lines;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscordLinesTest {
  private static final Map<String, String> PEOPLE =
      Map.of("4001", "ana", "4002", "ben", "4003", "Eva Maria");

  static Stream<String[]> lines() {
    return Lines.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void are_read_as_discord_sends_them(String typed, String read) {
    String sent = typed.replaceAll("@ana\\b", "<@4001>").replaceAll("@ben\\b", "<@!4002>");

    assertThat(Lines.read(plain(sent))).isEqualTo(read);
  }

  @Test
  void keep_a_name_of_several_words_together_and_a_stranger_out() {
    assertThat(Lines.read(plain("own KMS-3 <@4003>"))).isEqualTo("own KMS-3 \"Eva Maria\"");
    assertThat(Lines.read(plain("own KMS-3 <@4999>")))
        .isEqualTo("! “<@4999>” is nobody that is known here: ask an admin to link them.");
  }

  private static String plain(String sent) {
    return DiscordMarkup.plain(sent, id -> Optional.ofNullable(PEOPLE.get(id)));
  }
}
