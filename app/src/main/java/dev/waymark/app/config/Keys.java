package dev.waymark.app.config;

import dev.waymark.tui.key.Action;
import dev.waymark.tui.key.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every key there is. A test holds it to what the reader asks for.
public final class Keys {
  static final int HTTP_PORT = 8484;

  private static final String SLACK_API = "https://slack.com/api/";
  private static final String DISCORD_API = "https://discord.com/api/v10/";
  private static final String DISCORD_GATEWAY = "wss://gateway.discord.gg/";

  /// The sections in order, each with a sentence.
  public static final List<Map.Entry<String, String>> SECTIONS =
      List.of(
          Map.entry(
              "standup",
              "When and where the day's digest is posted. Further teams have sections of their own,"
                  + " such as [standup.platform]; what one leaves out is as here, but for channels"
                  + " and people."),
          Map.entry(
              "slack",
              "The Slack app. Without tokens there is none. Each further workspace has an app and a"
                  + " section of its own, [slack.acme], with the same keys; its credentials are"
                  + " called slack-acme-bot-token or WAYMARK_SLACK_ACME_BOT_TOKEN and so on, its"
                  + " channels slack:acme/C0123ABCD."),
          Map.entry("discord", "The Discord app. Without a token there is none."),
          Map.entry("sync", "What is written into the roadmaps' files."),
          Map.entry("ssh", "The SSH door."),
          Map.entry("http", "The HTTP door: health and metrics."),
          Map.entry("log", "What the service writes down."),
          Map.entry("limits", "How much may be asked."),
          Map.entry(
              "chat", "How changes are told in chats: one line for everybody, unless said here."),
          Map.entry("keys", "Which key does what in the terminal UI: j, Ctrl-D, Space, Enter, up."),
          Map.entry("backup", "Copies of the store. Without a folder there are none."),
          Map.entry(
              "experimental",
              "Parts that may change or go with any version, each off unless it is asked for."));

