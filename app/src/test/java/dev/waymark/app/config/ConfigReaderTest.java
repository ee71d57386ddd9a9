package dev.waymark.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.app.config.Config.Channel;
import dev.waymark.bots.chat.Guests;
import dev.waymark.bots.chat.Secret;
import dev.waymark.bots.discord.DiscordSettings;
import dev.waymark.bots.slack.SlackSettings;
import dev.waymark.core.event.Workspace;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.reply.Language;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.standup.Asking;
import dev.waymark.core.standup.StandupSchedule;
import dev.waymark.core.standup.Team;
import dev.waymark.tui.key.Action;
import dev.waymark.tui.key.Bindings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir private Path folder;

  @Test
  void needs_no_file() throws Exception {
    Config config = ConfigReader.read(null, Map.of(), BERLIN);

    assertThat(config.slack()).isEmpty();
    assertThat(config.discord()).isNull();
    assertThat(config.standups()).isEmpty();
    assertThat(config.ssh()).isEqualTo(new Config.Ssh(true, "127.0.0.1", 2222, null, 10, 8));
  }

  @Test
  void reads_all_there_is() throws Exception {
    secret("bot", "xoxb-1");
    secret("app", "xapp-1\n");
    secret("discord", "abc.def");
    Files.writeString(
        folder.resolve("free.ics"),
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20261231
        END:VEVENT
        END:VCALENDAR
        """);
    Config config =
        read(
            """
            [standup]
            zone = "America/New_York"
            time = "09:30"
            days = ["mon", "thu"]
            holidays = ["2026-12-24"]
            holidays_file = "free.ics"
            filter = "roadmap:plan -owner:ben"
            language = "de"
            weekly = "thu"
            check_in = "08:45"
            people = ["ana=Europe/Berlin", "ben"]
            only_if_changed = true
            channels = ["slack:C0123", "discord:123456"]
            [slack]
            bot_token_file = "bot"
            app_token_file = "app"
            guests = "viewer"
            link_by_email = true
            api_url = "http://127.0.0.1:9000/api/"
            [discord]
            token_file = "discord"
            api_url = "http://127.0.0.1:9001/api/v10/"
            gateway_url = "ws://127.0.0.1:9001/"
            guilds = ["42424242", "4343"]
            direct = false
            mentions = true
            roles = ["7001=lead", "7002=viewer"]
            [ssh]
            host = "0.0.0.0"
            port = 2022
            host_key = "keys/host"
            connections_per_second = 3
            visits_per_person = 2
            """);

    assertThat(standup(config).team().schedule())
        .isEqualTo(
            new StandupSchedule(
                ZoneId.of("America/New_York"),
                LocalTime.of(9, 30),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31))));
    Team team = standup(config).team();
    assertThat(team.name()).isEmpty();
    assertThat(team.about().filter()).hasToString("roadmap:plan -owner:ben");
    assertThat(team.about().language()).isEqualTo(Language.DE);
    assertThat(team.about().weekly()).isEqualTo(DayOfWeek.THURSDAY);
    assertThat(team.asking())
        .isEqualTo(
            new Asking(
                LocalTime.of(8, 45), Map.of("ana", BERLIN, "ben", ZoneId.of("America/New_York"))));
    assertThat(standup(config).team().manner().onlyIfChanged()).isTrue();
    assertThat(standup(config).channels())
        .containsExactly(
            new Channel(Workspace.SLACK, "C0123"), new Channel(Workspace.DISCORD, "123456"));
    Config.Slack slack = config.slack().getFirst();
    assertThat(slack.workspace()).isEqualTo(Workspace.SLACK);
    assertThat(slack.botToken().reveal()).isEqualTo("xoxb-1");
    assertThat(slack.way()).isEqualTo(new SlackSettings.Way.Socket(new Secret("xapp-1")));
    assertThat(slack.members()).isEqualTo(new SlackSettings.Members(Guests.VIEWER, true));
    assertThat(slack.api()).isEqualTo(URI.create("http://127.0.0.1:9000/api/"));
    Config.Discord discord = config.discord();
    assertThat(discord).isNotNull();
    assertThat(discord.token().reveal()).isEqualTo("abc.def");
    assertThat(discord.places())
        .isEqualTo(
            new DiscordSettings.Places(
                List.of("42424242", "4343"),
                false,
                true,
                Map.of("7001", Person.Role.LEAD, "7002", Person.Role.VIEWER)));
    assertThat(config.ssh())
        .isEqualTo(new Config.Ssh(true, "0.0.0.0", 2022, folder.resolve("keys/host"), 3, 2));
  }

  @Test
  void takes_tokens_from_the_environment_too() throws Exception {
    Config config =
        ConfigReader.read(
            null,
            Map.of(
                "WAYMARK_SLACK_BOT_TOKEN", "xoxb-2",
                "WAYMARK_SLACK_APP_TOKEN", "xapp-2",
                "WAYMARK_DISCORD_TOKEN", "d2"),
            BERLIN);

    assertThat(config.slack()).hasSize(1);
    assertThat(config.discord()).isNotNull();
  }

  @Test
  void posts_on_working_days_in_the_zone_of_this_computer_unless_told_otherwise() throws Exception {
    secret("d", "t");
    Config config =
        read(
            """
            [standup]
            time = "09:30"
            channels = ["discord:123456"]
            [discord]
            token_file = "d"
            """);

    assertThat(standup(config).team().schedule())
        .isEqualTo(
            new StandupSchedule(
                BERLIN, LocalTime.of(9, 30), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[ssh]%hots = \"x\"                  | :2: [ssh] hots is not known here: did you mean host?"
            + " there is connections_per_second, host, host_key, open, port,"
            + " visits_per_person.",
        "[sssh]%port = 1                     | :1: sssh is not known here: did you mean ssh? there"
            + " is backup, chat, discord, experimental, http, keys, limits, log, slack, ssh,"
            + " standup, sync.",
        "ssh = 22                            | :1: ssh is a section, so write [ssh] on a line of"
            + " its own.",
        "[ssh]%port = 70000                  | :2: [ssh] port is 70000, and may be 0 to 65535.",
        "[ssh]%port = \"22\"                 | :2: [ssh] port must be a whole number.",
        "[ssh]%open = \"yes\"                | :2: [ssh] open must be true or false.",
        "[ssh]%host = 1                      | :2: [ssh] host must be text in quotes.",
        "[standup]%zone = \"Berlin\"         | :2: [standup] zone is “Berlin”, and may be a time"
            + " zone such as \"Europe/Berlin\".",
        "[standup]%time = \"25:00\"          | :2: [standup] time is “25:00”, and may be a time of"
            + " day such as \"09:30\".",
        "[standup]%time = \"09:30\"          | :2: [standup] time is given, but no channels: add"
            + " channels = [\"slack:C…\"].",
        "[standup]%days = [\"mo\"]           | :2: [standup] days holds “mo”, and may hold mon,"
            + " tue, wed, thu, fri, sat, sun.",
        "[standup]%days = []                 | :2: [standup] days is empty: fill it or leave it"
            + " out.",
        "[standup]%days = \"mon\"            | :2: [standup] days must be a list of texts:"
            + " [\"…\"].",
        "[discord]%guilds = [\"here\"]       | :2: [discord] guilds holds “here”, and may hold"
            + " servers' ids, in digits.",
        "[slack]%api_url = \"nowhere\"       | :2: [slack] api_url is “nowhere”, and may be a URL.",
        "[keys]%done = [\"x\"]              | :2: [keys] done takes “x”, which means cycle: give"
            + " that another key too.",
        "[keys]%done = [\"hyper-x\"]        | :2: [keys] done holds “hyper-x”, and may hold one"
            + " character, or a key such as ctrl-d or space.",
        "[discord]%token_file = \"gone\"     | :2: [discord] token_file names %/gone, which cannot"
            + " be read: put the token into that file.",
      })
  void says_what_is_wrong_and_where(String text, String problem) throws Exception {
    assertThat(problems(text.replace("%", "\n")))
        .containsExactly(
            folder.resolve("waymark.toml") + problem.replace("%/", folder.toString() + "/"));
  }

  @Test
  void takes_other_keys_for_the_terminal_ui() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("waymark.toml"),
            "[keys]\ndone = [\"x\"]\ncycle = [\"ctrl-o\", \"space\"]\nmark = [\"d\"]\n");

    Bindings bindings = ConfigReader.bindings(file);

    assertThat(bindings.spelling(Action.DONE)).isEqualTo("x");
    assertThat(bindings.spelling(Action.CYCLE)).isEqualTo("Ctrl-O Space");
    assertThat(bindings.spelling(Action.START)).isEqualTo("s");
    assertThat(ConfigReader.bindings(null)).isEqualTo(Bindings.USUAL);
  }

  @Test
  void says_everything_that_is_wrong_at_once() throws Exception {
    assertThat(problems("[ssh]\nport = -1\nhots = 1\n[sync]\nx = 1\n")).hasSize(3);
  }

  @Test
  void says_where_the_file_is_no_toml() throws Exception {
    assertThat(problems("[ssh]\nport 22\n"))
        .singleElement()
        .asString()
        .startsWith(folder.resolve("waymark.toml") + ":2: ");
  }

  @Test
  void wants_both_of_slacks_tokens() throws Exception {
    secret("bot", "xoxb-1");
    assertThat(problems("[slack]\nbot_token_file = \"bot\"\n"))
        .singleElement()
        .asString()
        .contains("app_token_file is missing");
  }

  @Test
  void takes_further_workspaces_with_tokens_of_their_own() throws Exception {
    secret("acme-bot", "xoxb-acme");
    secret("slack-beta-2-signing-secret", "s1gned");
    Path file =
        Files.writeString(
            folder.resolve("waymark.toml"),
            """
            [chat]
            quiet = ["slack:acme/C0123"]
            [slack]
            guests = "viewer"
            [slack.acme]
            bot_token_file = "acme-bot"
            link_by_email = true
            [slack.beta-2]
            mode = "http"
            """);
    Config config =
        ConfigReader.read(
            file,
            Map.of(
                "CREDENTIALS_DIRECTORY", folder.toString(),
                "WAYMARK_SLACK_ACME_APP_TOKEN", "xapp-acme",
                "WAYMARK_SLACK_BETA_2_BOT_TOKEN", "xoxb-beta"),
            BERLIN);

    assertThat(config.slack())
        .containsExactly(
            new Config.Slack(
                new Workspace(Workspace.SLACK.kind(), "acme"),
                new Secret("xoxb-acme"),
                new SlackSettings.Way.Socket(new Secret("xapp-acme")),
                new SlackSettings.Members(Guests.AS_LINKED, true),
                null),
            new Config.Slack(
                new Workspace(Workspace.SLACK.kind(), "beta-2"),
                new Secret("xoxb-beta"),
                new SlackSettings.Way.Http(new Secret("s1gned")),
                SlackSettings.Members.USUAL,
                null));
    assertThat(config.chat().manners()).containsKey("slack:acme/C0123");
    assertThat(config.secrets())
        .extracting(Secret::reveal)
        .containsExactly("xoxb-acme", "xapp-acme", "xoxb-beta", "s1gned");
    assertThat(Shown.of(config))
        .contains("[slack.acme]", "[slack.beta-2]")
        .contains(
            "# bot_token_file: (secret)  # " + file + ":6",
            "# app_token_file: (secret)  # WAYMARK_SLACK_ACME_APP_TOKEN",
            "# signing_secret_file: (secret)  # credential slack-beta-2-signing-secret")
        .doesNotContain("[slack]");
  }

  @Test
  void wants_both_tokens_of_every_workspace_that_is_named() throws Exception {
    assertThat(problems("[slack.acme]\nguests = \"viewer\"\n"))
        .singleElement()
        .asString()
        .contains("[slack.acme] bot_token_file is missing");
  }

  @Test
  void says_which_sections_need_a_new_start() throws Exception {
    Map<String, String> tokens =
        Map.of("WAYMARK_SLACK_ACME_BOT_TOKEN", "b", "WAYMARK_SLACK_ACME_APP_TOKEN", "a");
    Path file = Files.writeString(folder.resolve("waymark.toml"), "[slack.acme]\n");
    Config before = ConfigReader.read(file, tokens, BERLIN);
    Files.writeString(
        file, "[log]\nlevel = \"warn\"\n[http]\nport = 1\n[slack.acme]\nguests = \"refuse\"\n");
    Config after = ConfigReader.read(file, tokens, BERLIN);

    assertThat(after.fixedOtherwise(before)).containsExactly("http", "slack.acme");
    assertThat(before.fixedOtherwise(before)).isEmpty();
    assertThat(ConfigReader.read(null, Map.of(), BERLIN).fixedOtherwise(before))
        .containsExactly("slack.acme");
  }

  @Test
  void posts_only_where_there_is_a_token() throws Exception {
    assertThat(problems("[standup]\ntime = \"09:30\"\nchannels = [\"slack:C0123\"]\n"))
        .singleElement()
        .asString()
        .endsWith(":3: [standup] channels names slack:C0123, but [slack] has no token.");
  }

  @Test
  void refuses_a_token_that_others_can_read() throws Exception {
    Path file = secret("d", "t0k3n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThat(problems("[discord]\ntoken_file = \"d\"\n"))
        .singleElement()
        .asString()
        .contains("others can read", "chmod 600")
        .doesNotContain("t0k3n");
  }

  /// But where and who are a team's own.
  @Test
  void gives_further_teams_what_they_leave_out() throws Exception {
    secret("d", "t");
    Config config =
        read(
            """
            [standup]
            time = "09:30"
            zone = "Europe/Berlin"
            filter = "is:open"
            only_if_changed = true
            check_in = "09:00"
            channels = ["discord:123456"]
            [standup.web]
            channels = ["discord:123456", "discord:654321"]
            time = "10:00"
            people = ["ben"]
            [standup.platform]
            channels = ["discord:777777"]
            days = ["mon"]
            filter = ""
            check_in = "08:00"
            people = ["ana=Asia/Kolkata"]
            [discord]
            token_file = "d"
            """);

    assertThat(config.standups())
        .extracting(one -> one.team().name())
        .containsExactly("", "platform", "web");
    Team platform = config.standups().get(1).team();
    assertThat(platform.schedule())
        .isEqualTo(new StandupSchedule(BERLIN, LocalTime.of(9, 30), Set.of(DayOfWeek.MONDAY)));
    assertThat(platform.about().filter()).isEqualTo(Filter.ALL);
    assertThat(platform.manner().onlyIfChanged()).isTrue();
    assertThat(platform.asking())
        .isEqualTo(new Asking(LocalTime.of(8, 0), Map.of("ana", ZoneId.of("Asia/Kolkata"))));
    Team web = config.standups().get(2).team();
    assertThat(web.schedule().time()).isEqualTo(LocalTime.of(10, 0));
    assertThat(web.about().filter()).hasToString("is:open");
    assertThat(web.channels()).containsExactly("discord:123456", "discord:654321");
    assertThat(web.asking()).isEqualTo(new Asking(LocalTime.of(9, 0), Map.of("ben", BERLIN)));
    assertThat(config.standups().getFirst().team().asking()).isNull();
    assertThat(Shown.of(config))
        .contains(
            "[standup.web]",
            "time = \"10:00\"  # " + folder.resolve("waymark.toml") + ":10",
            "zone = \"Europe/Berlin\"  # " + folder.resolve("waymark.toml") + ":3");
    Path shown = Files.write(folder.resolve("shown.toml"), Shown.of(config));
    assertThat(ConfigReader.read(shown, Map.of("WAYMARK_DISCORD_TOKEN", "t"), BERLIN).standups())
        .extracting(Config.Standup::team)
        .containsExactlyElementsOf(config.standups().stream().map(Config.Standup::team).toList());
  }

  /// Where the section itself names no channel, it only says what its teams leave out.
  @Test
  void needs_no_team_without_a_name() throws Exception {
    secret("d", "t");
    Config config =
        read(
            """
            [standup]
            time = "09:30"
            [standup.web]
            channels = ["discord:123456"]
            [discord]
            token_file = "d"
            """);

    assertThat(config.standups()).extracting(one -> one.team().name()).containsExactly("web");
  }

  @Test
  void refuses_a_file_that_is_not_there() {
    assertThatThrownBy(() -> ConfigReader.read(folder.resolve("gone.toml"), Map.of(), BERLIN))
        .isInstanceOf(ConfigReader.Wrong.class)
        .hasMessageContaining("gone.toml cannot be read");
  }

  @Test
  void never_shows_a_token() throws Exception {
    secret("d", "t0k3n");
    Config config = read("[discord]\ntoken_file = \"d\"\n");

    assertThat(config.toString()).doesNotContain("t0k3n");
    assertThat(Shown.of(config)).noneMatch(line -> line.contains("t0k3n"));
  }

  @Test
  void shows_what_reads_back_as_the_same() throws Exception {
    secret("d", "t");
    Config config =
        read(
            """
            [standup]
            zone = "Europe/Berlin"
            time = "09:30"
            channels = ["discord:123456"]
            [discord]
            token_file = "d"
            """);

    Path shown = Files.write(folder.resolve("shown.toml"), Shown.of(config));
    Config again = ConfigReader.read(shown, Map.of("WAYMARK_DISCORD_TOKEN", "t"), BERLIN);

    assertThat(again.standups()).isEqualTo(config.standups());
    assertThat(again.discord()).isEqualTo(config.discord());
    assertThat(again.ssh()).isEqualTo(config.ssh());
  }

  private static Config.Standup standup(Config config) {
    assertThat(config.standups()).hasSize(1);
    return config.standups().getFirst();
  }

  private Config read(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("waymark.toml"), text);
    return ConfigReader.read(file, Map.of(), BERLIN);
  }

  private List<String> problems(String text) {
    ConfigReader.@Nullable Wrong wrong =
        catchThrowableOfType(ConfigReader.Wrong.class, () -> read(text));
    return wrong == null ? List.of() : wrong.problems();
  }

  private Path secret(String name, String token) throws IOException {
    Path file = folder.resolve(name);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, token);
  }
}
