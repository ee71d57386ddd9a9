package dev.waymark.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.assistant.Introductions;
import dev.waymark.core.event.Identity;
import dev.waymark.core.port.InMemoryStore;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerRolesTest {
  private static final Identity ANNA = new Identity(Identity.Kind.DISCORD, "4001");
  private static final Person ROOT = new Person(new Person.Id("p0"), "root", Role.ADMIN);

  private final InMemoryStore store = new InMemoryStore();
  private final Introductions introductions =
      new Introductions(store, store, InstantSource.fixed(Instant.parse("2026-11-20T09:00:00Z")));
  private final ServerRoles roles = new ServerRoles(store, introductions);

  @BeforeEach
  void anna_is_a_member() {
    introductions.add("anna", Role.MEMBER, ROOT);
    introductions.link("anna", ANNA, ROOT);
  }

  private Role annas() {
    return store.byIdentity(ANNA).orElseThrow().role();
  }

  @Test
  void become_roles_here() {
    roles.give(ANNA, Role.LEAD);
    assertThat(annas()).isEqualTo(Role.LEAD);

    roles.give(ANNA, Role.VIEWER);
    assertThat(annas()).isEqualTo(Role.VIEWER);
  }

  @Test
  void are_written_down_once_by_whom_they_came() {
    int before = store.latest(100).size();
    roles.give(ANNA, Role.LEAD);
    roles.give(ANNA, Role.LEAD);

    assertThat(store.latest(100)).hasSize(before + 1);
    assertThat(store.latest(1).getFirst().origin().person()).isEqualTo(new Person.Id("discord"));
  }

  @Test
  void make_and_unmake_no_admins_and_introduce_nobody() {
    introductions.role("anna", Role.ADMIN, ROOT);
    roles.give(ANNA, Role.VIEWER);
    roles.give(new Identity(Identity.Kind.DISCORD, "4999"), Role.LEAD);

    assertThat(annas()).isEqualTo(Role.ADMIN);
    assertThat(store.byIdentity(new Identity(Identity.Kind.DISCORD, "4999"))).isEmpty();
  }
}
