package dev.waymark.app.serve;

import dev.waymark.app.git.GitCommit;
import dev.waymark.app.git.GitPush;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.event.RoadmapEvent.OfItem;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.StoreProblem;
import dev.waymark.core.port.Synced;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Commits what people changed in a roadmap once nobody has changed anything for a minute.
final class Commits implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(10);
  private static final int AT_ONCE = 1_000;

  private final World world;
  private final InstantSource clock;
  private final boolean push;
  private final Map<Roadmap.Id, List<Recorded>> waiting = new HashMap<>();
  private final Map<Roadmap.Id, String> said = new ConcurrentHashMap<>();

  /// When what could not be pushed is tried again.
  private final Map<Roadmap.Id, Instant> unpushed = new HashMap<>();

  private final Thread thread = Thread.ofVirtual().name("commits").unstarted(this::run);

  private long seen;

  /// @param push whether commits are also sent to where the branch comes from
  Commits(World world, InstantSource clock, boolean push) {
    this.world = world;
    this.clock = clock;
    this.push = push;
    this.seen = world.journal().head();
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        tick();
        Thread.sleep(LONGEST_SLEEP);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /// Commits what is quiet by now.
  void tick() {
    try {
      listen();
      for (Roadmap roadmap : world.items().roadmaps()) {
        List<Recorded> events = waiting.getOrDefault(roadmap.id(), List.of());
        boolean byPeople =
            events.stream().anyMatch(event -> event.origin().surface() != Surface.FILE);
        if (byPeople && isQuiet(events) && world.journal().pending(roadmap.id()).isEmpty()) {
          commit(roadmap, events);
        } else if (!clock.instant().isBefore(unpushed.getOrDefault(roadmap.id(), Instant.MAX))) {
          push(roadmap);
        }
      }
    } catch (StoreProblem problem) {
      LOG.warn("{}", problem.sentence());
    } catch (RuntimeException surprise) {
      LOG.error("the roadmaps could not be committed", surprise);
    }
  }

  private void listen() {
    for (List<Recorded> page = world.journal().since(seen, AT_ONCE);
        !page.isEmpty();
        page = world.journal().since(seen, AT_ONCE)) {
      for (Recorded recorded : page) {
        Roadmap.Id roadmap = recorded.roadmap();
        if (roadmap != null && recorded.event() instanceof OfItem) {
          waiting.computeIfAbsent(roadmap, _ -> new ArrayList<>()).add(recorded);
        }
      }
      seen = page.getLast().sequence();
    }
  }

  private boolean isQuiet(List<Recorded> events) {
    Instant last = events.getLast().origin().at();
    return !clock.instant().isBefore(last.plus(QUIET));
  }

  private void commit(Roadmap roadmap, List<Recorded> events) {
    Optional<Synced> synced = world.journal().synced(roadmap.id());
    if (synced.isEmpty()) {
      return;
    }
    List<GitCommit.Author> authors =
        events.stream()
            .filter(event -> event.origin().surface() != Surface.FILE)
            .map(event -> author(event.origin().person()))
            .distinct()
            .toList();
    CommitMessage message = new CommitMessage(world, roadmap);
    switch (new GitCommit(roadmap.file())
        .commit(synced.get().text(), authors.getFirst(), message.of(events, authors))) {
      case GitCommit.Committed(var commit) -> {
        waiting.remove(roadmap.id());
        said.remove(roadmap.id());
        LOG.info("committed {} as {}", roadmap.fileName(), commit);
        push(roadmap);
      }
      case GitCommit.Nothing() -> {
        waiting.remove(roadmap.id());
        said.remove(roadmap.id());
        push(roadmap);
      }
      case GitCommit.Waits(var why) ->
          say(roadmap, roadmap.fileName() + " is not committed: " + why);
    }
  }

  private void push(Roadmap roadmap) {
    if (!push) {
      return;
    }
    String why = new GitPush(roadmap.file()).push();
    if (why.isEmpty()) {
      unpushed.remove(roadmap.id());
      said.remove(roadmap.id());
    } else {
      unpushed.put(roadmap.id(), clock.instant().plus(QUIET));
      say(roadmap, roadmap.fileName() + " is not pushed and will be tried again: " + why);
    }
  }

  /// What could not be committed or pushed so far.
  Optional<String> trouble() {
    return said.values().stream().findFirst();
  }

  /// The same sentence once is enough.
  private void say(Roadmap roadmap, String sentence) {
    if (!sentence.equals(said.put(roadmap.id(), sentence))) {
      LOG.warn("{}", sentence);
    }
  }

  private GitCommit.Author author(Person.Id person) {
    String address =
        world.people().identities(person).stream()
            .filter(identity -> identity.kind() == Identity.Kind.GIT)
            .map(Identity::value)
            .findFirst()
            .orElse("");
    String name = world.people().byId(person).map(Person::name).orElse(person.value());
    return new GitCommit.Author(name, address);
  }

  /// Ends; a commit that is under way is finished first.
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(LONGEST_SLEEP);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
