package dev.waymark.core.port;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.BEN;
import static dev.waymark.core.port.Given.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.IdentityLinked;
import dev.waymark.core.event.RoadmapEvent.IdentityUnlinked;
import dev.waymark.core.event.RoadmapEvent.OwnerMapped;
import dev.waymark.core.event.RoadmapEvent.OwnerUnmapped;
import dev.waymark.core.event.RoadmapEvent.RoleGiven;
import dev.waymark.core.port.Journal.Draft;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import org.junit.jupiter.api.Test;

/// What everybody promises who knows the people.
public interface PeopleContract {
  Identity SLACK = new Identity(Identity.Kind.SLACK, "U1");

  Journal journal();

  People people();

  private Given given() {
    return new Given(journal());
  }

  private static Draft linked(Person.Id person, Identity identity) {
    return new Draft(null, null, -1, new IdentityLinked(person, identity));
  }

  @Test
  default void know_nobody_at_first() {
    assertThat(people().all()).isEmpty();
    assertThat(people().byId(ANA)).isEmpty();
    assertThat(people().byName("ana")).isEmpty();
    assertThat(people().byIdentity(SLACK)).isEmpty();
  }

  @Test
  default void are_found_by_id_and_by_name_in_any_case() {
    given().done(known(BEN, "Ben", Role.MEMBER), known(ANA, "Åsa O'Hara", Role.ADMIN));
    Person ana = new Person(ANA, "Åsa O'Hara", Role.ADMIN);
    Person ben = new Person(BEN, "Ben", Role.MEMBER);

    assertThat(people().all()).containsExactlyInAnyOrder(ana, ben);
    assertThat(people().byId(ANA)).contains(ana);
    assertThat(people().byName("åsa o'hara")).contains(ana);
    assertThat(people().byName("Be")).isEmpty();
  }

  @Test
  default void stand_for_what_documents_call_owners() {
    given().done(known(BEN, "Ben", Role.MEMBER), known(ANA, "Ana", Role.ADMIN));
    given().done(owning(new OwnerMapped(BEN, "Platform/Infra")));
    given().done(owning(new OwnerMapped(ANA, "Backend")), owning(new OwnerMapped(BEN, "backend")));

    assertThat(people().owners(BEN)).containsExactly("backend", "Platform/Infra");
    assertThat(people().behind("BACKEND")).extracting(Person::id).containsExactly(ANA, BEN);
    assertThat(people().behind("Frontend")).isEmpty();

    given().done(owning(new OwnerUnmapped(BEN, "BACKEND")));
    assertThat(people().owners(BEN)).containsExactly("Platform/Infra");
    assertThat(people().behind("Backend")).extracting(Person::id).containsExactly(ANA);
  }

  private static Draft owning(RoadmapEvent event) {
    return new Draft(null, null, -1, event);
  }

  @Test
  default void are_given_roles() {
    given().done(known(BEN, "Ben", Role.MEMBER));
    given().done(new Draft(null, null, -1, new RoleGiven(BEN, Role.LEAD)));

    assertThat(people().byId(BEN)).contains(new Person(BEN, "Ben", Role.LEAD));
  }

  @Test
  default void are_found_by_what_a_surface_calls_them() {
    given().done(known(ANA, "ana", Role.LEAD), linked(ANA, SLACK));

    assertThat(people().byIdentity(SLACK)).contains(new Person(ANA, "ana", Role.LEAD));
    assertThat(people().byIdentity(new Identity(Identity.Kind.DISCORD, "U1"))).isEmpty();
    assertThat(people().byIdentity(new Identity(Identity.Kind.SLACK, "u1"))).isEmpty();
  }

  @Test
  default void are_not_found_by_what_they_are_no_longer_called() {
    given().done(known(ANA, "ana", Role.LEAD), known(BEN, "ben", Role.LEAD), linked(ANA, SLACK));

    given().done(new Draft(null, null, -1, new IdentityUnlinked(BEN, SLACK)));
    assertThat(people().byIdentity(SLACK)).isPresent();
    given().done(new Draft(null, null, -1, new IdentityUnlinked(ANA, SLACK)));
    assertThat(people().byIdentity(SLACK)).isEmpty();
  }

  @Test
  default void tell_what_they_are_called_elsewhere() {
    Identity git = new Identity(Identity.Kind.GIT, "ana@example.org");
    given().done(known(ANA, "ana", Role.LEAD), linked(ANA, SLACK), linked(ANA, git));

    assertThat(people().identities(ANA)).containsExactly(git, SLACK);
    assertThat(people().identities(BEN)).isEmpty();
  }

  @Test
  default void can_be_linked_anew() {
    given().done(known(ANA, "ana", Role.LEAD), known(BEN, "ben", Role.LEAD), linked(ANA, SLACK));
    given().done(linked(BEN, SLACK));

    assertThat(people().byIdentity(SLACK)).map(Person::id).contains(BEN);
  }
}
