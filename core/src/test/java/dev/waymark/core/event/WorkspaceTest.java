package dev.waymark.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.core.event.Identity.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {
  private static final Workspace ACME = new Workspace(Kind.SLACK, "acme");

  @Test
  void tells_the_same_id_in_two_of_them_apart() {
    assertThat(Workspace.SLACK.identity("U1")).isEqualTo(new Identity(Kind.SLACK, "U1"));
    assertThat(ACME.identity("U1")).isEqualTo(new Identity(Kind.SLACK, "acme/U1"));
    assertThat(Workspace.SLACK.room("C1")).isEqualTo("slack:C1");
    assertThat(ACME.room("C1")).isEqualTo("slack:acme/C1");
    assertThat(Workspace.DISCORD.room("42")).isEqualTo("discord:42");
  }

  @Test
  void is_found_again_in_what_it_named() {
    for (Workspace workspace : new Workspace[] {Workspace.SLACK, Workspace.DISCORD, ACME}) {
      assertThat(Workspace.of(workspace.identity("U1"))).isEqualTo(workspace);
      assertThat(Workspace.id(workspace.identity("U1"))).isEqualTo("U1");
      assertThat(Workspace.of(workspace.room("C1"))).contains(workspace);
      assertThat(Workspace.channel(workspace.room("C1"))).isEqualTo("C1");
    }
    assertThat(Workspace.of("cli:here")).isEmpty();
    assertThat(Workspace.of("slack")).isEmpty();
    assertThat(Workspace.of("")).isEmpty();
  }

  @Test
  void is_none_of_what_stands_before_a_stroke_elsewhere() {
    assertThat(Workspace.of(new Identity(Kind.SSH, "sha256/cd")).name()).isEmpty();
    assertThat(Workspace.of(new Identity(Kind.GIT, "acme/ana@example.org")).name()).isEmpty();
    assertThat(Workspace.of(new Identity(Kind.SLACK, "Acme/U1"))).isEqualTo(Workspace.SLACK);
    assertThat(Workspace.id(new Identity(Kind.SLACK, "Acme/U1"))).isEqualTo("Acme/U1");
  }

  @Test
  void is_written_as_its_section() {
    assertThat(Workspace.SLACK).hasToString("slack");
    assertThat(ACME).hasToString("slack.acme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Acme", "a/b", "a b", "a.b", "-a", "ä", "a_b", "thirty-two-characters-are-one-to"})
  void is_called_by_no_other_word(String word) {
    assertThat(Workspace.isName(word)).isFalse();
    assertThatThrownBy(() -> new Workspace(Kind.SLACK, word))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
