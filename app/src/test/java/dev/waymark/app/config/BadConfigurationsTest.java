package dev.waymark.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.Shell;
import dev.waymark.app.cli.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadConfigurationsTest {
  private static final String CANARY = "xoxb-canary-77";

  @TempDir private Path folder;

  /// What is written (% is a line's end), the line that is wrong, the key, and what may stand
  /// there.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[ssh]%port = 70000 | 2 | port | 0 to 65535",
        "[ssh]%port = -1 | 2 | port | 0 to 65535",
        "[ssh]%port = \"22\" | 2 | port | a whole number",
        "[ssh]%port = 2222.5 | 2 | port | a whole number",
        "[ssh]%open = \"yes\" | 2 | open | true or false",
        "[ssh]%open = 1 | 2 | open | true or false",
        "[ssh]%host = 1 | 2 | host | text in quotes",
        "[ssh]%host_key = 7 | 2 | host_key | text in quotes",
        "[ssh]%hots = \"x\" | 2 | hots | did you mean host",
        "%%[ssh]%%Port = 22 | 5 | Port | did you mean port",
        "ssh = 22 | 1 | ssh | [ssh] on a line of its own",
        "[sssh]%port = 1 | 1 | sssh | did you mean ssh",
        "[http]%port = 65536 | 2 | port | 0 to 65535",
        "[http]%open = \"no\" | 2 | open | true or false",
        "[http]%host = false | 2 | host | text in quotes",
        "[http]%token = \"x\" | 2 | token | token_file",
        "[http]%token_file = \"gone\" | 2 | token_file | put the token into that file",
        "[http]%token_file = \"open-to-all\" | 2 | token_file | chmod 600",
        "[http]%token_file = \"empty\" | 2 | token_file | one token on one line",
        "[http]%token_file = \"several\" | 2 | token_file | one token on one line",
        "[log]%format = \"xml\" | 2 | format | \"plain\" or \"json\"",
        "[log]%to = \"syslog\" | 2 | to | \"file\" or \"stderr\"",
        "[log]%level = \"loud\" | 2 | level | trace, debug, info, warn, error or off",
        "[log]%level = \"INFO\" | 2 | level | trace, debug, info, warn, error or off",
        "[log]%levels = \"a=debug\" | 2 | levels | a list of texts",
        "[log]%levels = [\"debug\"] | 2 | levels | logger=level",
        "[log]%levels = [\"a=loud\"] | 2 | levels | logger=level",
        "[log]%levels = [] | 2 | levels | fill it or leave it out",
        "[limits]%requests_per_minute = 0 | 2 | requests_per_minute | 1 to 10000",
        "[limits]%requests_per_minute = \"30\" | 2 | requests_per_minute | a whole number",
        "[limits]%request_per_minute = 5 | 2 | request_per_minute | did you mean"
            + " requests_per_minute",
        "[standup]%zone = \"Berlin\" | 2 | zone | Europe/Berlin",
        "[standup]%time = \"25:00\" | 2 | time | 09:30",
        "[standup]%time = 0930 | 2 | | Leading zeros",
        "[standup]%time = \"09:30\" | 2 | time | channels =",
        "[standup]%days = [\"mo\"] | 2 | days | mon, tue, wed",
        "[standup]%days = [] | 2 | days | fill it or leave it out",
        "[standup]%days = \"mon\" | 2 | days | a list of texts",
        "[standup]%channels = [\"#general\"] | 2 | channels | slack:C",
        "[standup]%channels = [\"slack:general\"] | 2 | channels | with a channel's id",
        "[standup]%channels = [7] | 2 | channels | with a channel's id",
        "[standup]%filter = \"is:opne\" | 2 | filter | open",
        "[standup]%filter = \"owner:me\" | 2 | filter | nobody's",
        "[standup]%filter = \"sort:target\" | 2 | filter | its own order",
        "[standup]%language = \"tlh\" | 2 | language | en, de, fr",
        "[standup]%weekly = \"someday\" | 2 | weekly | fri",
        "[standup]%weekly = \"sun\" | 2 | weekly | add it to days",
        "[standup]%check_in = \"9\" | 2 | check_in | 09:00",
        "[standup]%check_in = \"09:00\" | 2 | check_in | nobody to ask",
        "[standup]%people = [\"ana\"] | 2 | people | add check_in",
        "[standup]%check_in = \"09:00\"%people = [\"ana=Berlin\"] | 3 | people |"
            + " ana=Europe/Berlin",
        "[standup]%check_in = \"09:00\"%people = [\"a\", \"a\"] | 3 | people | twice",
        "[standup]%holidays_file = \"gone.ics\" | 2 | holidays_file | gone.ics cannot be read",
        "[standup]%holidays_file = \"good\" | 2 | holidays_file | good:1 is no calendar",
        "[standup.web]%time = \"09:30\" | 2 | [standup.web] time | channels =",
        "[standup.web]%tmie = \"09:30\" | 2 | [standup.web] tmie | did you mean time",
        "[standup]%time = \"9\"%[standup.web]%channels = [\"slack:C12\"] | 2 | [standup] time |"
            + " 09:30",
        "[standup]%[standup.Web]%time = \"09:30\" | 2 | Web | small letters",
        "[standup]%tmie = \"09:30\" | 2 | tmie | did you mean time",
        "[discord]%guilds = [\"here\"] | 2 | guilds | in digits",
        "[discord]%roles = [\"7001=admin\"] | 2 | roles | viewer, member or lead",
        "[discord]%gateway_url = \"gateway\" | 2 | gateway_url | a URL",
        "[discord]%token = \"xoxb-canary-77\" | 2 | token | token_file",
        "[slack]%api_url = \"nowhere\" | 2 | api_url | a URL",
        "[slack]%bot_token_file = \"good\" | 2 | app_token_file | is missing",
        "[slack]%bot_token = \"xoxb-canary-77\" | 2 | bot_token | bot_token_file",
        "[slack.mode]%api_url = \"http://a/\" | 1 | mode | no section can be called that",
        "[slack.Acme]%api_url = \"http://a/\" | 1 | Acme | small letters, digits and dashes",
        "[slack.\"a/b\"]%api_url = \"http://a/\" | 1 | a/b | small letters, digits and dashes",
        "[slack.acme]%bot_token_fil = \"x\"%bot_token_file = \"good\"%app_token_file = \"good\" | 2"
            + " | [slack.acme] bot_token_fil | did you mean bot_token_file",
        "[slack.acme]%bot_token_file = \"good\"%app_token_file = \"good\"%[slack.beta]%"
            + "bot_token_file = \"good\"%app_token_file = \"other\" | 5 | bot_token_file | may not"
            + " be those of [slack.acme]: make an app for each workspace",
        "[standup]%time = \"09:30\"%channels = [\"slack:acme/C0123\"] | 3 | channels | [slack.acme]"
            + " has no token",
        "[standup]%channels = [\"slack:Acme/C0123\"] | 2 | channels | slack:WORKSPACE/C",
        "[http]%open = false%[slack.acme]%mode = \"http\"%bot_token_file = \"good\"%"
            + "signing_secret_file = \"other\" | 2 | open | [slack.acme] mode",
        "[backup]%folder = \"copies\"%keep = 0 | 3 | keep | 1 to 10000",
        "[backup]%folder = \"copies\"%every_hours = 0.5 | 3 | every_hours | a whole number",
        "[backup]%folder = 1 | 2 | folder | text in quotes",
        "[experimental]%traces = \"here\" | 2 | traces | http://127.0.0.1:4318/v1/traces",
        "[experimental]%trace = true | 2 | trace | did you mean traces",
        "[ssh]%port 22 | 2 |  | ",
        "[ssh%port = 22 | 1 |  | ",
        "[ssh]%port = 22%port = 23 | 3 | port | ",
        "[ssh]%port = 22%[ssh]%port = 23 | 3 | ssh | ",
      })
  void end_with_78_and_name_line_key_and_what_is_allowed(
      String text, int line, String key, String allowed) throws IOException {
    Shell shell = new Shell(folder);
    secret("good", CANARY, "rw-------");
    secret("other", CANARY + "-too", "rw-------");
    secret("open-to-all", CANARY, "rw-r--r--");
    secret("empty", "", "rw-------");
    secret("several", CANARY + "\n" + CANARY, "rw-------");
    shell.file("waymark.toml", text.replace("%", "\n") + "\n");

    Shell.Ran ran = shell.line("config check");

    assertThat(ran.exit()).isEqualTo(Exit.CONFIGURATION);
    assertThat(ran.err().lines().toList())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains(
                        "waymark.toml"
                            + (key != null && key.equals("app_token_file") ? "" : ":" + line + ":"),
                        key == null ? "" : key,
                        allowed == null ? "" : allowed));
    assertThat(ran.err()).doesNotContain(CANARY);
    assertThat(shell.line("serve").exit()).isEqualTo(Exit.CONFIGURATION);
  }

  @Test
  void are_not_what_the_template_is() throws IOException {
    Shell shell = new Shell(folder);
    shell.file("waymark.toml", shell.line("config template").out());

    assertThat(shell.line("config check").exit()).isEqualTo(Exit.FINE);
  }

  private void secret(String name, String content, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
