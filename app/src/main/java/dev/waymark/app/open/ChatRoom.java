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
import org.jspecify.annotations.Nullable;

/// A chat with the assistant, line by line. A choice can be made by its number.
final class ChatRoom {
  private final Wiring wiring;
  private final Printer printer;
  private final ZoneId zone;
  private Person person;

  /// What was asked when the assistant wanted to know which.
  private record Open(String asked, Reply.Choice choice) {}

  private @Nullable Open open;

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
      default -> ask(chosen(words).orElse(words));
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
    open = null;
  }

  /// The open question with the chosen item in place of the words that meant several.
  private Optional<String> chosen(String words) {
    Open question = open;
    if (question == null || !words.matches("[1-9][0-9]?")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(words);
    List<Reply.ListedItem> candidates = question.choice().candidates();
    return number > candidates.size()
        ? Optional.empty()
        : Optional.of(
            question
                .asked()
                .replace(
                    question.choice().words(), candidates.get(number - 1).item().ref().toString()));
  }

  private void ask(String words) {
    Reply reply = wiring.assistant().answer(new Asker(person, Surface.CHAT), words);
    open = reply instanceof Reply.Choice choice ? new Open(words, choice) : null;
    List<Line> lines = Wording.of(reply, zone);
    printer.print(lines);
  }
}
