package dev.waymark.core.port;

class InMemoryStoreTest
    implements JournalContract,
        MovesContract,
        ItemsContract,
        PeopleContract,
        StandupsContract,
        DeskContract,
        FollowsContract,
        CheckInsContract,
        SightingsContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Journal journal() {
    return store;
  }

  @Override
  public Items items() {
    return store;
  }

  @Override
  public People people() {
    return store;
  }

  @Override
  public Standups standups() {
    return store;
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
