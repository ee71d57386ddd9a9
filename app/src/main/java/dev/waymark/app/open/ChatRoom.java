package dev.waymark.app.open;

import dev.waymark.app.cli.Printer;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.event.Surface;
import dev.waymark.core.reply.Line;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Wording;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A chat with the assistant, line by line.
final class ChatRoom {
  private final Wiring wiring;
  private final Printer printer;
  private final ZoneId zone;
  private Person person;

  ChatRoom(Wiring wiring, Printer printer, ZoneId zone, Person person) {
    this.wiring = wiring;
    this.printer = printer;
    this.zone = zone;
    this.person = person;
  }

  String prompt() {
    return person.name() + "> ";
  }

  /// @return false when the room is to be left
  boolean hear(String line) {
    String words = line.strip();
    String[] parts = words.split("\\s+", 2);
    switch (parts[0]) {
      case "" -> {}
      case "/quit", "/exit" -> {
        return false;
      }
      case "/as" -> become(parts.length == 2 ? parts[1] : "");
      default -> ask(words);
    }
    return true;
  }

  private void become(String name) {
    Optional<Person> other = wiring.world().people().byName(name);
    other.ifPresent(known -> person = known);
    if (other.isEmpty()) {
      printer.print(
          name.isEmpty()
              ? "Say /as and a name: person list shows who there is."
              : "There is no " + name + ": person list shows who there is.");
    }
  }

  private void ask(String words) {
    Reply reply = wiring.assistant().answer(new Asker(person, Surface.CHAT), words);
    List<Line> lines = Wording.of(reply, zone);
    printer.print(lines);
  }
}
