package dev.waymark.app.admin;

import dev.waymark.app.cli.Call;
import dev.waymark.app.cli.Command;
import dev.waymark.app.cli.Exit;
import dev.waymark.app.cli.Option;
import dev.waymark.app.cli.Refusal;
import dev.waymark.app.config.Config;
import dev.waymark.bots.slack.SlackManifest;
import dev.waymark.bots.slack.SlackSettings;
import dev.waymark.bots.slack.SlackSettings.Members;
import dev.waymark.core.event.Workspace;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/// `slack manifest`: what to tell Slack about this app; `slack check`: whether what Slack was told
/// and what the configuration says fit together.
public final class SlackCommand implements Command {
  private static final String HTTP = "--http";
  private static final String WORKSPACE = "--workspace";

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public String arguments() {
    return "manifest|check";
  }

  @Override
  public String caption() {
    return "Print what to tell Slack about this app, or try it";
  }

  @Override
  public Group group() {
    return Group.CARE;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.told(HTTP, "URL", "With manifest: the address that Slack is to call"),
        Option.told(
            WORKSPACE,
            "NAME",
            "With manifest: for the workspace of [slack.NAME], which has an address of its own"));
  }

  @Override
  public Exit run(Call call) throws Refusal {
    String word = String.join(" ", call.arguments());
    for (String option : List.of(HTTP, WORKSPACE)) {
      if (call.option(option).isPresent() && !word.equals("manifest")) {
        throw new Refusal(Exit.WRONG, option + " goes with slack manifest.");
      }
    }
    return switch (word) {
      case "manifest" -> {
        call.printer().printRaw(manifest(call).stripTrailing());
        yield Exit.FINE;
      }
      case "check" -> check(call);
      default -> throw new Refusal(Exit.WRONG, "Say slack manifest or slack check.");
    };
  }

  private static String manifest(Call call) throws Refusal {
    String name = call.option(WORKSPACE).orElse("");
    if (!name.isEmpty() && !Workspace.isName(name)) {
      throw new Refusal(
          Exit.WRONG,
          "--workspace needs a name of small letters, digits and dashes, as in [slack.acme].");
    }
    Workspace workspace = new Workspace(Workspace.SLACK.kind(), name);
    Members members = ConfigCommand.members(call, workspace);
    Optional<String> url = call.option(HTTP);
    return url.isPresent()
        ? SlackManifest.yaml(members, address(url.get(), workspace))
        : SlackManifest.yaml(members);
  }

  private static URI address(String url, Workspace workspace) throws Refusal {
    try {
      URI address = new URI(url);
      if ("https".equals(address.getScheme()) && address.getHost() != null) {
        return SlackSettings.within(address, workspace);
      }
    } catch (URISyntaxException noAddress) {
      // Said below.
    }
    throw new Refusal(
        Exit.WRONG,
        "--http needs an address that Slack can reach, such as"
            + " https://waymark.example.org/slack/events.");
  }

  private static Exit check(Call call) throws Refusal {
    Config config = ConfigCommand.config(call);
    if (config.slack().isEmpty()) {
      throw new Refusal(
          Exit.CONFIGURATION, "No Slack app is configured: docs/slack.md shows how, in ten steps.");
    }
    Exit exit = Exit.FINE;
    for (Config.Slack slack : config.slack()) {
      List<String> problems = Trial.problems(config, slack);
      problems.forEach(call.printer()::complain);
      if (problems.isEmpty()) {
        call.printer().print(Trial.of(slack.workspace()) + fine(config, slack.workspace()));
      } else {
        exit = Exit.CONFIGURATION;
      }
    }
    return exit;
  }

  private static String fine(Config config, Workspace workspace) {
    List<String> channels = Trial.channels(config, workspace);
    return "Slack accepts the tokens, has granted every scope"
        + (channels.isEmpty() ? "." : ", and shows the app " + String.join(", ", channels) + ".");
  }
}
