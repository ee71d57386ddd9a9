package dev.waymark.bots.discord;

import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Noticeboard;
import dev.waymark.core.port.Announcer;
import java.time.Duration;
import java.util.EnumSet;
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
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Discord app. Needs no port of its own and reads nobody's messages; keeps connected until
/// closed.
public final class DiscordBot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
  private static final Duration FINISH = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final DiscordSettings settings;
  private final ChatDesk desk;
  private final Deliveries deliveries;
  private final Announcer announcer;
  private final Noticeboard noticeboard;
  private final Thread connecting;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private volatile @Nullable JDA jda;

  private DiscordBot(DiscordSettings settings, ChatDesk desk, Deliveries deliveries) {
    this.settings = settings;
    this.desk = desk;
    this.deliveries = deliveries;
    DiscordAnnouncer posts = new DiscordAnnouncer(() -> jda, desk);
    this.announcer = posts;
    this.noticeboard = new DiscordNoticeboard(posts);
    this.connecting = Thread.ofVirtual().name("discord-connecting").unstarted(this::connect);
  }

  /// Returns at once and connects in the background, again and again until Discord is there. Where
  /// Discord does not accept the token it says so once in the log and stops trying.
  public static DiscordBot start(DiscordSettings settings, ChatDesk desk, Deliveries deliveries) {
    // As it comes, every message may call everybody.
    MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
    DiscordBot bot = new DiscordBot(settings, desk, deliveries);
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
    return JDABuilder.createLight(settings.token().reveal(), EnumSet.noneOf(GatewayIntent.class))
        .setRestConfig(new RestConfig().setBaseUrl(settings.rest().toString()))
        .setSessionController(new Gateway(settings))
        // Otherwise a slow answer would hold up every later event.
        .setEventPool(executor, false)
        .setCallbackPool(executor, false)
        .setEnableShutdownHook(false)
        .addEventListeners(new DiscordListener(desk, deliveries, settings.guild()))
        .build();
  }

  /// Stops listening, finishes what is under way for a few seconds, and leaves.
  @Override
  public void close() {
    connecting.interrupt();
    try {
      connecting.join(FINISH);
      JDA current = jda;
      if (current != null) {
        current.shutdown();
        if (!current.awaitShutdown(FINISH)) {
          current.shutdownNow();
        }
      }
      executor.shutdown();
      if (!executor.awaitTermination(FINISH.toSeconds(), TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException _) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /// Where the gateway is, and how often it may be knocked at.
  private static final class Gateway extends SessionControllerAdapter {
    private final DiscordSettings settings;

    private Gateway(DiscordSettings settings) {
      this.settings = settings;
    }

    @Override
    public String getGateway() {
      return settings.gateway().toString();
    }

    @Override
    protected void runWorker() {
      synchronized (lock) {
        if (workerHandle == null) {
          workerHandle = new QueueWorker(settings.breath().toMillis());
          workerHandle.start();
        }
      }
    }
  }
}
