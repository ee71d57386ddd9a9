package dev.waymark.bots.slack;

import com.google.gson.JsonObject;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Deliveries;
import dev.waymark.bots.chat.Guests;
import dev.waymark.bots.chat.KeptDeliveries;
import dev.waymark.bots.chat.Secret;
import dev.waymark.bots.chat.SmallRoadmap;
import dev.waymark.bots.slack.SlackSettings.Members;
import dev.waymark.bots.slack.SlackSettings.Way;
import dev.waymark.core.event.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Slack on this machine: its Web API and its Socket Mode, as far as this program uses them.
///
/// {@snippet :
/// try (FakeSlack slack = FakeSlack.open();
///     SlackBot bot = slack.start(desk)) {
///   slack.as("U-ANNA").in("#platform").types("/roadmap done health");
/// }
/// }
public final class FakeSlack implements AutoCloseable {
  public static final String BOT_TOKEN = "xoxb-canary-4f1d2c";
  public static final String APP_TOKEN = "xapp-canary-9b7e3a";

  /// What it knows its app by.
  public record Tokens(String bot, String app) {}

  /// One request that came in over HTTP.
  ///
  /// @param path without the server
  /// @param form the form's fields; empty for JSON
  public record Received(
      String path, String authorization, Map<String, String> form, String body) {}

