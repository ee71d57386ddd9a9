package dev.waymark.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {
  private final List<Integer> read = new ArrayList<>();
  private final List<Integer> pages = new Pages<>(25, 10, this::page);

  private List<Integer> page(int at) {
    read.add(at);
    return IntStream.range(at * 10, Math.min(25, at * 10 + 10)).boxed().toList();
  }

  @Test
  void are_read_once_each_by_who_walks_through() {
    assertThat(pages).containsExactlyElementsOf(IntStream.range(0, 25).boxed().toList());
    assertThat(read).containsExactly(0, 1, 2);
  }

  @Test
  void are_not_read_before() {
    assertThat(pages.size()).isEqualTo(25);
    assertThat(Pages.map(pages, one -> "no " + one)).hasSize(25);
    assertThat(Pages.copyOf(pages)).isSameAs(pages);
    assertThat(read).isEmpty();
  }

  @Test
  void are_read_where_somebody_looks() {
    assertThat(Pages.map(pages, one -> "no " + one).subList(20, 23))
        .containsExactly("no 20", "no 21", "no 22");
    assertThat(read).containsExactly(2);
  }

  @Test
  void end_where_they_end() {
    assertThatThrownBy(() -> pages.get(25)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void leave_ordinary_lists_ordinary() {
    List<Integer> few = new ArrayList<>(List.of(1, 2));
    List<Integer> copy = Pages.copyOf(few);
    List<Integer> doubled = Pages.map(few, one -> one * 2);
    few.clear();

    assertThat(copy).containsExactly(1, 2);
    assertThat(doubled).containsExactly(2, 4);
  }
}
