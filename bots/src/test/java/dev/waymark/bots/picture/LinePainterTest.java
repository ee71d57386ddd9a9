package dev.waymark.bots.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.bots.chat.Chart;
import dev.waymark.core.insight.Burnup.Day;
import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pictures themselves, to be looked at, are in `target/pictures`.
class LinePainterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Path LOOK = Path.of("target", "pictures");

  private static Chart chart(int days) {
    List<Day> all = new ArrayList<>();
    for (int i = days; i >= 0; i -= 1 + i % 3) {
      int total = 30 + (days - i) / 4;
      all.add(new Day(TODAY.minusDays(i), (days - i) * total / (days + 20), total, 0));
    }
    if (!all.getLast().day().equals(TODAY)) {
      all.add(new Day(TODAY, all.getLast().done(), all.getLast().total(), 0));
    }
    return new Chart(all);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 40, 700})
  void draws_on_light_ground_what_every_service_takes(int days) throws IOException {
    byte[] png = new LinePainter().png(chart(days));
    Files.createDirectories(LOOK);
    Files.write(LOOK.resolve(days + "-days.png"), png);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(png.length).isLessThan(100_000);
    assertThat(picture.getWidth()).isEqualTo(800);
    assertThat(picture.getHeight()).isEqualTo(400);
    assertThat(new Color(picture.getRGB(0, 0))).isEqualTo(Color.WHITE);
    assertThat(pixels(picture, new Color(0x15803d))).as("what is done").isPositive();
    assertThat(pixels(picture, new Color(0x6b7280))).as("all there is").isPositive();
  }

  @Test
  void draws_a_roadmap_that_began_today() throws IOException {
    Chart chart = new Chart(List.of(new Day(TODAY.minusDays(1), 0, 0, 0), new Day(TODAY, 1, 3, 1)));
    byte[] png = new LinePainter().png(chart);
    Files.createDirectories(LOOK);
    Files.write(LOOK.resolve("began-today.png"), png);

    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(800);
  }

  @Test
  void needs_no_screen() {
    new LinePainter().png(chart(9));

    assertThat(GraphicsEnvironment.isHeadless()).isTrue();
  }

  private static long pixels(BufferedImage picture, Color color) {
    return Arrays.stream(
            picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
        .filter(pixel -> pixel == color.getRGB())
        .count();
  }
}
