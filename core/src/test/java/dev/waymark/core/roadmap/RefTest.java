package dev.waymark.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefTest {
  @ParameterizedTest
  @CsvSource({"KMS-12, KMS-12", "kms-12, KMS-12", "' R2-1 ', R2-1", "A-999999999, A-999999999"})
  void is_read_in_any_case(String text, String ref) {
    assertThat(Ref.parse(text).map(Ref::toString)).hasValue(ref);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "KMS",
        "KMS-",
        "-1",
        "KMS-0",
        "KMS-01",
        "KMS-1x",
        "2K-1",
        "K M-1",
        "KMS-1-2",
        "ABCDEFGHIJK-1",
        "K-1234567890",
        "Ä-1",
        "K-١"
      })
  void is_nothing_else(String text) {
    assertThat(Ref.parse(text)).isEmpty();
  }

  @Test
  void cannot_be_nonsense() {
    assertThatThrownBy(() -> new Ref("KMS", 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ref("", 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void is_ordered_by_number_not_by_its_digits() {
    assertThat(new Ref("K", 9)).isLessThan(new Ref("K", 10));
  }
}
