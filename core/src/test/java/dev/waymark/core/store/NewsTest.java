package dev.waymark.core.store;

import static dev.waymark.core.port.Given.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.Journal.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsTest {
  @TempDir Path folder;

  private Store open() {
    return Store.open(folder.resolve("store.db").toString());
  }

  @Test
  void comes_from_another_store_at_once() throws InterruptedException {
    try (Store here = open();
        Store there = open()) {
      Given given = new Given(there.journal());
      given.kites("Tail");
      Semaphore told = new Semaphore(0);
      try (Subscription _ = here.journal().onNews(told::release)) {
        List<Duration> delays = new ArrayList<>();
        for (int version = 1; version <= 21; version++) {
          told.drainPermits();
          given.done(change("i1", version, new ItemNoted("windy")));
          long written = System.nanoTime();
          assertThat(told.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
          delays.add(Duration.ofNanos(System.nanoTime() - written));
        }
        Collections.sort(delays);
        assertThat(delays.get(delays.size() / 2)).isLessThan(Duration.ofMillis(200));
      }
    }
  }

  @Test
  void is_told_once_for_each_change() {
    try (Store store = open()) {
      Given given = new Given(store.journal());
      given.kites("Tail");
      Semaphore told = new Semaphore(0);
      Semaphore other = new Semaphore(0);
      try (Subscription _ = store.journal().onNews(told::release)) {
        given.done(change("i1", 1, new ItemNoted("windy")));
        await().until(told::tryAcquire);
        try (Store second = open();
            Subscription _ = second.journal().onNews(other::release)) {
          new Given(second.journal()).done(change("i1", 2, new ItemNoted("still")));
          await().until(told::tryAcquire);
          await().until(other::tryAcquire);
        }
        assertThat(told.availablePermits()).isZero();
        assertThat(other.availablePermits()).isZero();
      }
    }
  }

  @Test
  void ends_with_the_store() {
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    Semaphore told = new Semaphore(0);
    Store store = open();
    Subscription subscription = store.journal().onNews(told::release);
    new Given(store.journal()).kites("Tail");
    await().until(told::tryAcquire);
    store.close();
    subscription.close();

    try (Store other = open()) {
      new Given(other.journal()).done(change("i1", 1, new ItemNoted("windy")));
      assertThat(told.tryAcquire()).isFalse();
    }
    await()
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive))
                    .filteredOn(thread -> !before.contains(thread))
                    .noneMatch(thread -> thread.getName().contains("FileSystemWatch")));
  }

  @Test
  void lets_a_listener_close_the_store() {
    AtomicBoolean closed = new AtomicBoolean();
    Store store = open();
    store
        .journal()
        .onNews(
            () -> {
              store.close();
              closed.set(true);
            });
    new Given(store.journal()).kites("Tail");

    await().untilTrue(closed);
  }
}
