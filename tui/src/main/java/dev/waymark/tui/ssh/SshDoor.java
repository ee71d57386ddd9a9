package dev.waymark.tui.ssh;

import dev.waymark.core.port.Journal;
import dev.waymark.core.roadmap.Person;
import dev.waymark.tui.key.Bindings;
import dev.waymark.tui.loop.Door;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;

/// The SSH door: opens a port, lets in whose public key is linked to a person, and gives them the
/// terminal UI or the answer to one request.
public final class SshDoor implements AutoCloseable {
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  /// @param host the address to listen on
  /// @param port 0 for any free one
  /// @param hostKey the server's private key; made on the first start
  /// @param store what people call the store
  /// @param clock in the zone in which times are told
  /// @param bindings which key does what in the terminal UI
  public record Config(
      String host,
      int port,
      Path hostKey,
      String store,
      Clock clock,
      Limits limits,
      Bindings bindings) {
    public Config(String host, int port, Path hostKey, String store, Clock clock, Limits limits) {
      this(host, port, hostKey, store, clock, limits, Bindings.USUAL);
    }
  }

  /// @param keepAlive how often clients are asked whether they are there
  /// @param perSecond how many connections one source may open
  /// @param visits how often one person may be here at the same time
  public record Limits(Duration keepAlive, int perSecond, int visits) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(15), 10, 8);
  }

  private final Config config;
  private final Function<Person, Door> doors;
  private final SshServer server = SshServer.setUpDefaultServer();
  private final LimitedSessions sessions;
  private final Gate gate;
  private final KeyPair hostKey;
  private final Set<VisitCommand> running = ConcurrentHashMap.newKeySet();
  private final KeepAlive watch;
  private final Thread keepAlive;
  private final Journal.Subscription news;

  private SshDoor(Config config, Keys keys, Function<Person, Door> doors) throws IOException {
    this.config = config;
    this.doors = doors;
    this.hostKey = HostKey.at(config.hostKey());
    this.gate = new Gate(keys);
    this.sessions = new LimitedSessions(server, new ConnectionLimits(config.limits().perSecond()));
    Hardening.apply(server);
    server.addSessionListener(gate);
    server.setHost(config.host());
    server.setPort(config.port());
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPublickeyAuthenticator(gate);
    server.setSessionFactory(sessions);
    server.setShellFactory(channel -> begun(new Shell(visit(channel))));
    server.setCommandFactory((channel, words) -> begun(command(visit(channel), words.strip())));
    this.watch = new KeepAlive(server, gate::isWelcome, config.limits().keepAlive());
    this.keepAlive = Thread.ofVirtual().name("ssh keep-alive").unstarted(watch);
    this.news = keys.onNews(watch::lookAgain);
  }

  /// Opens the port.
  ///
  /// @param keys asked at every login, and on news while somebody is in
  /// @param doors what one person may ask of the program, as [dev.waymark.core.event.Surface#SSH]
  /// @throws IOException with a sentence, when the host key is unusable or the port is taken
  public static SshDoor open(Config config, Keys keys, Function<Person, Door> doors)
      throws IOException {
    SshDoor door = new SshDoor(config, keys, doors);
    try {
      door.server.start();
    } catch (IOException taken) {
      door.news.close();
      throw new IOException(
          "The SSH door cannot open on "
              + config.host()
              + ":"
              + config.port()
              + " ("
              + taken.getMessage()
              + "): choose another port.",
          taken);
    }
    door.keepAlive.start();
    return door;
  }

  /// The port it listens on.
  public int port() {
    return server.getPort();
  }

  /// The host key's, as clients show it at their first visit: `SHA256:…`.
  public String fingerprint() {
    return Gate.fingerprint(hostKey.getPublic());
  }

  /// How many channels are open.
  public int visits() {
    return running.size();
  }

  /// How many logins there were.
  public long cameIn() {
    return gate.cameIn();
  }

  /// How many came with keys that are nobody's.
  public long refused() {
    return gate.refused();
  }

  /// How many connections were refused because there were too many.
  public long turnedAway() {
    return sessions.turnedAway();
  }

  /// Closes the port, gives everybody their terminal back and closes the connections.
  @Override
  public void close() throws IOException {
    keepAlive.interrupt();
    news.close();
    watch.close();
    running.forEach(VisitCommand::dismiss);
    try {
      for (VisitCommand command : running) {
        command.await(FAREWELL);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    server.stop();
  }

  private static VisitCommand command(Visit visit, String words) {
    return words.equals("chat") ? new Chat(visit) : new OneRequest(visit, words);
  }

  private Visit visit(ChannelSession channel) throws IOException {
    Gate.Entry entry =
        Gate.entry(channel.getServerSession()).orElseThrow(() -> new IOException("nobody came in"));
    return new Visit(entry.person(), entry.fingerprint(), config, doors);
  }

  private <C extends VisitCommand> C begun(C command) throws IOException {
    Person.Id person = command.visit().person().id();
    long open =
        running.stream().filter(other -> other.visit().person().id().equals(person)).count();
    if (open >= config.limits().visits()) {
      throw new IOException(command.visit().person().name() + " is here too often already");
    }
    running.add(command);
    command.onEnd(() -> running.remove(command));
    return command;
  }
}
