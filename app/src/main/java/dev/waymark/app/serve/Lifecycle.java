package dev.waymark.app.serve;

import dev.waymark.app.config.Config;
import dev.waymark.app.health.Health;
import dev.waymark.app.health.HealthPages;
import dev.waymark.app.health.StoreProbe;
import dev.waymark.app.http.HttpDoor;
import dev.waymark.app.http.Page;
import dev.waymark.app.http.Route;
import dev.waymark.app.metrics.CountedAnswers;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Crier;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Enquirer;
import dev.waymark.bots.picture.LinePainter;
import dev.waymark.core.assistant.Answers;
import dev.waymark.core.event.Surface;
import dev.waymark.core.standup.Roster;
import dev.waymark.core.standup.Roster.Meeting;
import dev.waymark.core.standup.Standup;
import dev.waymark.core.standup.Standup.Channel;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.core.standup.Team;
import dev.waymark.tui.key.Bindings;
import dev.waymark.tui.loop.AssistantDoor;
import dev.waymark.tui.ssh.SshDoor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens every door that is configured, and closes them: first those through which people come,
/// then what stands behind them, and last the one that says how it is going.
public final class Lifecycle implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
  private static final long LONGEST_DRAIN_MILLISECONDS = 10_000;

  private final Ground ground;
  private final Clock clock;
  private final Health health;
  private final Gauges gauges;
  private final Answers answers;
  private final ChatDesk desk;
  private final ChatDoors chats;
  private final Systemd systemd;

  /// What people come in by.
  private final List<AutoCloseable> doors = new ArrayList<>();

  /// What stands behind, the first opened at the bottom.
  private final Deque<AutoCloseable> behind = new ArrayDeque<>();

  private volatile String fingerprint = "";
  private @Nullable HttpDoor http;
  private @Nullable Timetable timetable;
  private @Nullable Enquirer enquirer;

  private Lifecycle(Ground ground) {
    this.ground = ground;
    clock = ground.clock();
    health = new Health(clock);
    gauges = new Gauges(ground, health);
    answers = new CountedAnswers(ground.wiring().assistant(), ground.figures(), ground.traces());
    Wiring wiring = ground.wiring();
    desk = new ChatDesk(answers::answer, wiring.world().people(), new Arrivals(wiring), clock);
    desk.charts(wiring.world().journal(), new LinePainter());
    Deliveries deliveries = new Deliveries(wiring.store().inbox(), wiring.host(), clock);
    chats =
        new ChatDoors(
            desk, deliveries, ground.say(), new DiscordDoor(ground, desk, deliveries)::open);
    systemd = new Systemd(ground.variables());
  }

  /// @param source where a changed configuration is read
  /// @throws IOException with a sentence, when a door cannot be opened
  public static Lifecycle start(Config config, Reload.Source source, Ground ground)
      throws IOException {
    Lifecycle lifecycle = new Lifecycle(ground);
    boolean started = false;
    try {
      lifecycle.start(config, source);
      started = true;
      return lifecycle;
    } finally {
      if (!started) {
        lifecycle.close();
      }
    }
  }

  private void start(Config config, Reload.Source source) throws IOException {
    StoreProbe probe = gauges.ofStore();
    health.watch("store", Health.Weight.NEEDED, probe);
    if (config.http().isOpen()) {
      http(config.http());
    }
    behind.push(new Watch(ground.wiring()));
    if (ground.wiring().store().isShared()) {
      behind.push(new Keeping(ground.wiring().world().journal(), ground.wiring().sync()));
    }
    if (config.experimental().traces() != null) {
      say("experimental: traces to " + config.experimental().traces());
    }
    say("watching " + ground.place().shown() + " and the files it tracks");
    if (config.ssh().isOpen()) {
      ssh(config.ssh(), config.keys());
    }
    chats.open(config);
    Optional.ofNullable(http).ifPresent(door -> chats.slots().forEach(door::take));
    doors.addAll(chats.doors());
    gauges.ofChats(desk, chats.bots());
    following();
    behind.push(() -> Optional.ofNullable(timetable).ifPresent(Timetable::close));
    behind.push(() -> Optional.ofNullable(enquirer).ifPresent(Enquirer::close));
    gauges.ofTimetable(() -> timetable);
    backups(config.backup());
    commits(config.sync());
    apply(config);
    behind.push(new Reload(config, source, target()));
    Pulse pulse = new Pulse(health, systemd);
    behind.push(pulse);
    pulse.start();
    health.enter(Health.Phase.RUNNING);
    systemd.ready();
  }

  private void http(Config.Http http) throws IOException {
    HealthPages pages = new HealthPages(health, ground.version(), () -> fingerprint);
    Map<String, Route> routes = new HashMap<>(pages.routes(http.token()));
    routes.put("/metrics", Route.open(() -> Page.figures(ground.figures().scrape())));
    HttpDoor door = HttpDoor.open(http.host(), http.port(), routes);
    this.http = door;
    behind.push(door);
    say("http://" + http.host() + ":" + door.port() + "/health");
  }

  private void ssh(Config.Ssh ssh, Bindings bindings) throws IOException {
    Path hostKey =
        Objects.requireNonNullElse(ssh.hostKey(), ground.place().folder().resolve("host_key"));
    SshDoor.Config config =
        new SshDoor.Config(
            ssh.host(),
            ssh.port(),
            hostKey,
            ground.place().shown(),
            clock,
            new SshDoor.Limits(SshDoor.Limits.USUAL.keepAlive(), ssh.perSecond(), ssh.visits()),
            bindings);
    SshDoor door =
        SshDoor.open(
            config,
            new StoreKeys(ground.wiring().store(), clock),
            person -> new AssistantDoor(answers, ground.wiring().world(), person, Surface.SSH));
    doors.add(door);
    fingerprint = door.fingerprint();
    gauges.ofSsh(door);
    say("ssh -p " + door.port() + " " + ssh.host() + "  host key " + door.fingerprint());
  }

  /// What may change while the service runs.
  private void apply(Config config) {
    ground.logBook().levels(config.log());
    desk.limit(config.limits().requestsPerMinute());
    desk.manners(config.chat().manners());
    if (timetable != null) {
      timetable.close();
      timetable = null;
    }
    List<Meeting> meetings = config.standups().stream().map(this::meeting).toList();
    List<Team> teams = config.standups().stream().map(Config.Standup::team).toList();
    asking(teams);
    Roster roster = ground.wiring().assistant().roster();
    roster.know(() -> teams, ground.wiring().store().standups());
    roster.hold(meetings);
    if (!meetings.isEmpty()) {
      timetable = new Timetable(meetings, clock, gauges);
      timetable.start();
    }
  }

  private Reload.Target target() {
    return new Reload.Target() {
      @Override
      public void apply(Config config) {
        Lifecycle.this.apply(config);
        ground.figures().reloaded(true);
      }

      @Override
      public void refused() {
        ground.figures().reloaded(false);
      }
    };
  }

  private Meeting meeting(Config.Standup config) {
    Team team = config.team();
    StandupSchedule schedule = team.schedule();
    List<Channel> channels =
        config.channels().stream()
            .map(one -> new Channel(one.toString(), one.id(), chats.announcer(one.workspace())))
            .toList();
    say(
        "standup%s at %s %s for %s, next on %s"
            .formatted(
                team.name().isEmpty() ? "" : " of " + team.name(),
                schedule.time(),
                schedule.zone(),
                String.join(", ", team.channels()),
                schedule.next(clock.instant()).atZone(schedule.zone()).toLocalDate()));
    Wiring wiring = ground.wiring();
    return new Meeting(
        new Standup(wiring.world(), wiring.store().standups(), team, Standup.LEASE, clock),
        channels);
  }

  private void backups(Config.@Nullable Backup config) {
    if (config == null) {
      gauges.ofBackups(Optional::empty);
      return;
    }
    Backups backups = new Backups(config, ground.wiring().store()::backUp, clock);
    gauges.ofBackups(backups::latest);
    behind.push(backups);
    backups.start();
    say("backups every " + config.every().toHours() + " h into " + config.folder());
  }

  private void commits(Config.Sync sync) {
    if (sync.commits()) {
      Commits commits = new Commits(ground.wiring().world(), clock, sync.pushes());
      behind.push(commits);
      commits.start();
      health.watch("git", Health.Weight.WELCOME, commits::trouble);
      say("committing changes to git" + (sync.pushes() ? " and pushing them" : ""));
    }
  }

  private void following() {
    if (!chats.bots().isEmpty()) {
      Wiring wiring = ground.wiring();
      Crier.Post post = new Crier.Post(wiring.host(), chats.noticeboards(), Crier.Rhythm.USUAL);
      Crier crier = new Crier(wiring.world(), desk, post, clock);
      desk.follows(wiring.world().follows());
      behind.push(crier);
      crier.start();
    }
  }

  /// Nobody looks at the clock where nobody is asked.
  private void asking(List<Team> teams) {
    Optional.ofNullable(enquirer).ifPresent(Enquirer::close);
    Wiring wiring = ground.wiring();
    Enquirer.Post post = new Enquirer.Post(wiring.host(), chats.noticeboards(), teams);
    enquirer = post.asks() ? new Enquirer(wiring.world(), desk, post, clock) : null;
    Optional.ofNullable(enquirer).ifPresent(Enquirer::start);
  }

  private void say(String line) {
    ground.say().accept(line);
  }

  /// One that does not close keeps none of the others from closing.
  @Override
  public void close() {
    health.enter(Health.Phase.STOPPING);
    systemd.stopping();
    List<Thread> closing =
        doors.stream().map(door -> Thread.ofVirtual().start(() -> close(door))).toList();
    try {
      for (Thread thread : closing) {
        thread.join();
      }
      drain();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    while (!behind.isEmpty()) {
      close(behind.pop());
    }
  }

  /// Lets what was asked be answered: a reply that was not given may be a change that was made.
  private void drain() throws InterruptedException {
    long until = System.nanoTime() + LONGEST_DRAIN_MILLISECONDS * 1_000_000;
    while (ground.figures().running() > 0 && System.nanoTime() < until) {
      Thread.sleep(10);
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failure) {
      LOG.warn("{} did not close cleanly", part.getClass().getSimpleName(), failure);
    }
  }
}
