package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rows that came, went, moved and changed are what a look at all of them finds.
class RearrangedTest {
  private final Random random = new Random(1);

  /// What each row says, by its key.
  private final Map<Long, @Nullable String> said = new HashMap<>();

  private List<Long> keys = new ArrayList<>(LongStream.range(0, 20).boxed().toList());
  private long next = 20;

  private @Nullable String word() {
    return Arrays.asList("ana", "ben", "banana", null, "word " + random.nextInt(1_000))
        .get(random.nextInt(5));
  }

  private Column texts(List<Long> keys) {
    Column column = new Column();
    keys.forEach(key -> column.addValue(said.get(key)));
    return column;
  }

  private static Column column(List<Long> keys) {
    Column column = new Column();
    keys.forEach(column::addNumber);
    return column;
  }

  private List<Long> change() {
    List<Long> changed = new ArrayList<>();
    List<Long> now = new ArrayList<>(keys);
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      if (now.size() < 30 && random.nextInt(3) == 0) {
        now.add(random.nextInt(now.size() + 1), next);
        changed.add(next++);
      } else if (now.size() > 2) {
        changed.add(now.get(random.nextInt(now.size())));
        if (random.nextInt(3) == 0) {
          now.remove(changed.getLast());
        }
      }
    }
    if (random.nextInt(5) == 0) {
      Collections.shuffle(now, random);
    }
    changed.forEach(key -> said.put(key, word()));
    keys = now;
    return changed.stream().distinct().filter(now::contains).toList();
  }

  @Test
  void is_what_all_come_to() {
    keys.forEach(key -> said.put(key, word()));
    KnownColumn known = new KnownColumn(column(keys));
    KnownColumn words = new KnownColumn(texts(keys));
    KnownText text = new KnownText(List.of(texts(keys)));
    for (int turn = 0; turn < 2_000; turn++) {
      List<Long> read = change();
      Rearranged rows = Rearranged.of(known, column(read), column(keys)).orElseThrow();
      known = known.with(rows, column(read));
      words = words.with(rows, texts(read));
      text = text.with(rows, List.of(texts(read)));

      Column now = texts(keys);
      assertThat(known.is(column(keys))).isTrue();
      assertThat(words.is(now)).isTrue();
      assertThat(words.bytes()).as("what is said no more is forgotten").isLessThan(5_000);
      BitSet ana = words.where(word -> Objects.equals(word, "banana"));
      assertThat(ana).isEqualTo(new KnownColumn(now).where(word -> Objects.equals(word, "banana")));
      assertThat(text.saying("an")).isEqualTo(new KnownText(List.of(now)).saying("an"));
    }
  }

  @Test
  void stays_the_same_where_nothing_says_anything_else() {
    keys.forEach(key -> said.put(key, word()));
    List<Long> read = keys.subList(3, 7);
    Rearranged rows =
        Rearranged.of(new KnownColumn(column(keys)), column(read), column(keys)).orElseThrow();
    KnownColumn words = new KnownColumn(texts(keys));
    assertThat(words.with(rows, texts(read))).isSameAs(words);
    KnownText text = new KnownText(List.of(texts(keys)));
    assertThat(text.with(rows, List.of(texts(read)))).isSameAs(text);
  }

  @Test
  void does_not_take_a_row_from_nowhere() {
    KnownColumn known = new KnownColumn(column(List.of(1L, 2L)));
    assertThat(Rearranged.of(known, column(List.of(2L)), column(List.of(2L, 3L)))).isEmpty();
  }
}
