package dev.waymark.app.serve;

import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Journal;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Request;
import dev.waymark.core.roadmap.Person;
import dev.waymark.tui.loop.Door;

/// The assistant for one person at a terminal.
public final class PersonsDoor implements Door {
  private final Wiring wiring;
  private final Person person;
  private final Surface surface;

  public PersonsDoor(Wiring wiring, Person person, Surface surface) {
    this.wiring = wiring;
    this.person = person;
    this.surface = surface;
  }

  @Override
  public Reply answer(Request request) {
    return wiring.assistant().answer(asker(), request);
  }

  @Override
  public Reply answer(String words) {
    return wiring.assistant().answer(asker(), words);
  }

  @Override
  public Journal.Subscription onNews(Runnable listener) {
    return wiring.world().journal().onNews(listener);
  }

  /// Whoever sits there for hours has the role they have now.
  private Asker asker() {
    return new Asker(wiring.world().people().byId(person.id()).orElse(person), surface);
  }
}