  private static final List<Key> OTHERS =
      List.of(
          Key.live("standup", "zone", "\"Europe/Berlin\"", "the machine's", "The time zone."),
          Key.live("standup", "time", "\"09:30\"", "no standup", "The time of day."),
          Key.live(
              "standup",
              "days",
              "[\"mon\", \"tue\", \"wed\", \"thu\", \"fri\"]",
              "these",
              "The days of the week."),
          Key.live(
              "standup",
              "holidays",
              "[\"2026-12-25\", \"2027-01-01\"]",
              "none",
              "Days without a standup; the next one tells what moved since the one before."),
          Key.live(
              "standup",
              "holidays_file",
              "\"holidays.ics\"",
              "none",
              "A calendar whose whole days are holidays too: single ones, and those of every"
                  + " year."),
          Key.live(
              "standup",
              "filter",
              "\"roadmap:plan -priority:low\"",
              "all items",
              "Which items the digest is about, as list has it."),
          Key.live(
              "standup",
              "language",
              "\"de\"",
              "en",
              "The language in which the digest writes days: " + Words.LANGUAGES + "."),
          Key.live(
              "standup",
              "weekly",
              "\"fri\"",
              "none",
              "The day whose digest is of the week, since the same day a week before."),
          Key.live(
              "standup",
              "only_if_changed",
              "true",
              "false",
              "Whether nothing is posted on a day when nothing has moved."),
          Key.live(
              "standup",
              "edit",
              "true",
              "false",
              "Whether a post is brought up to date until its day ends, after each quiet three"
                  + " minutes in which something had changed."),
          Key.live(
              "standup",
              "thread",
              "true",
              "false",
              "Whether each digest is in a thread of its own, below a line with its day."),
          Key.live(
              "standup",
              "channels",
              "[\"slack:C0123ABCD\", \"discord:123456789012345678\"]",
              "none; goes with time",
              "The channels, by their ids."),
          Key.live(
              "standup",
              "check_in",
              "\"09:00\"",
              "nobody is asked",
              "The time of day, at each person's place, at which people are asked how it goes."),
          Key.live(
              "standup",
              "people",
              "[\"ana=Europe/Berlin\", \"ben\"]",
              "none; goes with check_in",
              "Whom it asks, by name; with the zone of their place, or else in the team's."),
          Key.fixed(
              "slack",
              "bot_token_file",
              "\"slack-bot-token\"",
              "credential slack-bot-token, or WAYMARK_SLACK_BOT_TOKEN",
              "The file with the bot's token, xoxb-…"),
          Key.fixed(
              "slack",
              "app_token_file",
              "\"slack-app-token\"",
              "credential slack-app-token, or WAYMARK_SLACK_APP_TOKEN",
              "The file with the app's token, xapp-…"),
          Key.fixed(
              "slack",
              "mode",
              "\"socket\"",
              "this",
              "How Slack reaches the app: over a socket that the app opens (socket), or by calling"
                  + " the HTTP door's /slack/events (of [slack.acme]: /slack/events/acme) through a"
                  + " proxy with TLS (http)."),
          Key.fixed(
              "slack",
              "signing_secret_file",
              "\"slack-signing-secret\"",
              "credential slack-signing-secret, or WAYMARK_SLACK_SIGNING_SECRET",
              "With mode http: the file with the secret that Slack signs its requests with."),
          Key.fixed(
              "slack",
              "guests",
              "\"viewer\"",
              "as-linked",
              "What guests of the workspace and bots may whom an admin linked: what their role says"
                  + " (as-linked), look (viewer), or nothing (refuse)."),
          Key.fixed(
              "slack",
              "link_by_email",
              "true",
              "false",
              "Whether a full member is linked without a code, by an e-mail address that Slack has"
                  + " confirmed and that an admin gave to a person (person link NAME"
                  + " email:ADDRESS)."),
          Key.fixed("slack", "api_url", quoted(SLACK_API), "this", "The Web API."),
          Key.fixed(
              "discord",
              "token_file",
              "\"discord-token\"",
              "credential discord-token, or WAYMARK_DISCORD_TOKEN",
              "The file with the bot's token."),
          Key.fixed(
              "discord",
              "guilds",
              "[\"123456789012345678\"]",
              "every server the app is in",
              "The servers to serve, by their ids; there commands appear at once."),
          Key.fixed(
              "discord",
              "direct",
              "true",
              "this",
              "Whether people may also ask the app in a conversation with it alone."),
          Key.fixed(
              "discord",
              "mentions",
              "true",
              "false",
              "Whether it answers messages that begin with its mention, and what is written to it"
                  + " alone; it asks Discord for messages only then."),
          Key.fixed(
              "discord",
              "roles",
              "[\"123456789012345678=lead\"]",
              "none",
              "What a linked member with a role of the server becomes here, by the role's id:"
                  + " viewer, member or lead."),
          Key.fixed("discord", "api_url", quoted(DISCORD_API), "this", "The REST API."),
          Key.fixed("discord", "gateway_url", quoted(DISCORD_GATEWAY), "this", "The gateway."),
          Key.fixed(
              "sync",
              "write_back",
              "\"annotate\"",
              "notation",
              "An owner, a target, a priority or a link that the file has no place for: behind the"
                  + " item's title (annotate), or in the store only (notation)."),
          Key.fixed(
              "sync",
              "git",
              "\"commit\"",
              "none",
              "Whether a quiet minute's changes of a tracked file are committed: that file alone,"
                  + " by who made them."),
          Key.fixed(
              "sync",
              "git_push",
              "true",
              "false; goes with git",
              "Whether those commits are also pushed, on top of what others pushed, never by"
                  + " force."),
          Key.fixed("ssh", "open", "true", "this", "Whether there is an SSH door."),
          Key.fixed("ssh", "host", "\"127.0.0.1\"", "this", "The address to listen on."),
          Key.fixed("ssh", "port", "2222", "this", "The port, 0 to 65535; 0 is any free one."),
          Key.fixed(
              "ssh",
              "host_key",
              "\"host_key\"",
              "beside the store",
              "The server's private key, made on the first start."),
          Key.fixed(
              "ssh",
              "connections_per_second",
              "10",
              "this",
              "How many one source may open, 1 to 10000."),
          Key.fixed(
              "ssh",
              "visits_per_person",
              "8",
              "this",
              "How often one person may be here at the same time, 1 to 10000."),
          Key.fixed("http", "open", "true", "this", "Whether there is an HTTP door."),
          Key.fixed("http", "host", "\"127.0.0.1\"", "this", "The address to listen on."),
          Key.fixed(
              "http",
              "port",
              String.valueOf(HTTP_PORT),
              "this",
              "The port, 0 to 65535; 0 is any free one."),
          Key.fixed(
              "http",
              "token_file",
              "\"http-token\"",
              "credential http-token, or WAYMARK_HTTP_TOKEN; without any, nobody sees it",
              "The file with the token for /health/detailed."),
          Key.fixed(
              "log",
              "format",
              "\"plain\"",
              "this",
              "For people (plain) or an object per line (json)."),
          Key.fixed("log", "to", "\"file\"", "this", "The file beside the store, or stderr."),
          Key.live(
              "log", "level", "\"info\"", "this", "From here on it is written: " + Words.LEVELS),
          Key.live(
              "log",
              "levels",
              "[\"dev.waymark.requests=debug\"]",
              "none",
              "Other levels for single loggers."),
          Key.live(
              "limits",
              "requests_per_minute",
              "30",
              "this",
              "How often one person may ask in a chat, 1 to 10000."),
          Key.live(
              "chat",
              "quiet",
              "[\"slack:C0123ABCD\"]",
              "none",
              "Channels in which only who made a change is told of it."),
          Key.live(
              "chat",
              "thread",
              "[\"slack:C0456EFGH\"]",
              "none",
              "Channels in which the changes of a day go into one thread."),
          Key.fixed("backup", "folder", "\"backups\"", "no backups", "Where the copies are put."),
          Key.fixed(
              "backup", "every_hours", "24", "this", "The hours between two copies, 1 to 8784."),
          Key.fixed(
              "backup", "keep", "14", "this", "How many of the latest copies stay, 1 to 10000."),
          Key.fixed(
              "experimental",
              "traces",
              "\"http://127.0.0.1:4318/v1/traces\"",
              "no traces",
              "The OpenTelemetry collector that is sent a trace of each request (OTLP over"
                  + " HTTP)."));

