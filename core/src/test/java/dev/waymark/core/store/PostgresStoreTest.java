package dev.waymark.core.store;

import static dev.waymark.core.port.Given.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.StoreProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresStoreTest extends StoreContract {
  @Override
  String place() throws Exception {
    return PostgresServer.schema();
  }

  @Test
  void is_made_once_when_many_open_it_first() throws Exception {
    String schema = PostgresServer.schema();
    List<Future<Long>> opened = new ArrayList<>();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        opened.add(
            many.submit(
                () -> {
                  try (Store store = Store.open(schema)) {
                    return store.journal().head();
                  }
                }));
      }
    }

    for (Future<Long> each : opened) {
      assertThat(each.get()).isZero();
    }
  }

  @Test
  void hears_of_what_another_store_commits() throws Exception {
    String schema = PostgresServer.schema();
    Semaphore told = new Semaphore(0);
    try (Store here = Store.open(schema);
        Store there = Store.open(schema);
        var _ = here.journal().onNews(told::release)) {
      new Given(there.journal()).kites("Tail");

      await().until(told::tryAcquire);
      assertThat(here.journal().head()).isEqualTo(2);
    }
  }

  @Test
  void goes_on_when_the_server_cut_off_all_its_sessions() throws Exception {
    String schema = PostgresServer.schema();
    Semaphore told = new Semaphore(0);
    try (Store store = Store.open(schema);
        var _ = store.journal().onNews(told::release);
        Session server = new Postgres(schema).forWriting()) {
      Given given = new Given(store.journal());
      given.kites("Tail");
      await().until(told::tryAcquire);

      server.run(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
              + " AND datname = current_database()");

      assertThat(store.journal().head()).isEqualTo(2);
      given.done(change("i1", 1, new ItemNoted("windy")));
      try (Store other = Store.open(schema)) {
        told.drainPermits();
        new Given(other.journal()).done(change("i1", 2, new ItemNoted("still")));
      }
      await().until(() -> store.journal().head() == 4 && told.tryAcquire());
    }
  }

  @Test
  void refuses_to_edit_or_remove_an_event() throws Exception {
    String schema = PostgresServer.schema();
    Store.open(schema).close();
    try (Session session = new Postgres(schema).forWriting()) {
      assertThatThrownBy(() -> session.run("UPDATE event SET person = 'eve'"))
          .hasMessageContaining("never edited");
      assertThatThrownBy(() -> session.run("DELETE FROM event"))
          .hasMessageContaining("never removed");
    }
  }

  @Test
  void refuses_another_programs_tables_and_leaves_them_alone() throws Exception {
    String schema = PostgresServer.schema();
    try (Session session = new Postgres(schema).forWriting()) {
      session.run("CREATE TABLE item (name TEXT)");
    }

    refusal(schema).hasMessageContaining("is not a Waymark store");
  }

  @Test
  void refuses_a_store_of_a_newer_version() throws Exception {
    String schema = PostgresServer.schema();
    Store.open(schema).close();
    try (Session session = new Postgres(schema).forWriting()) {
      session.run("UPDATE waymark_store SET version = " + (Schema.VERSION + 1));
    }

    refusal(schema).hasMessageContaining("newer Waymark");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:1/plans?password=hush",
        "jdbc:postgresql://eve:hush@127.0.0.1:1/plans",
        "jdbc:postgresql://127.0.0.1:x/plans?password=hush"
      })
  void says_in_one_sentence_that_a_server_cannot_be_reached_and_no_password(String url) {
    refusal(url);
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ?> refusal(String url) {
    return assertThatThrownBy(() -> Store.open(url).close())
        .isInstanceOfSatisfying(
            StoreProblem.class,
            problem ->
                assertThat(problem.sentence())
                    .contains("jdbc:postgresql://")
                    .endsWith(".")
                    .doesNotContain("\n")
                    .doesNotContain("hush")
                    .doesNotContain("Exception"));
  }
}
