package dev.waymark.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Slack, SSH, terminals, the command line, processes of their own and an editor, all at once.
class ConcurrentHistoryTest {
  private static final Duration AFTER_QUIET = Duration.ofSeconds(5);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void loses_nothing_and_ends_in_one_view(long seed) throws Exception {
    play(seed, 500, 2);
  }

  @ParameterizedTest
  @Tag("exhaustive")
  @ValueSource(
      longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void loses_nothing_in_long_histories(long seed) throws Exception {
    play(seed, 2_000, 6);
  }

  /// @param processes how many of the requests are given in a process of their own
  private void play(long seed, int requests, int processes) throws Exception {
    try (Site site = new Site(folder, Ledger.roadmap());
        Views views = new Views(site)) {
      Ledger ledger = new Ledger();
      int share = requests / 20;
      List<Callable<@Nullable Void>> people = new ArrayList<>();
      people.add(new Talker("anna", site.slack("anna"), ledger, seed, 4 * share));
      people.add(new Talker("ben", site.slack("ben"), ledger, seed, 4 * share));
      people.add(new Talker("tess", site.terminal("tess"), ledger, seed, 4 * share));
      people.add(new Talker("carl", site.commandLine("carl"), ledger, seed, 3 * share));
      people.add(new Talker("dora", site.commandLine("dora"), ledger, seed, 3 * share));
      people.add(new Talker("sam", site.ssh(), ledger, seed, share / 2));
      people.add(new Talker("pia", site.process("pia"), ledger, seed, processes));
      people.add(new Comparer(site.wiring().world(), ledger, seed, 2 * share));
      long began = System.nanoTime();
      try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
        CompletionService<@Nullable Void> ended = new ExecutorCompletionService<>(all);
        people.forEach(ended::submit);
        Editor editor = new Editor(site.file(), ledger, seed);
        Future<@Nullable Void> editing = all.submit(editor);
        for (int left = people.size(); left > 0; left--) {
          ended.take().get();
        }
        editor.stop();
        editing.get();
      }
      long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
      long quiet = System.nanoTime();
      await().atMost(AFTER_QUIET).untilAsserted(views::agree);
      long agreed = Duration.ofNanos(System.nanoTime() - quiet).toMillis();
      int kept = ledger.check(site.wiring().world());
      assertThat(site.wiring().store().check()).isEmpty();
      assertThat(ledger.acknowledged()).isGreaterThan(requests / 3);
      System.out.printf(
          "seed %d: %d ms, %d acknowledged, %d of %d saves kept, %d conflicts, views equal after %d"
              + " ms%n",
          seed, took, ledger.acknowledged(), kept, ledger.saves(), ledger.conflicts(), agreed);
    }
  }
}