  public static final List<Key> ALL =
      Stream.concat(OTHERS.stream(), Stream.of(Action.values()).map(Keys::ofAction)).toList();

  private Keys() {}

  private static Key ofAction(Action action) {
    String keys =
        action.keys().stream()
            .map(key -> quoted(Spelling.of(key)))
            .collect(Collectors.joining(", ", "[", "]"));
    return Key.fixed("keys", action.word(), keys, "this", sentence(action.caption()));
  }

  private static String sentence(String caption) {
    return caption.substring(0, 1).toUpperCase(Locale.ROOT) + caption.substring(1) + ".";
  }

  static List<Key> in(String section) {
    return ALL.stream().filter(key -> key.section().equals(section)).toList();
  }

  /// A configuration in which every key is explained and commented out.
  public static List<String> template() {
    return SECTIONS.stream()
        .flatMap(
            section ->
                Stream.concat(
                    Stream.of("", "# " + section.getValue(), "[" + section.getKey() + "]"),
                    in(section.getKey()).stream().map(Keys::commented)))
        .skip(1)
        .toList();
  }

  private static String commented(Key key) {
    return "# %s Otherwise: %s.%s\n#%s = %s"
        .formatted(
            key.about().endsWith("…") || key.about().endsWith(".")
                ? key.about()
                : key.about() + ".",
            key.otherwise(),
            key.isLive() ? " Taken over while the service runs." : "",
            key.name(),
            key.example());
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
