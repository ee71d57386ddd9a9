package dev.waymark.bots.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.request.Lines;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlackLinesTest {
  private static final Map<String, String> PEOPLE =
      Map.of("U0ANA", "ana", "U0BEN", "ben", "U0EVA", "Eva Maria");

  static Stream<String[]> lines() {
    return Lines.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void are_read_as_slack_sends_them(String typed, String read) {
    String sent =
        typed
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replaceAll("@ana\\b", "<@U0ANA>")
            .replaceAll("@ben\\b", "<@U0BEN|ben>")
            .replaceAll("https://\\S+", "<$0>");

    assertThat(Lines.read(plain(sent))).isEqualTo(read);
  }

  @Test
  void keep_a_name_of_several_words_together_and_a_stranger_out() {
    assertThat(Lines.read(plain("own KMS-3 <@U0EVA>"))).isEqualTo("own KMS-3 \"Eva Maria\"");
    assertThat(Lines.read(plain("own KMS-3 <@U0WHO>")))
        .isEqualTo("! “<@U0WHO>” is nobody that is known here: ask an admin to link them.");
  }

  private static String plain(String sent) {
    return SlackMarkup.plain(sent, id -> Optional.ofNullable(PEOPLE.get(id)));
  }
}
