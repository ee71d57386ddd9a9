package dev.waymark.core.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.markdown.writing.Manuscript;
import dev.waymark.core.port.Bytes;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentDocumentsTest {
  private final RecentDocuments recent = new RecentDocuments();

  private static Manuscript document(String words) {
    return Manuscript.of(text(words));
  }

  private static Bytes text(String words) {
    return Bytes.of(words.getBytes(UTF_8));
  }

  @Test
  void are_found_by_what_they_say() {
    Manuscript tail = document("- [ ] Tail");
    recent.keep(tail);
    recent.keep(document("- [ ] Reel"));

    assertThat(recent.of(text("- [ ] Tail")).orElseThrow()).isSameAs(tail);
    assertThat(recent.of(text("- [x] Tail"))).isEmpty();
  }

  @Test
  void are_not_kept_once_they_have_become_others() {
    Manuscript open = document("- [ ] Tail");
    Manuscript done = document("- [x] Tail");
    recent.keep(open);
    recent.replace(open, done);

    assertThat(recent.of(open.text())).isEmpty();
    assertThat(recent.of(done.text()).orElseThrow()).isSameAs(done);
  }

  @Test
  void are_given_up_when_they_are_many_those_first_that_nobody_asked_for() {
    List<Manuscript> many =
        IntStream.range(0, RecentDocuments.MOST).mapToObj(n -> document("- [ ] " + n)).toList();
    many.forEach(recent::keep);
    assertThat(recent.of(many.getFirst().text())).isPresent();
    recent.keep(document("- [ ] one more"));

    assertThat(recent.of(many.getFirst().text())).isPresent();
    assertThat(recent.of(many.get(1).text())).isEmpty();
    assertThat(recent.of(many.get(2).text())).isPresent();
  }

  @Test
  void are_given_up_when_they_are_large_but_never_the_last() {
    Manuscript small = document("- [ ] Tail");
    Manuscript large = document("x".repeat(RecentDocuments.MOST_BYTES + 1));
    recent.keep(small);
    recent.keep(large);

    assertThat(recent.of(small.text())).isEmpty();
    assertThat(recent.of(large.text())).isPresent();
  }
}
