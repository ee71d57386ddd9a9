package dev.waymark.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinesTest {
  static Stream<String[]> lines() {
    return Lines.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void are_read_as_typed(String typed, String read) {
    assertThat(Lines.read(typed)).isEqualTo(read);
  }
}
