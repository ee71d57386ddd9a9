package dev.waymark.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatcherTest {
  @TempDir Path folder;
  private final List<Path> seen = new CopyOnWriteArrayList<>();
  private Path roadmap;
  private Path other;
  private FolderWatcher watcher;

  @BeforeEach
  void watch_two_files() throws IOException {
    roadmap = Files.writeString(folder.resolve("ROADMAP.md"), "- [ ] one\n");
    other = Files.writeString(folder.resolve("OTHER.md"), "- [ ] one\n");
    watcher = new FolderWatcher(seen::add);
    watcher.watch(List.of(roadmap, other));
  }

  @AfterEach
  void stop() throws IOException {
    watcher.close();
  }

  @Test
  void tells_of_a_file_that_was_written() throws IOException {
    Files.writeString(roadmap, "- [x] one\n");
    await().untilAsserted(() -> assertThat(seen).containsExactly(roadmap));
  }

  @Test
  void tells_once_of_a_file_written_bit_by_bit() throws IOException {
    for (int i = 0; i < 50; i++) {
      Files.writeString(roadmap, "- [ ] more\n", StandardOpenOption.APPEND);
    }
    Files.writeString(other, "- [x] one\n");
    await().untilAsserted(() -> assertThat(seen).contains(roadmap, other));
    assertThat(seen).hasSize(2);
  }

  @Test
  void tells_of_a_file_that_an_editor_put_in_its_place() throws IOException {
    for (int round = 1; round <= 2; round++) {
      Path fresh = Files.writeString(folder.resolve("ROADMAP.md~"), "- [x] one\n");
      Files.move(fresh, roadmap, StandardCopyOption.ATOMIC_MOVE);
      int expected = round;
      await().untilAsserted(() -> assertThat(seen).hasSize(expected).containsOnly(roadmap));
    }
  }

  @Test
  void tells_of_a_file_that_went_and_came_back() throws IOException {
    Files.delete(roadmap);
    await().untilAsserted(() -> assertThat(seen).containsExactly(roadmap));
    Files.writeString(roadmap, "- [ ] one\n");
    await().untilAsserted(() -> assertThat(seen).containsExactly(roadmap, roadmap));
  }

  @Test
  void tells_nothing_of_other_files() throws IOException {
    Files.writeString(folder.resolve("README.md"), "hello\n");
    Files.writeString(other, "- [x] one\n");
    await().untilAsserted(() -> assertThat(seen).containsExactly(other));
  }

  @Test
  void follows_a_link_to_where_it_leads() throws IOException {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    Path real = Files.writeString(docs.resolve("plan.md"), "- [ ] one\n");
    Path link = Files.createSymbolicLink(folder.resolve("PLAN.md"), Path.of("docs", "plan.md"));
    watcher.watch(List.of(link));
    Files.writeString(real, "- [x] one\n");
    await().untilAsserted(() -> assertThat(seen).containsExactly(link));
  }

  @Test
  void stops_watching_what_is_no_longer_wanted() throws IOException {
    watcher.watch(List.of(other));
    Files.writeString(roadmap, "- [x] one\n");
    Files.writeString(other, "- [x] one\n");
    await().untilAsserted(() -> assertThat(seen).containsExactly(other));
  }

  @Test
  void tells_nothing_once_closed() throws IOException {
    try (FolderWatcher second = new FolderWatcher(path -> seen.add(path.getFileName()))) {
      second.watch(List.of(roadmap));
      watcher.close();
      Files.writeString(roadmap, "- [x] one\n");
      await().untilAsserted(() -> assertThat(seen).containsExactly(Path.of("ROADMAP.md")));
    }
  }
}
