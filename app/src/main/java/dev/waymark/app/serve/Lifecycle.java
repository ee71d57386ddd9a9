package dev.waymark.app.serve;

import dev.waymark.app.config.Config;
import dev.waymark.app.wiring.StorePlace;
import dev.waymark.app.wiring.Wiring;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.discord.DiscordBot;
import dev.waymark.bots.discord.DiscordSettings;
import dev.waymark.bots.slack.Pace;
import dev.waymark.bots.slack.SlackBot;
import dev.waymark.bots.slack.SlackSettings;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.standup.Standup;
import dev.waymark.core.standup.Standup.Channel;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.tui.loop.AssistantDoor;
import dev.waymark.tui.ssh.SshDoor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens every door that is configured, and closes them in the opposite order.
public final class Lifecycle implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

  private final Wiring wiring;
  private final StorePlace place;
  private final Clock clock;
  private final Consumer<String> say;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Map<Config.Service, Announcer> announcers = new EnumMap<>(Config.Service.class);

  private Lifecycle(Wiring wiring, StorePlace place, Clock clock, Consumer<String> say) {
    this.wiring = wiring;
    this.place = place;
    this.clock = clock;
    this.say = say;
  }

  /// @param say hears one line for each door
  /// @throws IOException with a sentence, when a door cannot be opened
  public static Lifecycle start(
      Config config, Wiring wiring, StorePlace place, Clock clock, Consumer<String> say)
      throws IOException {
    Lifecycle lifecycle = new Lifecycle(wiring, place, clock, say);
    boolean started = false;
    try {
      lifecycle.start(config);
      started = true;
      return lifecycle;
    } finally {
      if (!started) {
        lifecycle.close();
      }
    }
  }

  private void start(Config config) throws IOException {
    watch();
    if (config.ssh().isOpen()) {
      ssh(config.ssh());
    }
    ChatDesk desk = new ChatDesk(wiring.assistant()::answer, wiring.world().people(), clock);
    if (config.slack() != null) {
      slack(config.slack(), desk);
    }
    if (config.discord() != null) {
      discord(config.discord(), desk);
    }
    if (config.standup().schedule() != null) {
      timetable(config.standup().schedule(), config.standup().channels());
    }
    if (config.backup() != null) {
      backups(config.backup());
    }
    if (config.sync().commits()) {
      commits(config.sync());
    }
  }

  private void watch() throws IOException {
    open.push(new Watch(wiring));
    say.accept("watching " + place.shown() + " and the files it tracks");
  }

  private void ssh(Config.Ssh ssh) throws IOException {
    Path hostKey = Objects.requireNonNullElse(ssh.hostKey(), place.folder().resolve("host_key"));
    SshDoor.Config config =
        new SshDoor.Config(
            ssh.host(), ssh.port(), hostKey, place.shown(), clock, SshDoor.Config.USUAL_KEEP_ALIVE);
    SshDoor door =
        SshDoor.open(
            config,
            key -> wiring.world().people().byIdentity(new Identity(Identity.Kind.SSH, key)),
            person -> new AssistantDoor(wiring.assistant(), wiring.world(), person, Surface.SSH));
    open.push(door);
    say.accept("ssh -p " + door.port() + " " + ssh.host() + "  host key " + door.fingerprint());
  }

  private void slack(Config.Slack slack, ChatDesk desk) {
    SlackSettings usual = SlackSettings.of(slack.botToken(), slack.appToken());
    SlackBot bot =
        SlackBot.start(
            slack.api() == null
                ? usual
                : new SlackSettings(slack.botToken(), slack.appToken(), slack.api(), Pace.USUAL),
            desk);
    open.push(bot);
    announcers.put(Config.Service.SLACK, bot.announcer());
    say.accept("Slack, connecting to " + (slack.api() == null ? usual.api() : slack.api()));
  }

  private void discord(Config.Discord discord, ChatDesk desk) {
    DiscordSettings usual = DiscordSettings.of(discord.token(), discord.guild());
    DiscordSettings settings =
        new DiscordSettings(
            discord.token(),
            discord.guild(),
            Objects.requireNonNullElse(discord.api(), usual.rest()),
            Objects.requireNonNullElse(discord.gateway(), usual.gateway()),
            usual.breath());
    DiscordBot bot = DiscordBot.start(settings, desk);
    open.push(bot);
    announcers.put(Config.Service.DISCORD, bot.announcer());
    say.accept("Discord, connecting to " + settings.gateway());
  }

  private void timetable(StandupSchedule schedule, List<Config.Channel> named) {
    Clock local = clock.withZone(schedule.zone());
    List<Channel> channels = named.stream().map(this::channel).toList();
    Standup standup = new Standup(wiring.world(), wiring.store().standups(), local);
    Timetable timetable = new Timetable(schedule, channels, standup, clock);
    open.push(timetable);
    timetable.start();
    say.accept(
        "standup at %s %s for %s, next on %s"
            .formatted(
                schedule.time(),
                schedule.zone(),
                String.join(", ", channels.stream().map(Channel::name).toList()),
                schedule.next(clock.instant()).atZone(schedule.zone()).toLocalDate()));
  }

  private void commits(Config.Sync sync) {
    Commits commits = new Commits(wiring.world(), clock, sync.pushes());
    open.push(commits);
    commits.start();
    say.accept("committing changes to git" + (sync.pushes() ? " and pushing them" : ""));
  }

  private void backups(Config.Backup backup) {
    Backups backups = new Backups(backup, wiring.store()::backUp, clock);
    open.push(backups);
    backups.start();
    say.accept("backups every " + backup.every().toHours() + " h" + " into " + backup.folder());
  }

  private Channel channel(Config.Channel channel) {
    Announcer announcer = Objects.requireNonNull(announcers.get(channel.service()));
    return new Channel(channel.toString(), channel.id(), announcer);
  }

  /// One that does not close keeps none of the others from closing.
  @Override
  public void close() {
    while (!open.isEmpty()) {
      AutoCloseable door = open.pop();
      try {
        door.close();
      } catch (Exception failure) {
        LOG.warn("{} did not close cleanly", door.getClass().getSimpleName(), failure);
      }
    }
  }
}
