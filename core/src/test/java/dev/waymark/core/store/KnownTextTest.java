package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownTextTest {
  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int letters = random.nextInt(4); letters > 0; letters--) {
      word.append("abé".charAt(random.nextInt(3)));
    }
    return word.toString();
  }

  @Test
  void tells_which_rows_say_something() {
    Random random = new Random(1);
    for (int run = 0; run < 300; run++) {
      Column titles = new Column();
      Column notes = new Column();
      for (int row = 0; row < run % 20; row++) {
        titles.addValue(word(random));
        notes.addValue(random.nextBoolean() ? null : word(random) + "\n" + word(random));
      }
      KnownText text = new KnownText(List.of(titles, notes));
      for (String part : List.of("a", "ab", "é", "bb", "aba", "")) {
        assertThat(text.saying(part).stream())
            .as(part + " in " + titles + " and " + notes)
            .containsExactlyElementsOf(
                IntStream.range(0, titles.size())
                    .filter(
                        row ->
                            titles.get(row).toString().contains(part)
                                || (notes.get(row) != null
                                    && notes.get(row).toString().contains(part)))
                    .boxed()
                    .toList());
      }
    }
  }
}
