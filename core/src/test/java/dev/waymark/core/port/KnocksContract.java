package dev.waymark.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.RoadmapEvent.IdentityLinked;
import dev.waymark.core.event.RoadmapEvent.IdentityUnlinked;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.port.Knocks.Knock;
import dev.waymark.core.roadmap.Person;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every store does with keys that nobody is known by.
public interface KnocksContract {
  Instant NIGHT = Instant.parse("2026-11-21T03:00:00Z");

  Journal journal();

  Knocks knocks();

  @Test
  default void keep_each_key_once_the_latest_first() {
    knocks().heard(new Knock("SHA256:a", "10.0.0.1", NIGHT));
    knocks().heard(new Knock("SHA256:b", "10.0.0.2", NIGHT.plusSeconds(1)));
    knocks().heard(new Knock("SHA256:a", "10.0.0.3", NIGHT.plusSeconds(2)));

    assertThat(knocks().waiting())
        .containsExactly(
            new Knock("SHA256:a", "10.0.0.3", NIGHT.plusSeconds(2)),
            new Knock("SHA256:b", "10.0.0.2", NIGHT.plusSeconds(1)));
  }

  @Test
  default void forget_the_oldest_of_many() {
    for (int i = 0; i < 70; i++) {
      knocks().heard(new Knock("SHA256:" + i, "10.0.0.1", NIGHT.plusSeconds(i)));
    }

    assertThat(knocks().waiting()).hasSize(50);
    assertThat(knocks().waiting().getFirst().fingerprint()).isEqualTo("SHA256:69");
  }

  @Test
  default void wait_until_they_are_somebodys() {
    Person.Id ana = new Person.Id("p-ana");
    Identity key = new Identity(Identity.Kind.SSH, "SHA256:a");
    Given given = new Given(journal());
    knocks().heard(new Knock("SHA256:a", "10.0.0.1", NIGHT));

    given.done(
        Given.known(ana, "ana", Person.Role.MEMBER),
        new Draft(null, null, -1, new IdentityLinked(ana, key)));
    assertThat(knocks().waiting()).isEmpty();
    given.done(new Draft(null, null, -1, new IdentityUnlinked(ana, key)));
    assertThat(knocks().waiting()).hasSize(1);
  }
}
