package dev.waymark.tui.loop;

import dev.waymark.core.assistant.Answers;
import dev.waymark.core.event.Surface;
import dev.waymark.core.insight.Burnup;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.World;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Request;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The assistant, for one person on one surface. Who they are and what they may do is looked up at
/// every request: a session can be older than a role.
public final class AssistantDoor implements Door {
  private final Answers assistant;
  private final World world;
  private final Person person;
  private final Surface surface;

  public AssistantDoor(Answers assistant, World world, Person person, Surface surface) {
    this.assistant = assistant;
    this.world = world;
    this.person = person;
    this.surface = surface;
  }

  @Override
  public Reply answer(Request request) {
    return asked(asker -> assistant.answer(asker, request));
  }

  @Override
  public Reply answer(String words) {
    return asked(asker -> assistant.answer(asker, words));
  }

  @Override
  public Journal.Subscription onNews(Runnable listener) {
    return world.journal().onNews(listener);
  }

  @Override
  public Map<String, List<Milestone>> milestones() {
    List<Roadmap> roadmaps = world.items().roadmaps();
    Map<Roadmap.Id, List<Milestone>> all = world.items().milestones(roadmaps);
    return roadmaps.stream()
        .collect(
            Collectors.toMap(
                Roadmap::name,
                roadmap -> all.getOrDefault(roadmap.id(), List.of()),
                (one, _) -> one));
  }

  @Override
  public List<String> people() {
    return world.people().all().stream().map(Person::name).toList();
  }

  @Override
  public Burnup burnup(ZoneId zone) {
    return Burnup.of(world.journal(), zone);
  }

  private Reply asked(Function<Asker, Reply> request) {
    return world
        .people()
        .byId(person.id())
        .map(known -> request.apply(new Asker(known, surface)))
        .orElseGet(
            () ->
                new Refused(
                    Reason.WRONG, person.name() + " is no longer known here: ask an admin."));
  }
}
