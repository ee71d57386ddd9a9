package dev.waymark.app.serve;

import dev.waymark.core.event.Identity;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Knocks.Knock;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.store.Store;
import dev.waymark.tui.ssh.Keys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whose key it is, as the store has it. Keys that are nobody's are noted there, at most one a
/// second: whoever knocks must not keep the store busy.
final class StoreKeys implements Keys {
  private static final Logger LOG = LoggerFactory.getLogger(StoreKeys.class);

  private final Store store;
  private final InstantSource clock;
  private Instant noted = Instant.EPOCH;

  StoreKeys(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Optional<Person> owner(String fingerprint) {
    return store.people().byIdentity(new Identity(Identity.Kind.SSH, fingerprint));
  }

  @Override
  public void knocked(String fingerprint, String source) {
    Instant now = clock.instant();
    if (isTooSoon(now)) {
      return;
    }
    try {
      store.knocks().heard(new Knock(fingerprint, source, now));
    } catch (StoreProblem full) {
      LOG.debug("a knock was not noted", full);
    }
  }

  private synchronized boolean isTooSoon(Instant now) {
    if (now.isBefore(noted.plusSeconds(1))) {
      return true;
    }
    noted = now;
    return false;
  }

  @Override
  public Journal.Subscription onNews(Runnable listener) {
    return store.journal().onNews(listener);
  }
}
