package dev.waymark.core.store;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.BEN;
import static dev.waymark.core.port.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.insight.Findings;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.CheckIns;
import dev.waymark.core.port.CheckInsContract;
import dev.waymark.core.port.Conversations;
import dev.waymark.core.port.DeskContract;
import dev.waymark.core.port.Follows;
import dev.waymark.core.port.FollowsContract;
import dev.waymark.core.port.Given;
import dev.waymark.core.port.InMemoryStore;
import dev.waymark.core.port.Inbox;
import dev.waymark.core.port.InboxContract;
import dev.waymark.core.port.Items;
import dev.waymark.core.port.ItemsContract;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Journal.Batch;
import dev.waymark.core.port.JournalContract;
import dev.waymark.core.port.Knocks;
import dev.waymark.core.port.KnocksContract;
import dev.waymark.core.port.MovesContract;
import dev.waymark.core.port.People;
import dev.waymark.core.port.PeopleContract;
import dev.waymark.core.port.Sightings;
import dev.waymark.core.port.SightingsContract;
import dev.waymark.core.port.Standups;
import dev.waymark.core.port.StandupsContract;
import dev.waymark.core.port.Views;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.standup.Digest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a store promises, whichever engine keeps it.
abstract class StoreContract
    implements JournalContract,
        MovesContract,
        ItemsContract,
        PeopleContract,
        StandupsContract,
        DeskContract,
        FollowsContract,
        CheckInsContract,
        SightingsContract,
        KnocksContract,
        InboxContract {
  private Store store;

  /// @return where a new, empty store may be made
  abstract String place() throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = Store.open(place());
  }

  @AfterEach
  void is_sound_whatever_was_done() {
    try (Store closing = store) {
      assertThat(closing.check()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void tells_what_a_reading_of_every_event_tells(long seed, @TempDir Path folder) {
    InMemoryStore naive = new InMemoryStore();
    for (List<Batch> batches : MadeUpDays.of(seed)) {
      Given.events(naive.append(batches));
      Given.events(journal().append(batches));
    }

    for (Instant moment : MadeUpDays.moments(journal())) {
      for (Instant from : List.of(moment, moment.plusNanos(1))) {
        assertThat(journal().moves(from, 2)).isEqualTo(naive.moves(from, 2));
        assertThat(journal().moves(from, 2, ref -> ref.number() % 2 == 0))
            .isEqualTo(naive.moves(from, 2, ref -> ref.number() % 2 == 0));
        assertThat(journal().touched(ANA, from)).isEqualTo(naive.touched(ANA, from));
        assertThat(journal().touched(BEN, from)).isEqualTo(naive.touched(BEN, from));
      }
      // In which order milestones come that no file has, is nobody's promise.
      assertThat(digest(journal(), items(), people(), moment, folder))
          .usingRecursiveComparison()
          .ignoringCollectionOrderInFields("roadmaps.milestones")
          .isEqualTo(digest(naive, naive, naive, moment, folder));
    }
    store.repair();
    assertThat(journal().moves(NOON, 2)).isEqualTo(naive.moves(NOON, 2));
  }

  /// As told four days later.
  private Reply.Digest digest(
      Journal journal, Items items, People people, Instant since, Path folder) {
    World world =
        new World(
            journal,
            items,
            people,
            new MarkdownDocuments(),
            new DiskFiles(folder),
            views(),
            conversations(),
            follows(),
            checkIns(),
            sightings());
    Clock clock = Clock.fixed(since.plus(Duration.ofDays(4)), ZoneOffset.UTC);
    return new Digest(world, new Findings(world, clock), clock)
        .since(LocalDate.ofInstant(since, ZoneOffset.UTC));
  }

  @Override
  public Journal journal() {
    return store.journal();
  }

  @Override
  public Items items() {
    return store.items();
  }

  @Override
  public People people() {
    return store.people();
  }

  @Override
  public Standups standups() {
    return store.standups();
  }

  @Override
  public Knocks knocks() {
    return store.knocks();
  }

  @Override
  public Inbox inbox() {
    return store.inbox();
  }

  @Override
  public Views views() {
    return store.views();
  }

  @Override
  public Follows follows() {
    return store.follows();
  }

  @Override
  public CheckIns checkIns() {
    return store.checkIns();
  }

  @Override
  public Sightings sightings() {
    return store.sightings();
  }

  @Override
  public Conversations conversations() {
    return store.conversations();
  }
}
