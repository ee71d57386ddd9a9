package dev.waymark.bots.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.webhook.Payload;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.DayThreads;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Errand;
import dev.waymark.bots.chat.Guests;
import dev.waymark.bots.chat.Noticeboard;
import dev.waymark.bots.chat.Remembering;
import dev.waymark.bots.chat.Workers;
import dev.waymark.bots.slack.SlackSettings.Way;
import dev.waymark.core.port.Announcer;
import dev.waymark.core.port.StoreProblem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Slack app. Over a socket it needs no port of its own: it connects to Slack and keeps
/// connected until closed. Over HTTP it waits for what its door is given.
public final class SlackBot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackBot.class);
  private static final int FINISH_SECONDS = 5;
  private static final Duration SWEEP = Duration.ofSeconds(30);

  private final Slack slack;
  private final BoltDoor bolt;
  private final Intake intake;
  private final Reach reach;
  private final Announcer announcer;
  private final Noticeboard noticeboard;
  private final Deliveries deliveries;
  private final SlackFarewell farewell = new SlackFarewell(this::leave);
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService workers;
  private final Thread reaching;
  private final Thread sweeper;

  private SlackBot(SlackSettings settings, ChatDesk desk, Deliveries deliveries) {
    this.deliveries = deliveries;
    String name = settings.workspace().toString();
    Whose whose = new Whose(settings.workspace());
    Executor signing = whose.over(executor);
    workers = Workers.open(name);
    slack = client(settings);
    bolt = new BoltDoor(slack);
    var methods = slack.methods(settings.botToken().reveal());
    KeyedPosts posts = new KeyedPosts(methods);
    var voice =
        new SlackVoice(slack, methods, new DayThreads(desk.clock(), new SlackThreads(posts)));
    new SlackListener(desk, voice, settings, Errand.continuing(whose.over(workers)))
        .register(bolt.app());
    farewell.register(bolt.app());
    SlackMembers members = new SlackMembers(methods, settings.members().guests(), desk.clock());
    if (settings.members().guests() != Guests.AS_LINKED) {
      desk.guests(settings.workspace(), members::standing);
    }
    if (settings.members().byEmail()) {
      desk.addresses(settings.workspace(), members::address);
    }
    announcer = new Remembering(new SlackAnnouncer(posts, desk));
    noticeboard = new SlackNoticeboard(posts);
    intake = new Intake(name, deliveries, bolt, this::whisper, signing);
    reach = reach(settings, signing);
    reaching = Thread.ofVirtual().name(name + "-reaching").unstarted(whose.over(reach));
    sweeper = Thread.ofVirtual().name(name + "-leftovers").unstarted(whose.over(this::sweep));
  }

  private Reach reach(SlackSettings settings, Executor signing) {
    MethodsClient methods = slack.methods();
    return switch (settings.way()) {
      case Way.Socket(var appToken) ->
          new SocketMode(
              new SlackTickets(methods, settings.botToken(), appToken),
              intake::receive,
              http(slack.getConfig()),
              settings.pace(),
              signing);
      case Way.Http(var secret) ->
          new HttpMode(
              methods,
              settings.botToken(),
              settings.pace(),
              new SlackDoor(secret, deliveries.clock(), intake, signing));
    };
  }

  /// Returns at once and connects in the background, again and again until Slack is there. Where
  /// Slack does not accept the tokens it says so once in the log and stops trying. First does what
  /// an earlier run was told and did not finish.
  public static SlackBot start(SlackSettings settings, ChatDesk desk, Deliveries deliveries) {
    SlackBot bot = new SlackBot(settings, desk, deliveries);
    bot.sweeper.start();
    bot.reaching.start();
    return bot;
  }

  /// Posts to Slack's channels, by their ids.
  public Announcer announcer() {
    return announcer;
  }

  /// Tells Slack's channels, by their ids, what they follow.
  public Noticeboard noticeboard() {
    return noticeboard;
  }

  /// Where Slack's requests go, where it comes to us.
  public Optional<SlackDoor> door() {
    return reach.door();
  }

  public boolean isConnected() {
    return farewell.sentence().isEmpty() && reach.isConnected();
  }

  /// Why Slack can neither be heard nor spoken to, for good; empty where it can, or may again.
  public Optional<String> trouble() {
    return farewell.sentence();
  }

  private void leave() {
    reaching.interrupt();
    reach.close();
  }

  static Slack client(SlackSettings settings) {
    SlackConfig config = config(settings);
    SlackHttpClient http =
        new SlackHttpClient(
            SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                // It would say the same twice where the first answer was lost.
                .retryOnConnectionFailure(false)
                .connectTimeout(settings.pace().answer())
                .readTimeout(settings.pace().answer())
                .addInterceptor(new Complaints(new Whose(settings.workspace())))
                .addInterceptor(new Turns(settings.pace()))
                .build());
    return Slack.getInstance(config, http);
  }

  private static SlackConfig config(SlackSettings settings) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.api().toString());
    config.setStatsEnabled(false);
    // The usual ones write bodies into the log, and with them tickets.
    config.setHttpClientResponseHandlers(List.of());
    if (settings.isLocal()) {
      config.setProxyUrl(null);
    }
    return config;
  }

  private static HttpClient http(SlackConfig config) {
    HttpClient.Builder builder = HttpClient.newBuilder();
    String proxy = config.getProxyUrl();
    if (proxy != null) {
      URI address = URI.create(proxy);
      builder.proxy(ProxySelector.of(new InetSocketAddress(address.getHost(), address.getPort())));
    }
    return builder.build();
  }

  private void whisper(String responseUrl, String sentence) {
    try {
      var _ =
          SlackCalls.patiently(
              () -> slack.send(responseUrl, Payload.builder().text(sentence).build()));
    } catch (IOException failure) {
      LOG.warn("An answer did not reach Slack: {}", failure.getMessage());
    }
  }

  private void sweep() {
    try {
      while (true) {
        sweepOnce();
        Thread.sleep(SWEEP);
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  private void sweepOnce() {
    try {
      intake.finishWhatWasLeft();
      deliveries.tidy();
    } catch (StoreProblem problem) {
      LOG.warn("What was left unfinished cannot be looked at now: {}", problem.sentence());
    }
  }

  /// Stops listening, finishes what is under way for a few seconds, and leaves.
  @Override
  public void close() {
    leave();
    sweeper.interrupt();
    try {
      finish(executor);
      finish(workers);
      bolt.stop();
      slack.close();
    } catch (InterruptedException _) {
      executor.shutdownNow();
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    } catch (Exception failure) {
      LOG.debug("Slack's client did not close cleanly", failure);
    }
  }

  private static void finish(ExecutorService executor) throws InterruptedException {
    executor.shutdown();
    if (!executor.awaitTermination(FINISH_SECONDS, TimeUnit.SECONDS)) {
      executor.shutdownNow();
    }
  }
}
