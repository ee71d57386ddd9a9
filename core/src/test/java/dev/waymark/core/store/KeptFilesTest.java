package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.waymark.core.assistant.Assistant;
import dev.waymark.core.event.Surface;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.RoadmapFiles;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Places;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.core.sync.KeptFiles;
import dev.waymark.core.sync.RoadmapSync;
import dev.waymark.core.sync.Tracking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two hosts on one PostgreSQL store. Each sees the file under its path in a file system of its
/// own, which here is a folder.
class KeptFilesTest {
  private static final String PLAN = "## M1\n- [ ] Tail\n- [ ] String\n- [ ] Frame\n";
  private static final Asker ANA =
      new Asker(new Person(new Person.Id("ana"), "ana", Person.Role.ADMIN), Surface.CLI);

  @TempDir Path folder;

  private final Ticking clock = new Ticking();
  private Host one;
  private Host two;

  /// Moves on when it is told to.
  private static final class Ticking extends Clock {
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /// What a host has under a path.
  private record Mounted(RoadmapFiles disk, Path root) implements RoadmapFiles {
    private Path here(Path file) {
      return root.resolve(file.getFileName());
    }

    @Override
    public Optional<FileStamp> stamp(Path file) {
      return disk.stamp(here(file));
    }

    @Override
    public Content load(Path file) throws FileProblem {
      return disk.load(here(file));
    }

    @Override
    public void checkWritable(Path file) throws FileProblem {
      disk.checkWritable(here(file));
    }

    @Override
    public Optional<FileStamp> replace(Path file, Bytes expected, Bytes text) throws FileProblem {
      return disk.replace(here(file), expected, text);
    }

    @Override
    public Lock lock(Path file) throws FileProblem {
      return disk.lock(here(file));
    }
  }

  private static final class Host implements AutoCloseable {
    final Path file;
    final Store store;
    final World world;
    final RoadmapSync sync;
    final Assistant assistant;

    Host(String name, String url, Path root, Clock clock) {
      file = root.resolve("KITES.md");
      store = Store.open(url);
      RoadmapFiles disk = new Mounted(new DiskFiles(root.resolve("locks")), root);
      RoadmapFiles kept =
          new KeptFiles(
              disk,
              store.keepers(),
              name,
              clock,
              path ->
                  store.items().roadmaps().stream()
                      .allMatch(plan -> KeptFiles.isCurrent(store.journal(), disk, plan)));
      world = store.world(store.journal(), new MarkdownDocuments(), kept);
      sync = new RoadmapSync(world, clock);
      assistant = new Assistant(world, sync, clock);
    }

    String say(String words) {
      return Wording.of(assistant.answer(ANA, words), ZoneOffset.UTC).stream()
          .map(Line::text)
          .collect(Collectors.joining("\n"));
    }

    List<String> lines() throws IOException {
      return Files.readAllLines(file);
    }

    @Override
    public void close() {
      store.close();
    }
  }

  @BeforeEach
  void track() throws Exception {
    String url = PostgresServer.schema();
    one = new Host("one", url, Files.createDirectory(folder.resolve("one")), clock);
    two = new Host("two", url, Files.createDirectory(folder.resolve("two")), clock);
    Files.writeString(one.file, PLAN);
    new Tracking(one.world, clock).track(Path.of("/plans/KITES.md"), "K", ANA);
    assertThat(one.sync.refresh()).isEmpty();
  }

  @AfterEach
  void close() {
    if (one != null && two != null) {
      one.close();
      two.close();
    }
  }

  @Test
  void are_written_by_their_keeper_when_another_host_makes_a_change() throws Exception {
    assertThat(two.say("done K-2")).contains("K-2", "saved, not yet in", "kept by one");
    assertThat(two.say("done K-3")).contains("kept by one");
    assertThat(one.lines()).contains("- [ ] String", "- [ ] Frame");
    assertThat(two.say("list is:done")).contains("K-2", "K-3");

    assertThat(one.sync.refresh()).isEmpty();

    assertThat(one.lines()).containsExactly("## M1", "- [ ] Tail", "- [x] String", "- [x] Frame");
    assertThat(two.file).doesNotExist();
    assertThat(one.store.check()).isEmpty();
  }

  @Test
  void are_written_as_soon_as_the_keeper_hears_of_it() throws Exception {
    try (var _ = one.store.journal().onNews(one.sync::refresh)) {
      two.say("done K-1");

      await().until(() -> one.lines().contains("- [x] Tail"));
    }
  }

  @Test
  void are_written_where_the_items_stand_by_then() throws Exception {
    two.say("done K-2");
    Files.writeString(one.file, PLAN.replace("- [ ] Tail", "- [ ] Bow\n- [ ] Tail"));

    assertThat(one.sync.refresh()).isEmpty();

    assertThat(one.lines())
        .containsExactly("## M1", "- [ ] Bow", "- [ ] Tail", "- [x] String", "- [ ] Frame");
  }

  @Test
  void are_not_touched_by_another_host_while_the_lease_runs() throws Exception {
    Files.writeString(two.file, PLAN.replace("Tail", "Tall tale"));

    assertThat(two.sync.refresh()).isEmpty();

    assertThat(two.say("list")).doesNotContain("Tall tale");
  }

  @Test
  void are_taken_over_when_the_lease_has_run_out() throws Exception {
    Files.writeString(two.file, PLAN);
    two.say("done K-1");
    assertThat(two.lines()).contains("- [ ] Tail");

    clock.pass(KeptFiles.LEASE);
    assertThat(two.sync.refresh()).isEmpty();

    assertThat(two.lines()).contains("- [x] Tail");
    assertThat(one.say("done K-2")).contains("kept by two");
  }

  @Test
  void are_never_taken_over_by_a_host_with_an_older_copy() throws Exception {
    Files.writeString(two.file, PLAN);
    one.say("done K-1");

    clock.pass(KeptFiles.LEASE);
    assertThat(two.sync.refresh()).isEmpty();

    assertThat(two.say("list is:done")).contains("K-1");
    assertThat(two.say("done K-2")).contains("kept by one");
  }

  @Test
  void are_not_held_by_a_host_that_has_none() throws Exception {
    Files.delete(one.file);
    clock.pass(KeptFiles.LEASE);
    assertThat(one.sync.refresh()).isNotEmpty();
    Files.writeString(two.file, PLAN);

    two.say("done K-1");

    assertThat(two.lines()).contains("- [x] Tail");
  }

  @Test
  void are_not_recorded_by_a_keeper_that_slept_through_its_lease() throws Exception {
    Roadmap plan = one.world.items().roadmaps().getFirst();
    Synced late = one.world.journal().synced(plan.id()).orElseThrow();
    Files.writeString(two.file, PLAN);
    clock.pass(KeptFiles.LEASE);
    two.sync.refresh();

    assertThatThrownBy(
            () ->
                one.world
                    .journal()
                    .settle(
                        new Synced(plan.id(), late.stamp(), Bytes.NONE, Places.NONE), List.of()))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("kept by two");
    assertThat(two.world.journal().synced(plan.id()).orElseThrow().text()).isEqualTo(late.text());
  }
}
