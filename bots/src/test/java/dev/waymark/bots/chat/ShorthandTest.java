package dev.waymark.bots.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.card.Look;
import dev.waymark.bots.chat.card.Press;
import org.junit.jupiter.api.Test;

class ShorthandTest {
  @Test
  void is_never_longer_than_any_service_takes_and_the_same_for_the_same() {
    Shorthand codes = new Shorthand();
    Press longer = new Press.Change("done WM-1", new Look("list " + "word ".repeat(300), 10));
    String code = codes.of(longer);

    assertThat(code.length()).isLessThanOrEqualTo(Shorthand.LONGEST);
    assertThat(codes.of(longer)).isEqualTo(code);
    assertThat(codes.read(code)).contains(longer);
    assertThat(codes.read("#0000")).isEmpty();
    assertThat(new Shorthand().read(code)).isEmpty();
    Press shorter = new Press.Ask("show WM-1");
    assertThat(codes.read(codes.of(shorter))).contains(shorter);
    assertThat(new Shorthand().read(codes.of(shorter))).contains(shorter);
  }
}
