package dev.waymark.bots.chat;

import dev.waymark.bots.picture.LinePainter;
import dev.waymark.core.assistant.Assistant;
import dev.waymark.core.assistant.Introductions;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.markdown.DiskFiles;
import dev.waymark.core.markdown.MarkdownDocuments;
import dev.waymark.core.port.InMemoryStore;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.port.World;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import dev.waymark.core.sync.RoadmapSync;
import dev.waymark.core.sync.Tracking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/// The real assistant on a file of its own, and a team: Anna leads, Ben works, Vera looks on. On
/// Slack they are U-ANNA and so on, on Discord 4001, 4002 and 4003.
public final class Office {
  private static final Person ADMIN = new Person(new Person.Id("p0"), "root", Role.ADMIN);

  public final Path file;
  public final ChatDesk desk;
  public final World world;
  public final Clock clock;
  public final Suggestions suggestions;
  public final Roles roles;
  private final Introductions introductions;

  public Office(Path folder, String plan) {
    this(folder, plan, SmallRoadmap.CLOCK);
  }

  public Office(Path folder, String plan, Clock clock) {
    this.clock = clock;
    file = folder.resolve("ROADMAP.md");
    InMemoryStore store = new InMemoryStore();
    world = store.world(new MarkdownDocuments(), new DiskFiles(folder.resolve("locks")));
    Introductions introductions = new Introductions(store, store, clock);
    introduce(introductions, "Anna", Role.LEAD, "4001");
    introduce(introductions, "Ben", Role.MEMBER, "4002");
    introduce(introductions, "Vera", Role.VIEWER, "4003");
    try {
      Files.writeString(file, plan);
      new Tracking(world, clock).track(file, "WM", new Asker(ADMIN, Surface.CLI));
    } catch (IOException | FileProblem failure) {
      throw new IllegalStateException(failure);
    }
    Assistant assistant = new Assistant(world, new RoadmapSync(world, clock), clock);
    this.introductions = introductions;
    desk = new ChatDesk(assistant::answer, store, newcomers(introductions), clock);
    desk.limit(10_000);
    desk.follows(world.follows());
    desk.charts(world.journal(), new LinePainter());
    suggestions = new Suggestions(store, store, store.views(), clock);
    roles =
        (who, role) ->
            store
                .byIdentity(who)
                .ifPresent(person -> introductions.role(person.name(), role, ADMIN));
  }

  private static void introduce(
      Introductions introductions, String name, Role role, String discord) {
    String id = "U-" + name.toUpperCase(Locale.ROOT);
    introductions.add(name, role, ADMIN);
    introductions.link(name, new Identity(Identity.Kind.SLACK, id), ADMIN);
    introductions.link(name, new Identity(Identity.Kind.DISCORD, discord), ADMIN);
  }

  /// People are known by their address here, and by no code.
  private static Newcomers newcomers(Introductions introductions) {
    return new Newcomers() {
      @Override
      public Optional<String> hear(Identity who, String words) {
        return Optional.empty();
      }

      @Override
      public Optional<Person> recognise(Identity who, String address) {
        return introductions.recognise(who, address);
      }
    };
  }

  /// Somebody joins: a member, known on one service.
  void join(String name, Identity identity) {
    introductions.add(name, Role.MEMBER, ADMIN);
    introductions.link(name, identity, ADMIN);
  }

  /// An admin says that mail reaches somebody there; a member who is new where nobody has that
  /// name.
  public Introductions.Outcome vouch(String name, String address) {
    introductions.add(name, Role.MEMBER, ADMIN);
    return introductions.link(name, new Identity(Identity.Kind.EMAIL, address), ADMIN);
  }

  public void edit(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public String text() {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
