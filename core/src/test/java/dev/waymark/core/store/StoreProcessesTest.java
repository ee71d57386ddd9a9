package dev.waymark.core.store;

import static dev.waymark.core.port.Given.change;
import static dev.waymark.core.port.Given.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.port.Given;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several processes on one store.
class StoreProcessesTest {
  private static final int PROCESSES = 4;
  private static final int FOR_EVER = Integer.MAX_VALUE;

  @TempDir Path folder;

  @BeforeEach
  void make() {
    try (Store store = Store.open(file())) {
      new Given(store.journal()).kites("Tail");
    }
  }

  private String file() {
    return folder.resolve("store.db").toString();
  }

  private OtherProcess start(String what, String name, int count) throws IOException {
    return OtherProcess.start(folder, what, file(), name, Integer.toString(count));
  }

  private static String note(Recorded recorded) {
    return recorded.event() instanceof ItemNoted(var text)
        ? recorded.sequence() + " " + text
        : recorded.sequence() + " is no note";
  }

  @Test
  void lose_nothing_when_they_change_the_same_item_at_once() throws Exception {
    int each = 50;
    List<OtherProcess> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(start("note", "p" + i, each));
    }
    List<String> promised = new ArrayList<>();
    for (OtherProcess process : processes) {
      promised.addAll(process.rest());
      assertThat(process.exitCode()).isZero();
    }

    try (Store store = Store.open(file())) {
      assertThat(promised).hasSize(PROCESSES * each);
      assertThat(store.journal().since(2, FOR_EVER).stream().map(StoreProcessesTest::note))
          .containsExactlyInAnyOrderElementsOf(promised);
      assertThat(store.items().byId(id("i1")).orElseThrow().last().version())
          .isEqualTo(1 + PROCESSES * each);
      assertThat(store.check()).isEmpty();
    }
  }

  @Test
  void claim_each_standup_once() throws Exception {
    int slots = 100;
    List<OtherProcess> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(start("claim", "p" + i, slots));
    }
    List<String> claimed = new ArrayList<>();
    for (OtherProcess process : processes) {
      claimed.addAll(process.rest());
      assertThat(process.exitCode()).isZero();
    }

    assertThat(claimed).hasSize(slots).doesNotHaveDuplicates();
  }

  @Test
  void hear_of_each_others_changes() throws Exception {
    Semaphore told = new Semaphore(0);
    try (Store store = Store.open(file());
        var _ = store.journal().onNews(told::release);
        OtherProcess process = start("note", "other", 1)) {
      await().until(told::tryAcquire);
      assertThat(store.journal().head()).isEqualTo(3);
      assertThat(process.exitCode()).isZero();
    }
  }

  @Test
  void hear_of_what_was_written_while_they_were_busy() throws Exception {
    try (Store store = Store.open(file());
        Store other = Store.open(file())) {
      List<Long> heads = new ArrayList<>();
      Semaphore busy = new Semaphore(0);
      Semaphore told = new Semaphore(0);
      try (var _ =
          store
              .journal()
              .onNews(
                  () -> {
                    heads.add(store.journal().head());
                    told.release();
                    busy.acquireUninterruptibly();
                  })) {
        Given given = new Given(other.journal());
        given.done(change("i1", 1, new ItemNoted("one")));
        told.acquire();
        for (int version = 2; version <= 20; version++) {
          given.done(change("i1", version, new ItemNoted("more")));
        }
        await().until(() -> store.journal().head() == 22);
        busy.release(100);
        await().until(() -> heads.getLast() == 22);
        assertThat(heads.size()).isLessThan(20);
      }
    }
  }
}
