package dev.waymark.tui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.tui.text.Tone.Colour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToneTest {
  /// What the Web Content Accessibility Guidelines ask of text of usual size.
  private static final double READABLE = 4.5;

  private static final int DARK = 0x101418;
  private static final int LIGHT = 0xffffff;
  private static final int FIRST_GREY = 232;
  private static final int[] STEPS = {0, 95, 135, 175, 215, 255};

  @ParameterizedTest
  @EnumSource(Tone.class)
  void is_readable_on_dark_and_on_light(Tone tone) {
    Colour colour = tone.colour();
    if (!colour.isOwn()) {
      assertThat(contrast(colour.rgb(false), DARK)).isGreaterThan(READABLE);
      assertThat(contrast(colour.rgb(true), LIGHT)).isGreaterThan(READABLE);
      assertThat(contrast(rgb(colour.many(false)), DARK)).isGreaterThan(READABLE);
      assertThat(contrast(rgb(colour.many(true)), LIGHT)).isGreaterThan(READABLE);
    }
  }

  /// Of a colour among 256.
  private static int rgb(int index) {
    if (index >= FIRST_GREY) {
      return (8 + 10 * (index - FIRST_GREY)) * 0x010101;
    }
    int cube = index - 16;
    return STEPS[cube / 36] << 16 | STEPS[cube / 6 % 6] << 8 | STEPS[cube % 6];
  }

  private static double contrast(int one, int other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
