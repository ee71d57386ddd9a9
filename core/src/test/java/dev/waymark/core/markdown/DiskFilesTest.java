package dev.waymark.core.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.RoadmapFiles;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFilesTest {
  private static final int SAVES = 1_000;

  @TempDir Path folder;
  private Path roadmap;
  private DiskFiles files;

  @BeforeEach
  void write_a_roadmap() throws IOException {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    roadmap = Files.writeString(docs.resolve("ROADMAP.md"), "- [ ] one\n");
    files = new DiskFiles(folder.resolve("locks"));
  }

  @Test
  void load_all_of_a_file_with_its_stamp() throws Exception {
    RoadmapFiles.Content content = files.load(roadmap);
    assertThat(content.text()).isEqualTo(bytes("- [ ] one\n"));
    assertThat(files.stamp(roadmap)).contains(content.stamp());
  }

  @Test
  void have_another_stamp_when_only_the_time_changed() throws Exception {
    var before = files.stamp(roadmap);
    Files.setLastModifiedTime(roadmap, FileTime.fromMillis(1_000));
    assertThat(files.stamp(roadmap)).isPresent().isNotEqualTo(before);
  }

  @Test
  void have_no_stamp_of_a_file_that_is_not_there() {
    assertThat(files.stamp(folder.resolve("none.md"))).isEmpty();
  }

  @Test
  void say_what_is_wrong_with_what_they_cannot_load() throws IOException {
    Path large = folder.resolve("large.md");
    Files.write(large, new byte[(16 << 20) + 1]);
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling.md"), Path.of("gone.md"));
    assertProblem(folder.resolve("none.md"), "does not exist");
    assertProblem(folder, "is a folder");
    assertProblem(large, "16 MiB");
    assertProblem(dangling, "link to a file that does not exist");
  }

  @Test
  void say_when_a_file_may_not_be_read() throws IOException {
    Files.setPosixFilePermissions(roadmap, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(roadmap), "this user may read everything");
    assertProblem(roadmap, "may not be read");
  }

  @Test
  void replace_a_file_and_keep_who_may_read_it() throws Exception {
    Files.setPosixFilePermissions(roadmap, PosixFilePermissions.fromString("rw-r-----"));
    var stamp = files.replace(roadmap, bytes("- [ ] one\n"), bytes("- [x] one\n"));
    assertThat(roadmap).hasContent("- [x] one\n");
    assertThat(stamp).isEqualTo(files.stamp(roadmap)).isPresent();
    assertThat(Files.getPosixFilePermissions(roadmap))
        .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    assertThat(names(roadmap)).containsExactly("ROADMAP.md");
  }

  @Test
  void keep_whose_file_it_is() throws Exception {
    assumeTrue(isRoot(), "only root may give files away");
    Files.setAttribute(roadmap, "unix:uid", 12_345);
    Files.setAttribute(roadmap, "unix:gid", 54_321);
    files.replace(roadmap, bytes("- [ ] one\n"), bytes("- [x] one\n"));
    assertThat(Files.readAttributes(roadmap, "unix:uid,gid"))
        .containsEntry("uid", 12_345)
        .containsEntry("gid", 54_321);
  }

  private boolean isRoot() throws IOException {
    return Files.readAttributes(roadmap, "unix:uid").containsValue(0);
  }

  @Test
  void never_write_into_the_file_that_others_have_open() throws Exception {
    Object old = Files.getAttribute(roadmap, "unix:ino");
    try (BufferedReader reader = Files.newBufferedReader(roadmap)) {
      files.replace(roadmap, bytes("- [ ] one\n"), bytes("- [x] one\n"));
      assertThat(reader.readLine()).isEqualTo("- [ ] one");
    }
    assertThat(Files.getAttribute(roadmap, "unix:ino")).isNotEqualTo(old);
  }

  @Test
  void leave_a_file_alone_that_is_not_as_expected() throws Exception {
    assertThat(files.replace(roadmap, bytes("- [ ] two\n"), bytes("- [x] two\n"))).isEmpty();
    assertThat(roadmap).hasContent("- [ ] one\n");
    assertThat(names(roadmap)).containsExactly("ROADMAP.md");
  }

  @Test
  void put_back_what_somebody_saved_after_the_last_look() throws Exception {
    assumeExchange();
    Path fresh = Files.writeString(roadmap.resolveSibling("fresh"), "- [x] one\n");
    Files.writeString(roadmap, "- [ ] one and two\n");
    assertThat(
            AtomicReplacement.replace(roadmap, fresh, bytes("- [ ] one\n"), bytes("- [x] one\n")))
        .isFalse();
    assertThat(roadmap).hasContent("- [ ] one and two\n");
    assertThat(fresh).hasContent("- [x] one\n");
  }

  private void assumeExchange() throws IOException {
    Path one = Files.createFile(folder.resolve("one"));
    assumeTrue(Exchange.names(one, Files.createFile(folder.resolve("other"))));
  }

  /// The editor saves at any moment of a replacement, and again once its save was read.
  @Test
  void lose_no_save_of_an_editor() throws Exception {
    assumeExchange();
    Files.writeString(roadmap, "0 saved");
    AtomicInteger saved = new AtomicInteger();
    AtomicInteger read = new AtomicInteger();
    AtomicLong took = new AtomicLong();
    CompletableFuture<Void> editor =
        CompletableFuture.runAsync(() -> saveAtAnyMoment(saved, read, took));
    try {
      while (!editor.isDone()) {
        int known = saved.get();
        Bytes text = files.load(roadmap).text();
        assertThat(number(text)).isGreaterThanOrEqualTo(known);
        read.set(number(text));
        long began = System.nanoTime();
        files.replace(roadmap, text, bytes(number(text) + " " + began));
        took.set(System.nanoTime() - began);
      }
    } finally {
      read.set(SAVES);
      editor.join();
    }
    assertThat(names(roadmap)).containsExactly("ROADMAP.md");
  }

  private void saveAtAnyMoment(AtomicInteger saved, AtomicInteger read, AtomicLong took) {
    Random random = new Random(1);
    for (int save = 1; save <= SAVES; save++) {
      long at = System.nanoTime() + (long) (random.nextDouble() * took.get());
      while (System.nanoTime() < at || read.get() < saved.get()) {
        Thread.onSpinWait();
      }
      try {
        Path beside = Files.writeString(roadmap.resolveSibling("ROADMAP.md~"), save + " saved");
        Files.move(beside, roadmap, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
      saved.set(save);
    }
  }

  private static int number(Bytes text) {
    return Integer.parseInt(new String(text.toArray(), UTF_8).replaceFirst(" .*", ""));
  }

  @Test
  void write_through_a_link_within_its_folder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("PLAN.md"), Path.of("docs", "ROADMAP.md"));
    files.checkWritable(link);
    assertThat(files.replace(link, bytes("- [ ] one\n"), bytes("- [x] one\n"))).isPresent();
    assertThat(link).isSymbolicLink();
    assertThat(roadmap).hasContent("- [x] one\n");
  }

  @Test
  void refuse_links_that_lead_elsewhere() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path link = Files.createSymbolicLink(inner.resolve("PLAN.md"), roadmap);
    assertThatThrownBy(() -> files.checkWritable(link))
        .isInstanceOf(FileProblem.class)
        .hasMessageContaining("leads out of its folder");
    assertThatThrownBy(() -> files.replace(link, bytes("- [ ] one\n"), bytes("")))
        .isInstanceOf(FileProblem.class);
    assertThat(roadmap).hasContent("- [ ] one\n");
  }

  @Test
  void refuse_a_file_with_two_names() throws Exception {
    Files.createLink(folder.resolve("again.md"), roadmap);
    assertThatThrownBy(() -> files.checkWritable(roadmap))
        .isInstanceOf(FileProblem.class)
        .hasMessageContaining("hard link");
    assertThatThrownBy(() -> files.replace(roadmap, bytes("- [ ] one\n"), bytes("")))
        .isInstanceOf(FileProblem.class);
  }

  @Test
  void refuse_a_file_that_may_not_be_written() throws IOException {
    Files.setPosixFilePermissions(roadmap, PosixFilePermissions.fromString("r--r--r--"));
    assumeFalse(Files.isWritable(roadmap), "this user may write everything");
    assertThatThrownBy(() -> files.checkWritable(roadmap))
        .isInstanceOf(FileProblem.class)
        .hasMessageContaining("may not be written");
  }

  @Test
  void let_one_thread_at_a_time_write() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(8);
    for (int i = 0; i < 8; i++) {
      DiskFiles own = new DiskFiles(folder.resolve("locks"));
      Thread.ofVirtual()
          .start(
              () -> {
                for (int round = 0; round < 20; round++) {
                  try (RoadmapFiles.Lock _ = own.lock(roadmap)) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Files.exists(roadmap);
                    inside.decrementAndGet();
                  } catch (FileProblem problem) {
                    throw new IllegalStateException(problem);
                  }
                }
                done.countDown();
              });
    }
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(most).hasValue(1);
  }

  @Test
  void lock_a_file_under_all_its_names_at_once() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("PLAN.md"), Path.of("docs", "ROADMAP.md"));
    CountDownLatch second = new CountDownLatch(1);
    try (RoadmapFiles.Lock _ = files.lock(roadmap)) {
      Thread.ofVirtual().start(() -> lockAnd(link, second::countDown));
      assertThat(second.await(100, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void keep_another_process_out_until_they_let_go() throws Exception {
    Process other = Locker.start(roadmap, folder.resolve("locks"));
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(other.getInputStream(), UTF_8))) {
      assertThat(said.readLine()).isEqualTo("locked");
      CountDownLatch ours = new CountDownLatch(1);
      Thread.ofVirtual().start(() -> lockAnd(roadmap, ours::countDown));
      assertThat(ours.await(200, TimeUnit.MILLISECONDS)).isFalse();
      other.getOutputStream().close();
      assertThat(ours.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void are_freed_when_the_process_that_holds_a_lock_dies() throws Exception {
    Process other = Locker.start(roadmap, folder.resolve("locks"));
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(other.getInputStream(), UTF_8))) {
      assertThat(said.readLine()).isEqualTo("locked");
      other.destroyForcibly();
      await().untilAsserted(() -> files.lock(roadmap).close());
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void leave_no_lock_beside_the_users_file() throws Exception {
    try (RoadmapFiles.Lock _ = files.lock(roadmap)) {
      assertThat(names(roadmap)).containsExactly("ROADMAP.md");
    }
  }

  private void lockAnd(Path file, Runnable then) {
    try (RoadmapFiles.Lock _ = files.lock(file)) {
      then.run();
    } catch (FileProblem problem) {
      throw new IllegalStateException(problem);
    }
  }

  private void assertProblem(Path file, String words) {
    assertThatThrownBy(() -> files.load(file))
        .isInstanceOf(FileProblem.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(words);
  }

  private static List<String> names(Path file) throws IOException {
    try (Stream<Path> names = Files.list(file.getParent())) {
      return names.map(name -> name.getFileName().toString()).toList();
    }
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(UTF_8));
  }

  /// A process that holds a lock until its input ends.
  static final class Locker {
    private Locker() {}

    static Process start(Path file, Path locks) throws IOException {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              Locker.class.getName(),
              file.toString(),
              locks.toString())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    }

    public static void main(String[] args) throws Exception {
      try (RoadmapFiles.Lock _ = new DiskFiles(Path.of(args[1])).lock(Path.of(args[0]))) {
        System.out.println("locked");
        System.in.read();
      }
    }
  }
}
