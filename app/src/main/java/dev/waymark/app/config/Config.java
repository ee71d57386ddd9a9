package dev.waymark.app.config;

import dev.waymark.bots.chat.Secret;
import dev.waymark.core.markdown.writing.WriteBack;
import dev.waymark.core.standup.StandupSchedule;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the administrator chose. Everything has a default but the tokens.
///
/// @param file where it was read; null when there is none
/// @param slack null where no tokens are given
/// @param discord null where no token is given
/// @param backup null where no folder is given
public record Config(
    @Nullable Path file,
    Standup standup,
    @Nullable Slack slack,
    @Nullable Discord discord,
    Ssh ssh,
    @Nullable Backup backup,
    Sync sync) {

  /// When and where the day's digest is posted.
  ///
  /// @param schedule null when no standup is configured
  public record Standup(@Nullable StandupSchedule schedule, List<Channel> channels) {
    public Standup {
      channels = List.copyOf(channels);
    }
  }

  /// A channel of a chat service, written `slack:C0123456`.
  public record Channel(Service service, String id) {
    @Override
    public String toString() {
      return service.word() + ":" + id;
    }
  }

  /// The chat services.
  public enum Service {
    SLACK,
    DISCORD;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param api where the Web API is; null for Slack's own
  public record Slack(Secret botToken, Secret appToken, @Nullable URI api) {}

  /// @param api where the REST API is; null for Discord's own
  /// @param gateway where the gateway is; null for Discord's own
  /// @param guild where commands are registered; null for everywhere
  public record Discord(
      Secret token, @Nullable URI api, @Nullable URI gateway, @Nullable String guild) {}

  /// @param isOpen whether there is a door at all
  /// @param hostKey null for one beside the store
  public record Ssh(boolean isOpen, String host, int port, @Nullable Path hostKey) {}

  /// @param writeBack what is written into a file that has no notation for it
  /// @param commits whether the service commits what people changed
  /// @param pushes whether it also pushes those commits
  public record Sync(WriteBack writeBack, boolean commits, boolean pushes) {
    public static final Sync USUAL = new Sync(WriteBack.NOTATION, false, false);
  }

  /// Where the service puts copies of the store, how often, and how many it keeps.
  public record Backup(Path folder, Duration every, int keep) {}
}