  /// A message somebody can see.
  ///
  /// @param text as people see it: without markup
  /// @param raw as it came in
  /// @param onlyAsker whether it is shown to the asker alone
  public record Heard(String text, JsonObject raw, boolean onlyAsker) {
    /// What stands on its buttons; menus are closed.
    public List<String> buttons() {
      return Clicks.labels(raw).stream().filter(label -> !label.startsWith("⋮")).toList();
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private final Seen seen = new Seen();
  private final Faults faults = new Faults();
  private final FakeScopes scopes = new FakeScopes();
  private final FakeMembers members = new FakeMembers(scopes);
  private final KeptDeliveries deliveries = KeptDeliveries.open();
  private final FakeSockets sockets = new FakeSockets();
  private final FakeWebApi web;
  private volatile Consumer<JsonObject> push = sockets::send;

  private FakeSlack(Tokens tokens) throws IOException {
    FakeMethods methods = new FakeMethods(sockets::address, seen, members, tokens);
    web = new FakeWebApi(methods, seen, faults, scopes);
    sockets.open();
  }

  public static FakeSlack open() {
    return open(new Tokens(BOT_TOKEN, APP_TOKEN));
  }

  /// Another workspace.
  public static FakeSlack open(Tokens tokens) {
    try {
      return new FakeSlack(tokens);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// The same that treats guests and bots so, with the scope that takes.
  public SlackBot start(ChatDesk desk, Guests guests) {
    return start(desk, new Members(guests, false));
  }

  /// The same that takes people of the workspace for these, with the scopes that takes.
  public SlackBot start(ChatDesk desk, Members members) {
    return start(desk, members, Workspace.SLACK);
  }

  /// The same for another workspace.
  SlackBot start(ChatDesk desk, Members members, Workspace workspace) {
    scopes.grant(SlackManifest.scopes(members));
    return SlackBot.start(settings().of(workspace).with(members), desk, deliveries.fresh());
  }

  /// An app that lives here, with the same inbox every time.
  public SlackBot start(ChatDesk desk) {
    return SlackBot.start(settings(), desk, deliveries.fresh());
  }

  /// Settings of an app that lives here and is quick.
  public SlackSettings settings() {
    return settings(new Way.Socket(new Secret(APP_TOKEN)));
  }

  /// Settings of an app that Slack reaches this way.
  public SlackSettings settings(Way way) {
    Pace quick =
        new Pace(
            Duration.ofMillis(200),
            Duration.ofMillis(1_500),
            Duration.ofMillis(1_000),
            Duration.ofSeconds(5),
            Duration.ofMillis(100),
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofMillis(20));
    return new SlackSettings(
        Workspace.SLACK, new Secret(BOT_TOKEN), way, Members.USUAL, api(), quick);
  }

  public URI api() {
    return URI.create(web.address("/api/"));
  }

  /// Somebody with this Slack user id.
  public Somebody as(String user) {
    return new Somebody(user);
  }

  /// Somebody, and later where they are.
  public final class Somebody {
    private final String user;

    private Somebody(String user) {
      this.user = user;
    }

    public Seat in(String channel) {
      return new Seat(FakeSlack.this, new Inbound(user, channel));
    }
  }

  /// From now on calls the app instead of waiting for its socket; every call is signed anew.
  public void call(FakeSigned app, InstantSource clock) {
    push =
        envelope -> {
          Instant at = clock.instant().plusSeconds(seen.number() % 250);
          HttpResponse<String> answer = app.send(FakeSigned.Content.of(envelope), at);
          if (answer.statusCode() == 200) {
            sockets.acknowledged(Inbound.id(envelope), answer.body());
          }
        };
  }

  /// An app that lives here and that is called, with the same inbox every time.
  public SlackBot startOverHttp(ChatDesk desk) {
    FakeSigned signed = new FakeSigned(api(), "canary-signing-5d0e11");
    Way way = new Way.Http(new Secret(signed.secret()));
    SlackBot bot = SlackBot.start(settings(way), desk, deliveries.fresh());
    SlackDoor door = bot.door().orElseThrow();
    push =
        envelope -> {
          FakeSigned.Content content = FakeSigned.Content.of(envelope);
          Instant at = SmallRoadmap.CLOCK.instant().plusSeconds(seen.number() % 250);
          Map<String, String> headers =
              Map.of(
                  "Content-Type", content.type(),
                  "X-Slack-Request-Timestamp", String.valueOf(at.getEpochSecond()),
                  "X-Slack-Signature", signed.sign(content.body(), at));
          SlackDoor.Answer answer =
              door.receive(headers::get, content.body().getBytes(StandardCharsets.UTF_8));
          if (answer.status() == 200) {
            sockets.acknowledged(Inbound.id(envelope), answer.json());
          }
        };
    return bot;
  }

  /// Pushes something to the app.
  void deliver(JsonObject envelope) {
    scopes.check(envelope);
    push.accept(envelope);
  }

  /// The inbox of a program that has just been started.
  public Deliveries deliveries() {
    return deliveries.fresh();
  }

  /// Whether the app said that it received this.
  public boolean isReceived(Sent sent) {
    return sockets.acknowledgements(sent.id()) > 0;
  }

  /// When the app first said so, in nanoseconds; negative as long as it did not.
  public long receivedAt(Sent sent) {
    return Objects.requireNonNullElse(sockets.receivedAt(sent.id()), -1L);
  }

  /// Delivers it again, as Slack does with events that were not received.
  public void deliverAgain(Sent sent) {
    deliver(sent.envelope());
  }

  Seen seen() {
    return seen;
  }

  FakeFiles files() {
    return web.files();
  }

  FakeSockets sockets() {
    return sockets;
  }

  /// Where an answer to this envelope is sent.
  String responseUrl(String id) {
    return web.address("/response/" + id);
  }

  /// Waits until the app listens.
  public void awaitConnection() {
    sockets.awaitConnection();
  }

  /// Waits until nobody listens.
  public void awaitNoConnection() {
    sockets.awaitNoConnection();
  }

  /// Asks for a fresh connection, as Slack does every few hours, and waits until the old one is
  /// gone.
  public void refresh() {
    sockets.refresh();
  }

  /// Turns the next connections away before they began.
  public void turnAwayInsteadOfHello(int times) {
    sockets.turnAwayInsteadOfHello(times);
  }

  /// Sends the next connections to an address that never answers.
  public void leadAstray(int times) {
    sockets.leadAstray(times);
  }

  /// Takes the next calls of a method, or of `response_url`, and never answers them.
  public void ignore(String method, int times) {
    faults.fail(method, Faults.NO_ANSWER, times);
  }

  /// Says no hello on the next connections.
  public void keepWaitingForHello(int times) {
    sockets.keepWaitingForHello(times);
  }

  /// Answers the next calls of a method, or of `response_url`, with this status.
  public void fail(String method, int status, int times) {
    faults.fail(method, status, times);
  }

  /// Turns the connection away with this reason.
  public void disconnect(String reason) {
    sockets.disconnect(reason);
  }

  /// Breaks the connection without a goodbye.
  public void drop() {
    sockets.drop();
  }

  /// Keeps the connection open and says nothing more on it, not even that it is there.
  public void freeze() {
    sockets.freeze();
  }

  /// Says this of somebody from now on, as `users.info` has it.
  public void know(String user, String json) {
    members.know(user, json);
  }

  /// Takes a permission away that the manifest asks for.
  public void revoke(String scope) {
    scopes.revoke(scope);
  }

  /// Answers the next calls of a method with this error.
  public void refuse(String method, String error, int times) {
    faults.refuse(method, error, times);
  }

  /// Answers the next calls of a method, or of `response_url`, with HTTP 429.
  public void limit(String method, int times) {
    limit(method, times, 0);
  }

  /// Answers the next calls with HTTP 429, and notes who does not wait as long as that says.
  public void limit(String method, int times, int seconds) {
    faults.limit(method, times, seconds);
  }

  /// How many calls came although they were told to wait.
  public int tooEarly() {
    return faults.tooEarly();
  }

  /// All requests, oldest first.
  public List<Received> received() {
    return seen.received();
  }

  /// How often a method was called.
  public long calls(String method) {
    return received().stream().filter(request -> request.path().equals("/api/" + method)).count();
  }

  /// What was posted in a channel for all to see, as people see it.
  public List<String> posted(String channel) {
    return seen.posted(channel).stream().map(SlackText::seen).toList();
  }

  /// What happens from now on when a message is in its channel and whoever posted it has not been
  /// told yet.
  public void afterPost(Runnable happening) {
    seen.afterPost(happening);
  }

  @Override
  public void close() {
    web.close();
    sockets.close();
    deliveries.close();
    List<String> violations = seen.violations();
    if (!violations.isEmpty()) {
      throw new AssertionError("Slack would refuse this:\n" + String.join("\n", violations));
    }
  }
}
