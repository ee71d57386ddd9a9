package dev.waymark.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.roadmap.Roadmap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private final List<Roadmap> tracked = new ArrayList<>();

  private String track(String file) {
    Path path = Path.of(file);
    String name = Names.name(path, tracked);
    String prefix = Names.prefix(name, null, tracked);
    tracked.add(new Roadmap(new Roadmap.Id(file), name, prefix, path));
    return name + " " + prefix;
  }

  @ParameterizedTest
  @CsvSource({
    "/a/embedded-kms.md, embedded-kms EK",
    "/a/ROADMAP.md, ROADMAP R",
    "/a/2026 plan.md, 2026 plan P"
  })
  void come_from_the_file(String file, String names) {
    assertThat(track(file)).isEqualTo(names);
  }

  @Test
  void grow_until_they_are_free() {
    assertThat(track("/a/ROADMAP.md")).isEqualTo("ROADMAP R");
    assertThat(track("/b/ROADMAP.md")).isEqualTo("b/ROADMAP RO");
    assertThat(track("/x/b/ROADMAP.md")).isEqualTo("x/b/ROADMAP ROA");
  }

  @Test
  void are_numbered_when_no_letters_are_left() {
    assertThat(track("/a/x.md")).isEqualTo("x X");
    assertThat(track("/b/x.md")).isEqualTo("b/x X2");
    assertThat(track("/2026.md")).isEqualTo("2026 R2");
  }
}
