package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.CheckIns;
import dev.waymark.core.port.CheckInsContract;
import dev.waymark.core.port.Conversations;
import dev.waymark.core.port.DeskContract;
import dev.waymark.core.port.Follows;
import dev.waymark.core.port.FollowsContract;
import dev.waymark.core.port.Inbox;
import dev.waymark.core.port.InboxContract;
import dev.waymark.core.port.Items;
import dev.waymark.core.port.ItemsContract;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.JournalContract;
import dev.waymark.core.port.Knocks;
import dev.waymark.core.port.KnocksContract;
import dev.waymark.core.port.People;
import dev.waymark.core.port.PeopleContract;
import dev.waymark.core.port.Sightings;
import dev.waymark.core.port.SightingsContract;
import dev.waymark.core.port.Standups;
import dev.waymark.core.port.StandupsContract;
import dev.waymark.core.port.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What a store promises, whichever engine keeps it.
abstract class StoreContract
    implements JournalContract,
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
