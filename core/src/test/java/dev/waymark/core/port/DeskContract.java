package dev.waymark.core.port;

import static dev.waymark.core.port.Given.ANA;
import static dev.waymark.core.port.Given.BEN;
import static dev.waymark.core.port.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.core.port.Conversations.Open;
import dev.waymark.core.port.Conversations.Seat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every store keeps for the people at its desk: views by name, and open questions by room.
public interface DeskContract {
  Views views();

  Conversations conversations();

  @Test
  default void keeps_views_by_name_in_any_case() {
    views().save(new Views.View("Öl", "is:open"));
    views().save(new Views.View("alt", "owner:me"));
    views().save(new Views.View("öL", "is:done"));

    assertThat(views().byName("ÖL")).contains(new Views.View("öL", "is:done"));
    assertThat(views().byName("none")).isEmpty();
    assertThat(views().all())
        .containsExactly(new Views.View("alt", "owner:me"), new Views.View("öL", "is:done"));
  }

  @Test
  default void gives_an_open_question_once_to_who_was_asked_where() {
    Seat seat = new Seat(ANA, "slack:C1");
    Open open = new Open(List.of("done KIT-1", "done \"a b\""), NOON.plusSeconds(600));
    conversations().ask(seat, new Open(List.of("undo"), NOON));
    conversations().ask(seat, open);

    assertThat(conversations().take(new Seat(BEN, "slack:C1"), NOON)).isEmpty();
    assertThat(conversations().take(new Seat(ANA, "slack:C2"), NOON)).isEmpty();
    assertThat(conversations().take(seat, NOON)).contains(open);
    assertThat(conversations().take(seat, NOON)).isEmpty();
  }

  @Test
  default void forgets_an_open_question_in_time() {
    Seat seat = new Seat(ANA, "slack:C1");
    conversations().ask(seat, new Open(List.of("undo"), NOON));

    assertThat(conversations().take(seat, NOON)).isEmpty();
    assertThat(conversations().take(seat, NOON.minusSeconds(1))).isEmpty();
  }
}
