package dev.waymark.bots.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.core.port.Announcer;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Slack app. Needs no port of its own: it connects to Slack and keeps connected until closed.
public final class SlackBot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackBot.class);
  private static final int FINISH_SECONDS = 5;
  private static final Gson GSON = new Gson();

  private final Slack slack;
  private final App app;
  private final SlackRequestParser parser;
  private final SocketMode socket;
  private final Announcer announcer;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  private SlackBot(SlackSettings settings, ChatDesk desk) {
    SlackConfig config = config(settings);
    slack = Slack.getInstance(config);
    // No middleware: it checks signatures and asks who we are on every request; the socket is ours
    // alone.
    app =
        new App(
            AppConfig.builder()
                .slack(slack)
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(_ -> Response.ok())
                .build(),
            slack,
            List.of());
    parser = new SlackRequestParser(app.config());
    var methods = slack.methods(settings.botToken().reveal());
    var voice = new SlackVoice(slack, methods, new DayThreads(methods, desk.clock()));
    new SlackListener(desk, voice, executor).register(app);
    announcer = new SlackAnnouncer(methods, desk);
    var tickets = new SlackTickets(slack.methods(), settings.botToken(), settings.appToken());
    socket = new SocketMode(tickets, this::receive, http(config), settings.pace(), executor);
  }

  /// Returns at once and connects in the background, again and again until Slack is there. Where
  /// Slack does not accept the tokens it says so once in the log and stops trying.
  public static SlackBot start(SlackSettings settings, ChatDesk desk) {
    SlackBot bot = new SlackBot(settings, desk);
    bot.socket.start();
    return bot;
  }

  /// Posts to Slack's channels, by their ids.
  public Announcer announcer() {
    return announcer;
  }

  public boolean isConnected() {
    return socket.isConnected();
  }

  static SlackConfig config(SlackSettings settings) {
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

  private void receive(String type, JsonElement payload) {
    Request<?> request =
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .socketMode(true)
                .requestUri("")
                .remoteAddress("")
                .queryString(Map.of())
                .requestBody(GSON.toJson(payload))
                .headers(new RequestHeaders(Map.of()))
                .build());
    if (request == null) {
      LOG.debug("Slack sent a {} that nobody here understands", type);
      return;
    }
    try {
      var _ = app.run(request);
    } catch (RuntimeException surprise) {
      throw surprise;
    } catch (Exception surprise) {
      throw new IllegalStateException(surprise);
    }
  }

  /// Stops listening, finishes what is under way for a few seconds, and leaves.
  @Override
  public void close() {
    socket.close();
    executor.shutdown();
    try {
      if (!executor.awaitTermination(FINISH_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
      app.stop();
      slack.close();
    } catch (InterruptedException _) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    } catch (Exception failure) {
      LOG.debug("Slack's client did not close cleanly", failure);
    }
  }
}
