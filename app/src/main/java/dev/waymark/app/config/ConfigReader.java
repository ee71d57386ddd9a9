package dev.waymark.app.config;

import dev.waymark.app.config.Config.Channel;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Guests;
import dev.waymark.bots.chat.Manner;
import dev.waymark.bots.chat.Secret;
import dev.waymark.bots.discord.DiscordSettings;
import dev.waymark.bots.slack.SlackSettings;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.markdown.writing.WriteBack;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.standup.Team;
import dev.waymark.tui.key.Action;
import dev.waymark.tui.key.Bindings;
import dev.waymark.tui.key.Spelling;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlVersion;

/// Reads the configuration, and says everything that is wrong with it at once.
public final class ConfigReader {
  /// The configuration cannot be used.
  public static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    Wrong(List<String> problems) {
      super(String.join(" ", problems), null, false, false);
      this.problems = List.copyOf(problems);
    }

    /// A sentence each, with file, line and key.
    public List<String> problems() {
      return problems;
    }
  }

  private final Map<String, String> variables;
  private final ZoneId zone;
  private final @Nullable Path file;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> origins = new TreeMap<>();

  private ConfigReader(@Nullable Path file, Map<String, String> variables, ZoneId zone) {
    this.file = file;
    this.variables = variables;
    this.zone = zone;
  }

  /// @param file null when there is none
  /// @param variables the environment's, which may hold tokens
  /// @param zone for the standup, where the file names none
  public static Config read(@Nullable Path file, Map<String, String> variables, ZoneId zone)
      throws Wrong {
    ConfigReader reader = new ConfigReader(file, variables, zone);
    Config config = reader.config(reader.parse());
    if (!reader.problems.isEmpty()) {
      throw new Wrong(reader.problems);
    }
    return config;
  }

  /// Goes on where a file can be read as TOML, whatever it says.
  public static void demand(Path file) throws Wrong {
    new ConfigReader(file, Map.of(), ZoneOffset.UTC).parse();
  }

  private TomlParseResult parse() throws Wrong {
    if (file == null) {
      return Toml.parse("");
    }
    try {
      TomlParseResult toml = Toml.parse(file, TomlVersion.V1_0_0);
      if (toml.hasErrors()) {
        throw new Wrong(
            toml.errors().stream()
                .map(
                    error ->
                        "%s:%d: %s."
                            .formatted(file, error.position().line(), oneLine(error.getMessage())))
                .toList());
      }
      return toml;
    } catch (IOException unreadable) {
      throw new Wrong(
          List.of(file + " cannot be read: name another configuration, or make it readable."));
    }
  }

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).replaceAll("\\s+", " ").replaceAll("\\.$", "");
  }

  private Config config(TomlParseResult toml) {
    Section top = top(toml);
    Section standup = top.section("standup");
    Config config =
        new Config(
            new Config.Source(file, Map.of()),
            new TeamSections(zone, this::path).read(standup),
            slack(top.section("slack")),
            discord(top.section("discord")),
            ssh(top.section("ssh")),
            http(top.section("http")),
            log(top.section("log")),
            limits(top.section("limits")),
            chat(top.section("chat")),
            backup(top.section("backup")),
            sync(top.section("sync")),
            experimental(top.section("experimental")),
            keys(top.section("keys")));
    top.nothingElse();
    Set<Workspace> there = new HashSet<>();
    if (config.discord() != null) {
      there.add(Workspace.DISCORD);
    }
    for (Config.Slack slack : config.slack()) {
      there.add(slack.workspace());
      if (slack.way() instanceof SlackSettings.Way.Http && !config.http().isOpen()) {
        top.section("http")
            .wrong(
                "open",
                "is false, but [" + slack.workspace() + "] mode = \"http\" needs the HTTP door");
      }
    }
    for (Config.Standup held : config.standups()) {
      Section section =
          held.team().name().isEmpty() ? standup : standup.section(held.team().name());
      for (Channel channel : held.channels()) {
        if (!there.contains(channel.workspace())) {
          section.wrong(
              "channels", "names " + channel + ", but [" + channel.workspace() + "] has no token");
        }
      }
    }
    return config.from(new Config.Source(file, origins));
  }

  private Section top(TomlParseResult toml) {
    return new Section(String.valueOf(file), "", toml, problems, origins);
  }

  /// Who people of a workspace are, as a file says, whatever else it says.
  public static SlackSettings.Members members(@Nullable Path file, Workspace workspace) {
    ConfigReader reader = new ConfigReader(file, Map.of(), ZoneOffset.UTC);
    try {
      Section slack = reader.top(reader.parse()).section("slack");
      return members(workspace.name().isEmpty() ? slack : slack.section(workspace.name()));
    } catch (Wrong unreadable) {
      return SlackSettings.Members.USUAL;
    }
  }

  private static SlackSettings.Members members(Section section) {
    Guests guests = section.of("guests", "\"as-linked\", \"viewer\" or \"refuse\"", Words::guests);
    return new SlackSettings.Members(
        Objects.requireNonNullElse(guests, Guests.AS_LINKED), section.flag("link_by_email", false));
  }

  /// What a file says of writing back, whatever else it says; nothing where it cannot be read.
  public static WriteBack writeBack(@Nullable Path file) {
    ConfigReader reader = new ConfigReader(file, Map.of(), ZoneOffset.UTC);
    try {
      return sync(reader.top(reader.parse()).section("sync")).writeBack();
    } catch (Wrong unreadable) {
      return WriteBack.NOTATION;
    }
  }

  /// Which key does what, as a file says, whatever else it says.
  public static Bindings bindings(@Nullable Path file) throws Wrong {
    if (file == null) {
      return Bindings.USUAL;
    }
    ConfigReader reader = new ConfigReader(file, Map.of(), ZoneOffset.UTC);
    Bindings bindings = keys(reader.top(reader.parse()).section("keys"));
    if (!reader.problems.isEmpty()) {
      throw new Wrong(reader.problems);
    }
    return bindings;
  }

  /// Who holds standups, as a file says, whatever else it says.
  public static List<Team> teams(@Nullable Path file, ZoneId zone) throws Wrong {
    ConfigReader reader = new ConfigReader(file, Map.of(), zone);
    Section top =
        new Section(String.valueOf(file), "", reader.parse(), reader.problems, reader.origins);
    List<Config.Standup> standups =
        new TeamSections(zone, reader::path).read(top.section("standup"));
    if (!reader.problems.isEmpty()) {
      throw new Wrong(reader.problems);
    }
    return standups.stream().map(Config.Standup::team).toList();
  }

  private static Bindings keys(Section section) {
    Map<Action, List<dev.waymark.tui.key.Key>> chosen = new EnumMap<>(Action.class);
    for (Action action : Action.values()) {
      List<dev.waymark.tui.key.Key> keys =
          section.listOf(
              action.word(), "one character, or a key such as ctrl-d or space", Spelling::read);
      if (keys != null) {
        chosen.put(action, keys);
      }
    }
    section.nothingElse();
    try {
      return Bindings.with(chosen);
    } catch (Bindings.Refused twice) {
      section.wrong(twice.action().word(), twice.what());
      return Bindings.USUAL;
    }
  }

  private static Config.Sync sync(Section section) {
    WriteBack writeBack =
        section.of("write_back", "\"notation\" or \"annotate\"", Words::writeBack);
    Boolean commits = section.of("git", "\"commit\" or \"none\"", Words.either("commit", "none"));
    boolean pushes = section.flag("git_push", false);
    if (pushes && !Boolean.TRUE.equals(commits)) {
      section.wrong("git_push", "is true, but nothing is committed: add git = \"commit\"");
    }
    section.nothingElse();
    return new Config.Sync(
        Objects.requireNonNullElse(writeBack, WriteBack.NOTATION),
        Boolean.TRUE.equals(commits),
        pushes);
  }

  private List<Config.Slack> slack(Section section) {
    List<Config.Slack> all = new ArrayList<>();
    slack(section, Workspace.SLACK).ifPresent(all::add);
    section
        .sections()
        .forEach(
            (name, further) -> {
              if (Workspace.isName(name)) {
                slack(further, new Workspace(Identity.Kind.SLACK, name))
                    .ifPresent(slack -> add(slack, further, all));
                further.nothingElse();
              } else {
                section.wrong(
                    name,
                    "is no name for a workspace: take small letters, digits and dashes, 31 at"
                        + " most");
              }
            });
    section.nothingElse();
    return all;
  }

  /// With another's tokens it would hear that one's people and take them for its own.
  private static void add(Config.Slack slack, Section section, List<Config.Slack> all) {
    for (Config.Slack other : all) {
      if (slack.botToken().equals(other.botToken()) || slack.secret().equals(other.secret())) {
        section.wrong(
            "bot_token_file",
            "and the other token may not be those of ["
                + other.workspace()
                + "]: make an app for each workspace");
      }
    }
    all.add(slack);
  }

  private Optional<Config.Slack> slack(Section section, Workspace workspace) {
    boolean isHttp =
        Boolean.TRUE.equals(
            section.of("mode", "\"socket\" or \"http\"", Words.either("http", "socket")));
    Secret bot = secret(section, "bot_token_file");
    Secret app = secret(section, "app_token_file");
    Secret signing = secret(section, "signing_secret_file");
    URI api = section.of("api_url", "a URL", Words::url);
    SlackSettings.Members members = members(section);
    SlackSettings.Way way =
        isHttp
            ? signing == null ? null : new SlackSettings.Way.Http(signing)
            : app == null ? null : new SlackSettings.Way.Socket(app);
    if (bot != null && way != null) {
      return Optional.of(new Config.Slack(workspace, bot, way, members, api));
    }
    if (!workspace.name().isEmpty() || bot != null || way != null || isHttp) {
      missing(section, bot == null, isHttp);
    }
    return Optional.empty();
  }

  private static void missing(Section section, boolean bot, boolean isHttp) {
    section.wrong(
        bot ? "bot_token_file" : isHttp ? "signing_secret_file" : "app_token_file",
        isHttp
            ? "is missing: over HTTP Slack needs the bot's token (xoxb-…) and the signing secret"
            : "is missing: Slack needs both tokens, of the bot (xoxb-…) and of the app (xapp-…)");
  }

  private Config.@Nullable Discord discord(Section section) {
    Secret token = secret(section, "token_file");
    URI api = section.of("api_url", "a URL", Words::url);
    URI gateway = section.of("gateway_url", "a URL", Words::url);
    List<String> guilds = section.listOf("guilds", "servers' ids, in digits", Words::snowflake);
    boolean direct = section.flag("direct", true);
    boolean mentions = section.flag("mentions", false);
    List<Map.Entry<String, Person.Role>> roles =
        section.listOf(
            "roles", "\"role=level\": a role's id, and viewer, member or lead", Words::roleOf);
    section.nothingElse();
    DiscordSettings.Places places =
        new DiscordSettings.Places(
            Objects.requireNonNullElse(guilds, List.of()), direct, mentions, Words.map(roles));
    return token == null ? null : new Config.Discord(token, api, gateway, places);
  }

  private Config.Ssh ssh(Section section) {
    boolean isOpen = section.flag("open", true);
    String host = Objects.requireNonNullElse(section.text("host"), "127.0.0.1");
    int port = section.number("port", 0, 65_535, 2222);
    Path hostKey = section.of("host_key", "a path", this::path);
    int perSecond = section.number("connections_per_second", 1, 10_000, 10);
    int visits = section.number("visits_per_person", 1, 10_000, 8);
    section.nothingElse();
    return new Config.Ssh(isOpen, host, port, hostKey, perSecond, visits);
  }

  private Config.@Nullable Backup backup(Section section) {
    Path folder = section.of("folder", "a path", this::path);
    int hours = section.number("every_hours", 1, 24 * 366, 24);
    int keep = section.number("keep", 1, 10_000, 14);
    if (folder == null && !section.isEmpty()) {
      section.wrong("folder", "is missing: name one for the copies of the store");
    }
    section.nothingElse();
    return folder == null ? null : new Config.Backup(folder, Duration.ofHours(hours), keep);
  }

  private Config.Http http(Section section) {
    boolean isOpen = section.flag("open", true);
    String host = Objects.requireNonNullElse(section.text("host"), "127.0.0.1");
    int port = section.number("port", 0, 65_535, Keys.HTTP_PORT);
    Secret token = secret(section, "token_file");
    section.nothingElse();
    return new Config.Http(isOpen, host, port, token);
  }

  private Config.Log log(Section section) {
    Boolean isJson = section.of("format", "\"plain\" or \"json\"", Words.either("json", "plain"));
    Boolean isStderr = section.of("to", "\"file\" or \"stderr\"", Words.either("stderr", "file"));
    Config.Level level = section.of("level", Words.LEVELS, Words::level);
    List<Map.Entry<String, Config.Level>> levels =
        section.listOf(
            "levels", "\"logger=level\", with the level " + Words.LEVELS, Words::levelOf);
    section.nothingElse();
    return new Config.Log(
        Boolean.TRUE.equals(isJson),
        Boolean.TRUE.equals(isStderr),
        Objects.requireNonNullElse(level, Config.Level.INFO),
        Words.map(levels));
  }

  private static Config.Chat chat(Section section) {
    Map<String, Manner> manners = new HashMap<>();
    manner(section, "quiet", Manner.QUIET, manners);
    manner(section, "thread", Manner.THREAD, manners);
    section.nothingElse();
    return new Config.Chat(manners);
  }

  private static void manner(
      Section section, String key, Manner manner, Map<String, Manner> manners) {
    List<Channel> channels = section.listOf(key, Words.CHANNELS, Words::channel);
    for (Channel channel : channels == null ? List.<Channel>of() : channels) {
      if (manners.put(channel.toString(), manner) != null) {
        section.wrong(key, "names " + channel + ", which is named already: keep one of them");
      }
    }
  }

  private static Config.Limits limits(Section section) {
    int requests = section.number("requests_per_minute", 1, 10_000, ChatDesk.USUAL_PER_MINUTE);
    section.nothingElse();
    return new Config.Limits(requests);
  }

  private static Config.Experimental experimental(Section section) {
    URI traces =
        section.of("traces", "a URL such as \"http://127.0.0.1:4318/v1/traces\"", Words::webUrl);
    section.nothingElse();
    return new Config.Experimental(traces);
  }

  private @Nullable Secret secret(Section section, String key) {
    return Secrets.of(section, key, section.of(key, "a path", this::path), variables);
  }

  /// Beside the configuration, unless it is absolute.
  private Optional<Path> path(String text) {
    try {
      return Optional.of(file == null ? Path.of(text) : file.resolveSibling(text));
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }
}
