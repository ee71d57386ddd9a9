package dev.waymark.app.demo;

import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.core.assistant.Introductions;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Person.Role;
import dev.waymark.core.sync.Tracking.NotTracked;
import dev.waymark.core.sync.Tracking.Tracked;
import dev.waymark.tui.loop.AssistantDoor;
import dev.waymark.tui.loop.Door;
import dev.waymark.tui.screen.Welcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A sample roadmap, tracked in a store of its own, with two people who work on it. Both are in a
/// temporary folder that is gone when this is closed, or when the program ends.
public final class Sample implements AutoCloseable {
  /// What refs in it begin with.
  public static final String PREFIX = "BCN";

  private static final Pattern DAYS_AWAY = Pattern.compile("\\{([+-][0-9]+)}");

  private final Path folder;
  private final Thread atExit;
  private final Wiring wiring;
  private final Person you;
  private final Tracked tracked;
  private final Clock clock;

  private Sample(Path folder, Clock clock) throws Refusal, IOException {
    this.folder = folder;
    this.clock = clock;
    this.atExit = new Thread(() -> delete(folder));
    Runtime.getRuntime().addShutdownHook(atExit);
    Files.writeString(file(), text(LocalDate.ofInstant(clock.instant(), clock.getZone())));
    this.wiring = Wiring.open(new StorePlace(folder.resolve("store.db").toString(), folder), clock);
    this.you = wiring.introductions().local("you");
    this.tracked = track();
  }

  /// @throws Refusal when there is no room for a temporary folder
  public static Sample open(Clock clock) throws Refusal {
    try {
      return new Sample(Files.createTempDirectory("waymark-demo-"), clock);
    } catch (IOException full) {
      throw new Refusal(
          Exit.STORE,
          "The demo needs a temporary folder and could not write one ("
              + full.getMessage()
              + "): make room, or set java.io.tmpdir.");
    }
  }

  /// The roadmap as it is written, its dates around this day.
  private static String text(LocalDate today) throws IOException {
    try (InputStream resource = Sample.class.getResourceAsStream("roadmap.md")) {
      byte[] bytes = Objects.requireNonNull(resource, "roadmap.md").readAllBytes();
      return DAYS_AWAY
          .matcher(new String(bytes, StandardCharsets.UTF_8))
          .replaceAll(days -> today.plusDays(Integer.parseInt(days.group(1))).toString());
    }
  }

  private Tracked track() throws Refusal {
    Introductions introductions = wiring.introductions();
    introductions.add("anna", Role.LEAD, you);
    introductions.add("ben", Role.MEMBER, you);
    Map<String, String> inSlack = Map.of("anna", "U-ANNA", "ben", "U-BEN");
    inSlack.forEach(
        (name, id) -> introductions.link(name, new Identity(Identity.Kind.SLACK, id), you));
    try {
      return switch (wiring.tracking().track(file(), PREFIX, new Asker(you, Surface.CLI))) {
        case Tracked done -> done;
        case NotTracked(var sentence) -> throw new Refusal(Exit.BUG, sentence);
      };
    } catch (FileProblem problem) {
      throw new Refusal(Exit.STORE, problem.sentence());
    }
  }

  public Path file() {
    return folder.resolve("ROADMAP.md");
  }

  /// The file's lines as they are now.
  public List<String> lines() throws IOException {
    return Files.readAllLines(file());
  }

  public Wiring wiring() {
    return wiring;
  }

  /// What was understood when it was read.
  public Tracked tracked() {
    return tracked;
  }

  public Clock clock() {
    return clock;
  }

  /// What the one who tries it asks at.
  public Door door(Surface surface) {
    return new AssistantDoor(wiring.assistant(), wiring.world(), you, surface);
  }

  /// The same one, at a terminal.
  public Welcome welcome() {
    return new Welcome("demo", you.name(), clock.getZone());
  }

  @Override
  public void close() {
    wiring.close();
    delete(folder);
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException leftover) {
      // In a temporary folder: the system's own broom comes by.
      return;
    }
  }
}
