package dev.waymark.core.assistant;

import dev.waymark.core.port.People;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Command;
import dev.waymark.core.request.Request;
import dev.waymark.core.request.Right;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import java.util.List;
import java.util.Optional;

/// Asks at the door whether somebody may.
final class Permissions {
  private final People people;

  Permissions(People people) {
    this.people = people;
  }

  static Optional<Refused> obstacle(Asker asker, Request request) {
    return obstacle(asker, Right.of(request));
  }

  static Optional<Refused> obstacle(Asker asker, Right right) {
    return right.refusal(asker.person()).map(sentence -> new Refused(Reason.WRONG, sentence));
  }

  /// The same where it is known which items are meant.
  Optional<Refused> obstacle(Asker asker, Command command, List<Item> items) {
    return items.stream().anyMatch(item -> isAnothers(item, asker.person()))
        ? obstacle(asker, Right.forOthers(command))
        : Optional.empty();
  }

  /// What a document calls its owner is somebody only if people know them.
  private boolean isAnothers(Item item, Person asker) {
    List<Person> owners =
        Optional.ofNullable(item.facts().plan().owner())
            .map(owner -> people.byName(owner).map(List::of).orElseGet(() -> people.behind(owner)))
            .orElse(List.of());
    return !owners.isEmpty() && owners.stream().noneMatch(one -> one.id().equals(asker.id()));
  }
}
