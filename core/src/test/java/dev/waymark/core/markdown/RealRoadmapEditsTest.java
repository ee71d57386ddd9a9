package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every item of real roadmaps, marked and put back. Skipped where they are not at hand.
class RealRoadmapEditsTest {
  @Test
  void change_one_item_and_come_back_byte_for_byte() throws IOException {
    edit(Shared.files("roadmaps"));
  }

  @Test
  @Tag("exhaustive")
  void from_elsewhere_change_one_item_and_come_back_byte_for_byte() throws IOException {
    edit(Shared.files("corpus"));
  }

  @Test
  void can_be_finished_item_by_item_and_taken_back() throws IOException {
    finish(Shared.files("roadmaps"));
  }

  @Test
  @Tag("exhaustive")
  void from_elsewhere_can_be_finished_item_by_item_and_taken_back() throws IOException {
    finish(Shared.files("corpus"));
  }

  private static void finish(List<Path> files) throws IOException {
    assumeTrue(!files.isEmpty(), "no real roadmaps beside the repository");
    for (Path file : files) {
      assertThat(RoundTrip.faultsOfFinishing(Files.readAllBytes(file)))
          .as(file.toString())
          .isEmpty();
    }
  }

  private static void edit(List<Path> files) throws IOException {
    assumeTrue(!files.isEmpty(), "no real roadmaps beside the repository");
    for (Path file : files) {
      assertThat(RoundTrip.faults(Files.readAllBytes(file))).as(file.toString()).isEmpty();
    }
  }
}
