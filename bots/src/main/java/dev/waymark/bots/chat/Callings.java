package dev.waymark.bots.chat;

import dev.waymark.core.event.Identity;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.port.People;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Change;
import dev.waymark.core.roadmap.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is called by name: an owner who now has something to do because of what somebody else did.
/// Nobody else ever is.
final class Callings {
  private final People people;

  Callings(People people) {
    this.people = people;
  }

  /// @param service where this is told; they are called only there
  List<Identity> of(Reply reply, Person actor, Identity.Kind service) {
    return reply instanceof Reply.Changed(var changes, var _)
        ? changes.stream()
            .filter(Callings::asksTheOwner)
            .flatMap(change -> owners(change.item().item().facts().plan().owner()))
            .filter(owner -> !owner.id().equals(actor.id()))
            .flatMap(owner -> people.identities(owner.id()).stream())
            .filter(identity -> identity.kind() == service)
            .distinct()
            .toList()
        : List.of();
  }

  private static boolean asksTheOwner(Change change) {
    return change.events().stream()
        .anyMatch(
            recorded ->
                recorded.event() instanceof RoadmapEvent.OwnerChanged
                    || recorded.event() instanceof RoadmapEvent.ItemBlocked
                    || recorded.event() instanceof RoadmapEvent.ItemReopened);
  }

  private Stream<Person> owners(@Nullable String owner) {
    return Optional.ofNullable(owner).stream()
        .flatMap(
            name ->
                people.byName(name).map(Stream::of).orElseGet(() -> people.behind(name).stream()));
  }
}
