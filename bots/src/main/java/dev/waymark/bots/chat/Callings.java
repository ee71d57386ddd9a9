package dev.waymark.bots.chat;

import dev.waymark.core.assistant.Followed.News;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.People;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.ListedItem;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is called by name: an owner who now has something to do because of what somebody else did,
/// and has not said that they want to be left alone. Nobody else ever is.
final class Callings {
  private final People people;
  private final Predicate<Person.Id> wanted;

  /// @param wanted who wants to be called
  Callings(People people, Predicate<Person.Id> wanted) {
    this.people = people;
    this.wanted = wanted;
  }

  /// @param where this is told; they are called only there
  List<Identity> of(Reply reply, Person actor, Workspace where) {
    return reply instanceof Reply.Changed(var changes, var _)
        ? changes.stream()
            .filter(change -> change.events().stream().anyMatch(Callings::asksTheOwner))
            .flatMap(change -> owners(change.item().item(), Set.of(actor.id()), where))
            .distinct()
            .toList()
        : List.of();
  }

  /// The same of what happened elsewhere; besides, whoever is late with what somebody touched.
  Stream<Identity> of(News news, LocalDate today, Workspace where) {
    ListedItem listed = news.item();
    boolean asks =
        listed != null
            && listed.item().status().isOpen()
            && (listed.item().isOverdue(today)
                || news.entries().stream().anyMatch(entry -> asksTheOwner(entry.recorded())));
    return listed != null && asks ? owners(listed.item(), news.by(), where) : Stream.empty();
  }

  private Stream<Identity> owners(Item item, Set<Person.Id> actors, Workspace where) {
    return owners(item.facts().plan().owner())
        .filter(owner -> !actors.contains(owner.id()) && wanted.test(owner.id()))
        .flatMap(owner -> people.identities(owner.id()).stream())
        .filter(identity -> Workspace.of(identity).equals(where));
  }

  private static boolean asksTheOwner(Recorded recorded) {
    return recorded.event() instanceof RoadmapEvent.OwnerChanged
        || recorded.event() instanceof RoadmapEvent.ItemBlocked
        || recorded.event() instanceof RoadmapEvent.ItemReopened;
  }

  private Stream<Person> owners(@Nullable String owner) {
    return Optional.ofNullable(owner).stream()
        .flatMap(
            name ->
                people.byName(name).map(Stream::of).orElseGet(() -> people.behind(name).stream()));
  }
}
