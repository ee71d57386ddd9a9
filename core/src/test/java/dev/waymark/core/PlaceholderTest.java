package dev.waymark.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholderTest {
  @Test
  void runs_on_25() {
    assertThat(Runtime.version().feature()).isEqualTo(25);
    assertThat(Placeholder.text()).isEqualTo("core");
  }
}
