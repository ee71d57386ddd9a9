package dev.waymark.bots.discord;

import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Noticeboard;
import dev.waymark.bots.chat.Remembering;
import dev.waymark.bots.chat.Roles;
import dev.waymark.bots.chat.Suggestions;
import dev.waymark.bots.chat.Workers;
import dev.waymark.core.port.Announcer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Discord app. Needs no port of its own and reads nobody's messages; keeps connected until
/// closed.
public final class DiscordBot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
  private static final Duration FINISH = Duration.ofSeconds(4);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final DiscordSettings settings;
  private final Gateway gateway;
  private final List<Object> ears;
  private final Announcer announcer;
  private final Noticeboard noticeboard;
  private final Thread connecting;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  /// Hears what became of answers, so it outlives those who wait for that.
  private final ExecutorService outcomes = Executors.newVirtualThreadPerTaskExecutor();

  private final ExecutorService workers = Workers.open(DiscordIntake.SERVICE);
  private volatile @Nullable JDA jda;

  /// What the app works with.
  ///
  /// @param roles takes over what members are in a server
  public record Tools(ChatDesk desk, Deliveries deliveries, Suggestions suggestions, Roles roles) {}

  private DiscordBot(DiscordSettings settings, Tools tools) {
    this.settings = settings;
    this.gateway = new Gateway(settings, new Logins(settings.logins(), tools.desk().clock()));
    DiscordAnnouncer posts = new DiscordAnnouncer(() -> jda, tools.desk());
    this.announcer = new Remembering(posts);
    this.noticeboard = new DiscordNoticeboard(posts);
    this.connecting = Thread.ofVirtual().name("discord-connecting").unstarted(this::connect);
    this.ears = ears(tools);
  }

  private List<Object> ears(Tools tools) {
    DiscordSettings.Places places = settings.places();
    ChatDesk desk = tools.desk();
    var voice = new DiscordVoice(() -> jda, desk.clock());
    var turns = new DiscordTurns(desk, tools.roles());
    var intake = new DiscordIntake(tools.deliveries(), turns, workers, executor);
    return List.of(
        new DiscordListener(places, desk, tools.suggestions(), intake, voice),
        new DiscordClicks(places, desk, turns, intake, voice),
        new DiscordSession(settings, tools.deliveries(), intake, voice));
  }

  /// Returns at once and connects in the background, again and again until Discord is there. Where
  /// Discord does not accept the token it says so once in the log and stops trying.
  public static DiscordBot start(DiscordSettings settings, Tools tools) {
    // As it comes, every message may call everybody.
    MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
    DiscordBot bot = new DiscordBot(settings, tools);
    bot.connecting.start();
    return bot;
  }

  /// Posts to Discord's channels, by their ids.
  public Announcer announcer() {
    return announcer;
  }

  /// Tells Discord's channels, by their ids, what they follow.
  public Noticeboard noticeboard() {
    return noticeboard;
  }

  public boolean isConnected() {
    JDA current = jda;
    return current != null && current.getStatus() == JDA.Status.CONNECTED;
  }

  private void connect() {
    try {
      for (int failures = 1; ; failures++) {
        try {
          jda = build();
          return;
        } catch (InvalidTokenException _) {
          LOG.error(
              "Discord does not accept the token: put a valid one into the configuration and start"
                  + " again");
          return;
        } catch (RuntimeException failure) {
          if (failures == 1) {
            LOG.warn(
                "Discord cannot be reached ({}); it is tried again until it can",
                failure.getMessage());
          }
          Thread.sleep(wait(failures));
        }
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  /// Twice as long each time, and never at the same moment as everybody else.
  private Duration wait(int failures) {
    long doubled = Math.max(20, settings.breath().toMillis()) << Math.min(failures - 1, 16);
    long most = Math.min(doubled, LONGEST_WAIT.toMillis());
    return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
  }

  private JDA build() {
    return JDABuilder.createLight(settings.token().reveal(), intents())
        .setRestConfig(new RestConfig().setBaseUrl(settings.rest().toString()))
        .setSessionController(gateway)
        // Otherwise a slow answer would hold up every later event.
        .setEventPool(executor, false)
        .setCallbackPool(outcomes, false)
        .setEnableShutdownHook(false)
        .addEventListeners(ears.toArray())
        .build();
  }

  /// None of them is privileged: whoever mentions the app, or writes to it alone, lets it read
  /// that.
  private Set<GatewayIntent> intents() {
    return settings.places().mentions()
        ? EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
        : EnumSet.noneOf(GatewayIntent.class);
  }

  /// Stops listening, finishes what is under way for a few seconds, and leaves.
  @Override
  public void close() {
    connecting.interrupt();
    gateway.close();
    try {
      connecting.join(FINISH);
      JDA current = jda;
      if (current != null) {
        current.removeEventListener(ears.toArray());
      }
      finish(executor);
      finish(workers);
      if (current != null) {
        current.shutdown();
        if (!current.awaitShutdown(FINISH)) {
          current.shutdownNow();
        }
      }
      finish(outcomes);
    } catch (InterruptedException _) {
      executor.shutdownNow();
      workers.shutdownNow();
      outcomes.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static void finish(ExecutorService executor) throws InterruptedException {
    executor.shutdown();
    if (!executor.awaitTermination(FINISH.toSeconds(), TimeUnit.SECONDS)) {
      executor.shutdownNow();
    }
  }
}
