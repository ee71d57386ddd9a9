package dev.waymark.app.serve;

import dev.waymark.app.health.Health;
import dev.waymark.app.health.StoreProbe;
import dev.waymark.app.metrics.Figures;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.Surface;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.World;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Roadmap;
import dev.waymark.tui.ssh.SshDoor;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Ties the service's parts to what is looked at: health and figures.
final class Gauges implements Timetable.Tally {
  private static final Person.Id SERVICE = new Person.Id("waymark");

  private static final String NOT_CONNECTED = "not connected; everything else works";

  private final Ground ground;
  private final Figures figures;
  private final Health health;

  Gauges(Ground ground, Health health) {
    this.ground = ground;
    this.figures = ground.figures();
    this.health = health;
    figures.gauge(
        "waymark.ready",
        "1 when requests can be answered",
        () -> health.unready().isEmpty() ? 1 : 0);
    figures.count("waymark.log.messages", "What was logged", "warn", ground.logBook()::warnings);
    figures.count("waymark.log.messages", "What was logged", "error", ground.logBook()::errors);
  }

  StoreProbe ofStore() {
    World world = ground.wiring().world();
    Origin origin = new Origin("probe", SERVICE, Surface.SERVE, ground.clock().instant());
    StoreProbe probe =
        new StoreProbe(
            ground.place().folder(),
            () -> {
              var _ = ground.wiring().store().journal().append(Journal.Batch.of(origin, List.of()));
            },
            figures::synced);
    figures.gauge("waymark.store.free.bytes", "Room on the store's disk", probe::free);
    figures.gauge("waymark.journal.events", "Events in the journal", world.journal()::head);
    figures.gauge(
        "waymark.patches.pending", "Changes not yet in their files", () -> pending(world));
    return probe;
  }

  private static int pending(World world) {
    return world.items().roadmaps().stream()
        .map(Roadmap::id)
        .mapToInt(roadmap -> world.journal().pending(roadmap).size())
        .sum();
  }

  void ofSsh(SshDoor door) {
    figures.gauge("waymark.sessions", "Who is here", "ssh", door::visits);
    figures.count(
        "waymark.turned.away", "What came too fast or too often", "ssh", door::turnedAway);
    figures.count("waymark.logins", "Keys that came in or were refused", "came-in", door::cameIn);
    figures.count("waymark.logins", "Keys that came in or were refused", "refused", door::refused);
  }

  void ofChats(ChatDesk desk, Map<Workspace, ChatDoors.Bot> bots) {
    figures.count(
        "waymark.turned.away", "What came too fast or too often", "chat", desk::turnedAway);
    Set<Workspace> known = new LinkedHashSet<>(List.of(Workspace.SLACK, Workspace.DISCORD));
    known.addAll(bots.keySet());
    for (Workspace workspace : known) {
      Optional<ChatDoors.Bot> bot = Optional.ofNullable(bots.get(workspace));
      figures.gauge(
          "waymark.chat.connected",
          "1 when the chat service can be heard, NaN where it is not configured",
          workspace.toString(),
          () -> bot.map(one -> one.isConnected().getAsBoolean() ? 1.0 : 0.0).orElse(Double.NaN));
      bot.ifPresent(
          one ->
              health.watch(
                  workspace.toString(),
                  Health.Weight.WELCOME,
                  () ->
                      one.isConnected().getAsBoolean()
                          ? Optional.empty()
                          : one.trouble().get().or(() -> Optional.of(NOT_CONNECTED))));
    }
  }

  /// @param latest when the store was last copied; empty when it never was
  void ofBackups(Supplier<Optional<Instant>> latest) {
    figures.gauge(
        "waymark.backup.age.seconds",
        "How old the latest copy of the store is, NaN where there is none",
        () ->
            latest
                .get()
                .map(made -> (double) Duration.between(made, ground.clock().instant()).toSeconds())
                .orElse(Double.NaN));
  }

  void ofTimetable(Supplier<@Nullable Timetable> current) {
    figures.gauge(
        "waymark.outbox.age.seconds",
        "How long the oldest post that is due has been waiting",
        () ->
            Optional.ofNullable(current.get()).map(table -> table.oldest().toSeconds()).orElse(0L));
    health.watch(
        "standups",
        Health.Weight.WELCOME,
        () -> Optional.ofNullable(current.get()).flatMap(Timetable::unreached));
    health.watch(
        "timetable",
        Health.Weight.VITAL,
        () -> Optional.ofNullable(current.get()).flatMap(Timetable::trouble));
  }

  @Override
  public void posted() {
    figures.came(Figures.Standups.POSTED);
  }

  @Override
  public void delayed() {
    figures.came(Figures.Standups.DELAYED);
  }

  @Override
  public void missed() {
    figures.came(Figures.Standups.MISSED);
  }
}
