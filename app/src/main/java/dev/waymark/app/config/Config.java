package dev.waymark.app.config;

import dev.waymark.bots.chat.Manner;
import dev.waymark.bots.chat.Secret;
import dev.waymark.bots.discord.DiscordSettings;
import dev.waymark.bots.slack.SlackSettings;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.markdown.writing.WriteBack;
import dev.waymark.core.standup.Team;
import dev.waymark.tui.key.Bindings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the administrator chose. Everything has a default but the tokens.
///
/// @param source where each value came from
/// @param standups one a team
/// @param slack the workspaces, the one without a name first; none where no tokens are given
/// @param discord null where no token is given
/// @param backup null where no folder is given
public record Config(
    Source source,
    List<Standup> standups,
    List<Slack> slack,
    @Nullable Discord discord,
    Ssh ssh,
    Http http,
    Log log,
    Limits limits,
    Chat chat,
    @Nullable Backup backup,
    Sync sync,
    Experimental experimental,
    Bindings keys) {
  public Config {
    standups = List.copyOf(standups);
    slack = List.copyOf(slack);
  }

  /// @param file where it was read; null when there is none
  /// @param origins by section and key, `[ssh] port`: where a value that is no default came from
  public record Source(@Nullable Path file, Map<String, String> origins) {
    public Source {
      origins = Map.copyOf(origins);
    }
  }

  /// What a team's standups are like, and what it says of holidays; all of these are in its
  /// schedule.
  public record Standup(Team team, Holidays holidays) {
    public List<Channel> channels() {
      return team.channels().stream().flatMap(name -> Words.channel(name).stream()).toList();
    }
  }

  /// @param listed in the configuration itself
  /// @param file a calendar; null for none
  public record Holidays(List<LocalDate> listed, @Nullable Path file) {
    public Holidays {
      listed = List.copyOf(listed);
    }
  }

  /// A channel of a chat service, written `slack:C0123456` or `slack:acme/C0123456`.
  public record Channel(Workspace workspace, String id) {
    @Override
    public String toString() {
      return workspace.room(id);
    }
  }

  /// @param members who of the workspace is who here
  /// @param api where the Web API is; null for Slack's own
  public record Slack(
      Workspace workspace,
      Secret botToken,
      SlackSettings.Way way,
      SlackSettings.Members members,
      @Nullable URI api) {
    /// What only Slack and this app may know, besides the bot's token.
    Secret secret() {
      return switch (way) {
        case SlackSettings.Way.Socket(var appToken) -> appToken;
        case SlackSettings.Way.Http(var signingSecret) -> signingSecret;
      };
    }
  }

  /// @param api where the REST API is; null for Discord's own
  /// @param gateway where the gateway is; null for Discord's own
  public record Discord(
      Secret token, @Nullable URI api, @Nullable URI gateway, DiscordSettings.Places places) {}

  /// @param isOpen whether there is a door at all
  /// @param hostKey null for one beside the store
  /// @param perSecond how many connections one source may open
  /// @param visits how often one person may be here at the same time
  public record Ssh(
      boolean isOpen, String host, int port, @Nullable Path hostKey, int perSecond, int visits) {}

  /// @param writeBack what is written into a file that has no notation for it
  /// @param commits whether the service commits what people changed
  /// @param pushes whether it also pushes those commits
  public record Sync(WriteBack writeBack, boolean commits, boolean pushes) {
    public static final Sync USUAL = new Sync(WriteBack.NOTATION, false, false);
  }

  /// Where the service puts copies of the store, how often, and how many it keeps.
  public record Backup(Path folder, Duration every, int keep) {}

  /// @param token what those who want to see every part have to show; null when nobody may
  public record Http(boolean isOpen, String host, int port, @Nullable Secret token) {}

  /// What the service writes down.
  ///
  /// @param isJson whether for machines, an object per line
  /// @param isStderr whether to standard error instead of the file beside the store
  /// @param level of Waymark's own messages
  /// @param levels of single loggers
  public record Log(boolean isJson, boolean isStderr, Level level, Map<String, Level> levels) {
    public Log {
      levels = Map.copyOf(levels);
    }
  }

  /// How much is written down.
  public enum Level {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    OFF
  }

  /// @param requestsPerMinute how much one person may ask in a chat
  public record Limits(int requestsPerMinute) {}

  /// How changes are told in chats.
  ///
  /// @param manners by the channel, as it is written; where none is given, publicly
  public record Chat(Map<String, Manner> manners) {
    public Chat {
      manners = Map.copyOf(manners);
    }
  }

  /// Parts that may change or go with any version, each off unless it is asked for.
  ///
  /// @param traces where OpenTelemetry's traces are sent; null for nowhere
  public record Experimental(@Nullable URI traces) {}

  Config from(Source other) {
    return new Config(
        other,
        standups,
        slack,
        discord,
        ssh,
        http,
        log,
        limits,
        chat,
        backup,
        sync,
        experimental,
        keys);
  }

  /// Where it was read; null when there is no file.
  public @Nullable Path file() {
    return source.file();
  }

  /// All that must never be seen.
  public Stream<Secret> secrets() {
    return Stream.concat(
        slack.stream().flatMap(one -> Stream.of(one.botToken(), one.secret())),
        Stream.of(
                Optional.ofNullable(discord).map(Discord::token), Optional.ofNullable(http.token()))
            .flatMap(Optional::stream));
  }

  /// The sections in which something differs that cannot change while the service runs.
  public Set<String> fixedOtherwise(Config other) {
    Map<String, Object> here = fixed();
    Map<String, Object> there = other.fixed();
    Set<String> sections = new TreeSet<>(here.keySet());
    sections.addAll(there.keySet());
    sections.removeIf(section -> Objects.equals(here.get(section), there.get(section)));
    return sections;
  }

  private Map<String, Object> fixed() {
    Map<String, Object> fixed = new HashMap<>();
    slack.forEach(one -> fixed.put(one.workspace().toString(), one));
    fixed.put("discord", Optional.ofNullable(discord));
    fixed.put("ssh", ssh);
    fixed.put("http", http);
    fixed.put("log", List.of(log.isJson(), log.isStderr()));
    fixed.put("backup", Optional.ofNullable(backup));
    fixed.put("sync", sync);
    fixed.put("experimental", experimental);
    fixed.put("keys", keys);
    return fixed;
  }
}
